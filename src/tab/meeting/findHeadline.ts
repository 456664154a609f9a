import type { Language } from '../../core/answers/answer.ts';
import type { ShareableView } from '../../web/tab/wire.ts';

/** What stands above a card's quotations; a statement speaks for itself. A round is asked in its own language, whoever reads it. */
export function findHeadline(shareable: ShareableView, language: Language): { readonly words: string; readonly language: Language } | undefined {
  switch (shareable.kind) {
    case 'statement':
      return undefined;
    // A theme has its name from the document; a role before it is in the reader's language.
    case 'cell':
      return { words: shareable.heading, language: shareable.roleId === undefined ? 'da' : language };
    case 'prompt':
      return { words: shareable.prompt.question[language], language };
    case 'round':
      return { words: shareable.round.prompt.question[shareable.round.language], language: shareable.round.language };
  }
}
