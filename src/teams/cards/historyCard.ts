import type { Language } from '../../core/answers/answer.ts';
import { findMean, type Round } from '../../core/reflections/round.ts';
import { shorten } from '../../core/shorten.ts';
import { describeWeek } from '../../locales/describeWeek.ts';
import { createTexts, type Texts } from '../../locales/texts.ts';
import { toCardData } from '../request.ts';
import { type Card, createPartTemplate } from './cardTemplate.ts';
import { createCsvButtons, type ShownPlan } from './csvButtons.ts';
import { createListCard } from './listCard.ts';
import template from './trend.json' with { type: 'json' };

/** The rounds of a plan, newest first, with how their numbers have moved; a round opens when it is pressed. */
export function createHistoryCard(rounds: readonly Round[], { channelId, isPersonal }: ShownPlan, language: Language): Card {
  const text = createTexts(language);
  const shown = rounds.slice(0, roundLimit);
  const trend = shown.flatMap((round) => {
    const mean = findMean(round);
    return mean === undefined ? [] : [{ label: describeWeek(round.week, text), mean: Number(mean.toFixed(1)) }];
  });
  const hasTrend = trend.length >= 2;
  return createListCard(
    {
      heading: text('reflect.historyHeading'),
      message: rounds.length === 0 ? text('reflect.historyEmpty') : [isPersonal ? '' : text('reflect.csvHint'), hasTrend ? text('reflect.trend') : ''].filter(Boolean).join('\n\n'),
      ...(hasTrend && { chart: createTrend(trend.reverse(), text) }),
      sections: [
        {
          heading: '',
          rows: shown.map((round) => ({
            title: `${describeWeek(round.week, text)} · ${describeResult(round, text)}`,
            value: shorten(round.prompt.question[language], questionLimit),
            data: toCardData({ do: 'show-digest', roundId: round.id, channelId }, language),
          })),
        },
      ],
      buttons: isPersonal && rounds.length > 0 ? createCsvButtons('history', channelId, language) : [],
    },
    language,
  );
}

const fillTrend = createPartTemplate(template);

/** A quarter; the file has them all. */
const roundLimit = 13;

/** Characters; a card has to stay under 25 KB. */
const questionLimit = 300;

function describeResult(round: Round, text: Texts): string {
  if (round.digest?.kind !== 'shown') return text('reflect.tooFewShort');
  const mean = findMean(round);
  return [text('reflect.answered', { count: round.digest.responseCount }), ...(mean === undefined ? [] : [text('reflect.mean', { mean: formatMean(mean, round.language) })])].join(' · ');
}

function formatMean(mean: number, language: Language): string {
  return mean.toFixed(1).replace('.', language === 'da' ? ',' : '.');
}

function createTrend(points: readonly { readonly label: string; readonly mean: number }[], text: Texts): object {
  return fillTrend({ title: text('reflect.trendAxis'), yTitle: text('reflect.trendAxis'), points });
}
