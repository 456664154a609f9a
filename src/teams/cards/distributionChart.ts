import type { ShownDigest } from '../../core/reflections/round.ts';
import type { Texts } from '../../locales/texts.ts';
import { createPartTemplate } from './cardTemplate.ts';
import template from './distribution.json' with { type: 'json' };
import { describeScale, scales } from './responseForm.ts';

/** How many chose each step of the scale: a chart, or lines of text for clients without charts. */
export function createDistributionChart(distribution: NonNullable<ShownDigest['distribution']>, text: Texts): object {
  const most = Math.max(...distribution);
  return fill({
    title: text('reflect.countAxis'),
    // Four steps up the axis, so that each is a number of people.
    top: Math.ceil(most / 4) * 4,
    ends: text('reflect.scaleEnds'),
    bars: scales.map((scale) => {
      const count = distribution[scale - 1] ?? 0;
      // A full bar has as many marks as fit on a phone; whoever answered shows at least as one.
      const marks = most <= markLimit ? count : Math.ceil((count / most) * markLimit);
      return { step: String(scale), label: describeScale(scale, text), count, bar: `${'●'.repeat(marks)} ${count}`.trim() };
    }),
  });
}

/** The same in a sentence, for who cannot see the chart: "Antal svar fra 1 (slet ikke) til 5 (i meget høj grad): 0, 2, 4, 3 og 1." */
export function describeDistribution(distribution: NonNullable<ShownDigest['distribution']>, text: Texts): string {
  return text('reflect.distribution', { counts: distribution.slice(0, -1).join(', '), last: distribution.at(-1) ?? 0 });
}

const fill = createPartTemplate(template);

const markLimit = 12;
