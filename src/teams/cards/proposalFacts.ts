import type { Proposal } from '../../core/documents/versions/documentDesk.ts';
import { capitalise } from '../../core/capitalise.ts';
import { shorten } from '../../core/shorten.ts';
import { describeKept } from '../../locales/describeKept.ts';
import type { Texts } from '../../locales/texts.ts';

/** What an operator should know of a version, as the command's check has it, in the words of a card. */
export function toProposalFacts({ key, fileName, inspection: { check, metadata, change } }: Proposal, text: Texts): { readonly title: string; readonly value: string }[] {
  const { replaces } = key;
  const id = shorten(key.documentId, nameLength);
  const kept = replaces === undefined ? text('publish.replacesFolder', { id }) : text('publish.replacesVersion', { id, version: replaces });
  const { cells, suspiciousWords, contradictions, unmatchedQuotes, prompts } = check;
  const words = suspiciousWords.slice(0, mostWords).map(({ line, word }) => text('publish.wordAt', { line, word: word.slice(0, wordLength) }));
  return [
    { title: text('publish.file'), value: shorten(fileName, nameLength) },
    { title: text('publish.replaces'), value: change ? kept : text('publish.replacesNothing', { id }) },
    { title: text('publish.content'), value: capitalise(text('corpus.counts', { sections: check.sectionCount, statements: check.statementCount, duplicates: check.duplicateCount })) },
    ...(cells.length === 0 ? [] : [{ title: text('publish.matrix'), value: describeMatrix(cells, text) }]),
    { title: text('publish.prompts'), value: [text('publish.promptCounts', { authored: prompts.authored, generated: prompts.generated }), ...(change?.authored ? [describeKept(change.authored, text)] : [])].join('. ') },
    { title: text('publish.metadata'), value: text(`publish.metadata.${metadata}`, { file: `${id}.json` }) },
    {
      title: text('publish.lookAt'),
      value:
        suspiciousWords.length + contradictions.length + unmatchedQuotes.length === 0
          ? text('corpus.allGood')
          : [
              ...(suspiciousWords.length > 0 ? [`${text('corpus.suspicious', { count: suspiciousWords.length })} (${[...words, ...(suspiciousWords.length > words.length ? ['…'] : [])].join(', ')})`] : []),
              ...(contradictions.length > 0 ? [text('corpus.contradictions', { count: contradictions.length })] : []),
              ...(unmatchedQuotes.length > 0 ? [text('corpus.unmatched', { count: unmatchedQuotes.length })] : []),
            ].join('. '),
    },
  ];
}

/** Characters of names, which are mostly far shorter. */
const nameLength = 44;

/** Of words that look wrong. */
const mostWords = 4;
const wordLength = 24;

function describeMatrix(cells: Proposal['inspection']['check']['cells'], text: Texts): string {
  const [roles, perspectives] = [new Set(cells.map(({ roleId }) => roleId)).size, new Set(cells.map(({ perspectiveId }) => perspectiveId)).size];
  const empty = cells.filter(({ count }) => count === 0).length;
  return `${text('publish.matrixSize', { roles, perspectives })}. ${empty === 0 ? text('corpus.noEmptyCells') : text('corpus.emptyCells', { count: empty })}`;
}
