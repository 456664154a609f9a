import type { Language } from '../../core/answers/answer.ts';
import type { TabTexts } from '../../locales/tab/tabTexts.ts';
import type { ShareableView } from '../../web/tab/wire.ts';
import { describeDocument } from '../meeting/describeSource.ts';
import { headingLanguage } from '../meeting/headingLanguage.ts';
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
  switch (shareable.kind) {
    case 'statement':
      return { words: shorten(shareable.citation.quote), language: 'da', source };
    case 'cell': {
      const count = text(shareable.citations.length === 1 ? 'panel.oneStatement' : 'panel.statements', { count: shareable.citations.length });
      return { words: shareable.heading, language: headingLanguage(shareable, language), source: [count, source].join(' · ') };
    }
    case 'prompt':
      return { words: shorten(shareable.prompt.question[language]), language, source };
    case 'round':
      return { words: shorten(shareable.round.prompt.question[shareable.round.language]), language: shareable.round.language, source };
  }
}

/** Cuts between words what nobody reads in a list. */
function shorten(words: string): string {
  return words.length <= wordsLimit ? words : `${words.slice(0, wordsLimit).replace(/\s+\S*$/, '')} …`;
}

/** Characters: some eight lines in a panel of 320 px. */
const wordsLimit = 240;
