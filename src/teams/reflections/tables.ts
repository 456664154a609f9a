import type { Language } from '../../core/answers/answer.ts';
import type { DocumentChoices } from '../../core/reflections/prompt.ts';
import type { Coverage } from '../../core/reflections/reflections.ts';
import { findMean, type Round } from '../../core/reflections/round.ts';
import type { ChannelKey } from '../../core/reflections/schedule.ts';
import { createTexts } from '../../locales/texts.ts';
import type { TeamsDependencies } from '../dependencies.ts';
import type { Table } from './csv.ts';

/** What a channel's rounds, or the themes it has met, are now. */
export async function readTable(what: 'history' | 'coverage', key: ChannelKey, language: Language, { reflections }: Pick<TeamsDependencies, 'reflections'>): Promise<Table> {
  return what === 'history' ? toHistoryTable(await reflections.history(key), language) : toCoverageTable(await reflections.coverage(key), await reflections.listChoices(), language);
}

/** A round in each row: what was asked, how many answered and how, and what they wrote, each in a cell's own line. */
function toHistoryTable(rounds: readonly Round[], language: Language): Table {
  const text = createTexts(language);
  const heads = ['week', 'closed', 'question', 'quote', 'document', 'section', 'answers', '1', '2', '3', '4', '5', 'mean', 'texts', 'steps'] as const;
  const rows = rounds.map((round) => {
    const { digest, prompt } = round;
    const shown = digest?.kind === 'shown' ? digest : undefined;
    const mean = findMean(round);
    return [
      round.week,
      round.closedAtUtc?.toISOString().slice(0, 10) ?? '',
      prompt.question[language],
      prompt.quote,
      prompt.source.title,
      prompt.source.section,
      shown?.responseCount ?? text('reflect.tooFewShort'),
      ...(shown?.distribution ?? ['', '', '', '', '']),
      mean === undefined ? '' : mean.toFixed(2).replace('.', language === 'da' ? ',' : '.'),
      shown?.texts.join('\n') ?? '',
      shown?.steps.join('\n') ?? '',
    ];
  });
  return [heads.map((head) => text(`reflect.column.${head}`)), ...rows];
}

/** A theme in each row, with how often the team has met it. */
function toCoverageTable(coverage: readonly Coverage[], documents: readonly DocumentChoices[], language: Language): Table {
  const text = createTexts(language);
  const titles = new Map(documents.map(({ documentId, title }) => [documentId, title]));
  const heads = ['document', 'theme', 'rounds'] as const;
  return [heads.map((head) => text(`reflect.column.${head}`)), ...coverage.flatMap(({ documentId, themes, otherCount }) => [...themes, ...(otherCount > 0 ? [{ name: text('reflect.coverageOther'), roundCount: otherCount }] : [])].map(({ name, roundCount }) => [titles.get(documentId) ?? documentId, name, roundCount]))];
}
