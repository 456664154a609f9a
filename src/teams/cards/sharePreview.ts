import type { Language } from '../../core/answers/answer.ts';
import type { Shareable } from '../../core/sharing/shareable.ts';
import { createTexts } from '../../locales/texts.ts';
import { describeRoundLabel } from './roundPlace.ts';
import { describeDocument } from './source.ts';

/** A row of a result list: a thumbnail card without a picture. */
export interface SharePreview {
  readonly contentType: 'application/vnd.microsoft.card.thumbnail';
  readonly content: { readonly title: string; readonly text: string };
}

/** The row that tells what is found: its words above, what it is and where it stands below. */
export function createSharePreview(shareable: Shareable, language: Language): SharePreview {
  const { title, text } = describe(shareable, language);
  return { contentType: 'application/vnd.microsoft.card.thumbnail', content: { title: toPlain(title, titleLimit), text: toPlain(text, textLimit) } };
}

/** Characters; Teams shows two lines of each. */
const titleLimit = 160;
const textLimit = 120;

function describe(shareable: Shareable, language: Language): { readonly title: string; readonly text: string } {
  const text = createTexts(language);
  switch (shareable.kind) {
    case 'statement': {
      const { quote, section } = shareable.citation;
      return { title: quote, text: [describeDocument(shareable.citation), section].filter(Boolean).join(' · ') };
    }
    case 'cell': {
      const { heading, citations } = shareable;
      const counted = citations.length === 1 ? text('share.oneStatement') : text('share.statements', { count: citations.length });
      return { title: heading, text: [counted, citations[0] && describeDocument(citations[0])].filter(Boolean).join(' · ') };
    }
    case 'prompt':
      return { title: shareable.prompt.question[language], text: [text('share.promptLabel'), describeDocument(shareable.prompt.source)].join(' · ') };
    case 'round': {
      const { round } = shareable;
      return { title: round.prompt.question[round.language], text: [describeRoundLabel(round, text), describeDocument(round.prompt.source)].join(' · ') };
    }
  }
}

/** Teams reads tags in these fields, and a list has room for two lines. */
function toPlain(words: string, limit: number): string {
  const plain = words.replaceAll('<', '‹').replaceAll('>', '›');
  return plain.length <= limit ? plain : `${plain.slice(0, limit - 1).trimEnd()}…`;
}
