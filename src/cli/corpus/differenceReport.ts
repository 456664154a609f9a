import type { PlaceDifference } from '../../core/documents/versions/documentDifference.ts';
import type { Inspection } from '../../core/documents/versions/inspectVersion.ts';
import type { Statement } from '../../core/documents/document.ts';
import type { Texts } from '../../locales/texts.ts';
import { describeKept } from '../../locales/describeKept.ts';
import { wrap } from './checkReport.ts';

/** Differences of one document that are shown; more are counted. */
const mostShown = 60;

/** What a new version changes, as a person reads it in the terminal: per role and section, with what stands on what is gone. */
export function formatDifference({ change }: Inspection, publishedVersion: number | undefined, texts: Texts): string {
  if (change === undefined) return `  ${texts('corpus.newDocument')}`;
  const { difference, affected, authored } = change;
  const before = publishedVersion === undefined ? texts('corpus.beforeFolder') : texts('corpus.beforeVersion', { version: publishedVersion });
  const mark = ({ id }: Statement): string => {
    const count = affected.byStatement.get(id);
    return count === undefined ? '' : ` ${texts('corpus.standsOn', { count })}`;
  };
  const entries = difference.places.flatMap((place) => formatPlace(place, mark));
  const counts = { authored: affected.authored.length, generated: affected.generatedCount, planned: affected.plannedCount, rounds: affected.roundCount, notes: affected.noteCount };
  return [
    ...wrap(texts('corpus.difference', { before, kept: difference.keptCount, changed: difference.changedCount, added: difference.addedCount, removed: difference.removedCount }), '  '),
    ...entries.slice(0, mostShown).flat(),
    ...(entries.length > mostShown ? [`    ${texts('corpus.moreDifferences', { count: entries.length - mostShown })}`] : []),
    ...(authored ? wrap(describeKept(authored, texts), '  ') : []),
    ...(affected.byStatement.size === 0 ? [] : wrap(texts('corpus.affected', counts), '  ')),
    ...affected.authored.slice(0, mostShown).flatMap(({ question }) => wrap(texts('corpus.affectedPrompt', { question: question.da }), '    ')),
  ].join('\n');
}

/** One document of many on a line. */
export function formatShort({ check, change }: Inspection, texts: Texts): string {
  const { changedCount: changed = 0, addedCount: added = check.statementCount, removedCount: removed = 0 } = change?.difference ?? {};
  return texts('corpus.shortLine', { id: check.id, statements: check.statementCount, changed, added, removed, findings: check.suspiciousWords.length + check.contradictions.length });
}

function formatPlace({ roleId, section, changed, added, removed }: PlaceDifference, mark: (statement: Statement) => string): string[][] {
  const heading = wrap([roleId, section].filter((part) => part !== undefined && part !== '').join(' · '), '    ');
  const entries = [
    ...changed.map(({ before, after }) => [...wrap(`− ${before.text}${mark(before)}`, '      '), ...wrap(`+ ${after.text}`, '        ')]),
    ...added.map((statement) => wrap(`+ ${statement.text}`, '      ')),
    ...removed.map((statement) => wrap(`− ${statement.text}${mark(statement)}`, '      ')),
  ];
  return entries.map((entry, index) => (index === 0 ? [...heading, ...entry] : entry));
}
