import type { Language } from '../../core/answers/answer.ts';
import type { DocumentChoices } from '../../core/reflections/prompt.ts';
import type { Coverage } from '../../core/reflections/reflections.ts';
import { createTexts } from '../../locales/texts.ts';
import type { Card } from './cardTemplate.ts';
import { createCsvButtons, type ShownPlan } from './csvButtons.ts';
import { createListCard } from './listCard.ts';
import { describeDocument } from './source.ts';

/** Which themes of the documents a team has worked with, and how often. */
export function createCoverageCard(coverage: readonly Coverage[], documents: readonly DocumentChoices[], { channelId, isPersonal }: ShownPlan, language: Language): Card {
  const text = createTexts(language);
  const titles = new Map(documents.map((document) => [document.documentId, describeDocument(document)]));
  const themes = coverage.flatMap((document) => document.themes);
  const met = themes.filter(({ roundCount }) => roundCount > 0).length;
  let rowsLeft = rowLimit;
  return createListCard(
    {
      heading: text('reflect.coverageHeading'),
      message: themes.length === 0 ? text('reflect.coverageEmpty') : text('reflect.coverageMessage', { met, all: themes.length }),
      sections: coverage.map(({ documentId, themes: own, otherCount }) => {
        const all = otherCount === 0 ? own : [...own, { name: text('reflect.coverageOther'), roundCount: otherCount }];
        const shown = all.slice(0, rowsLeft);
        rowsLeft -= shown.length;
        return { heading: titles.get(documentId) ?? documentId, rows: shown.map(({ name, roundCount }) => ({ title: name, value: `${'●'.repeat(Math.min(roundCount, markLimit))} ${text(countKey(roundCount), { count: roundCount })}`.trim(), isShort: true })) };
      }),
      buttons: isPersonal && themes.length > 0 ? createCsvButtons('coverage', channelId, language) : [],
    },
    language,
  );
}

/** A card has to stay under 25 KB; the file has them all. */
const rowLimit = 60;
const markLimit = 12;

function countKey(count: number): 'reflect.times0' | 'reflect.times1' | 'reflect.times' {
  return count === 0 ? 'reflect.times0' : count === 1 ? 'reflect.times1' : 'reflect.times';
}
