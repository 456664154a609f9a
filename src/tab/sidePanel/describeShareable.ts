import type { Language } from '../../core/answers/answer.ts';
import type { TabTexts } from '../../locales/tab/tabTexts.ts';
import type { ShareableView } from '../../web/tab/wire.ts';
import { describeDocument } from '../meeting/describeSource.ts';
import { findHeadline } from '../meeting/findHeadline.ts';
import { toQuotedBlocks } from '../meeting/quotedBlocks.ts';

/** A card in a few words: what it says, in which language, and which document that stands in. */
export interface ShareableWords {
  readonly words: string;
  readonly language: Language;
  readonly source: string;
}

/** Puts a card into the words of a list; all of it is on the card itself. */
export function describeShareable(shareable: ShareableView, language: Language, text: TabTexts): ShareableWords {
  const [first] = toQuotedBlocks(shareable);
  const source = first ? describeDocument(first.source) : '';
  const { words, language: spoken } = findHeadline(shareable, language) ?? { words: first?.quotes[0] ?? '', language: 'da' };
  return { words: shorten(words), language: spoken, source: shareable.kind === 'cell' ? [describeStatementCount(shareable.citations.length, text), source].join(' · ') : source };
}

function describeStatementCount(count: number, text: TabTexts): string {
  return text(count === 1 ? 'panel.oneStatement' : 'panel.statements', { count });
}

/** Cuts between words what nobody reads in a list. */
function shorten(words: string): string {
  return words.length <= wordsLimit ? words : `${words.slice(0, wordsLimit).replace(/\s+\S*$/, '')} …`;
}

/** Characters: some eight lines in a panel of 320 px. */
const wordsLimit = 240;
