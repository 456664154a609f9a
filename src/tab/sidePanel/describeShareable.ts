import type { Language } from '../../core/answers/answer.ts';
import type { TabTexts } from '../../locales/tab/tabTexts.ts';
import type { ShareableView } from '../../web/tab/wire.ts';
import { describeDocument, describeSource } from '../meeting/describeSource.ts';
import { toQuotedBlocks } from '../meeting/quotedBlocks.ts';

/** A card in a few words: what it says, in which language, and where that stands. */
export interface ShareableWords {
  readonly words: string;
  readonly language: Language;
  readonly source: string;
}

/** Puts a card into the words of a list. */
export function describeShareable(shareable: ShareableView, language: Language, text: TabTexts): ShareableWords {
  const [first] = toQuotedBlocks(shareable);
  const place = first ? describeSource(first.source, text) : '';
  switch (shareable.kind) {
    case 'statement':
      return { words: shareable.citation.quote, language: 'da', source: place };
    case 'cell': {
      const count = text(shareable.citations.length === 1 ? 'panel.oneStatement' : 'panel.statements', { count: shareable.citations.length });
      return { words: shareable.heading, language, source: [count, ...(first ? [describeDocument(first.source)] : [])].join(' · ') };
    }
    case 'prompt':
      return { words: shareable.prompt.question[language], language, source: place };
    case 'round':
      return { words: shareable.round.prompt.question[shareable.round.language], language: shareable.round.language, source: place };
  }
}
