import type { Language } from '../../core/answers/answer.ts';
import type { Shareable } from '../../core/sharing/shareable.ts';
import { shortenToFit } from '../../core/shorten.ts';
import { createTexts } from '../../locales/texts.ts';
import { describeRoundLabel } from './roundPlace.ts';
import { describeDocument } from './source.ts';

/** A row of a result list: a thumbnail card without a picture. */
export interface SharePreview {
  readonly contentType: 'application/vnd.microsoft.card.thumbnail';
  readonly content: { readonly title: string; readonly text: string };
}

/** The row that tells what is found: what it is and where it stands in one line, and its words below, which have more room. */
export function createSharePreview(shareable: Shareable, language: Language): SharePreview {
  const { title, text } = describe(shareable, language);
  return { contentType: 'application/vnd.microsoft.card.thumbnail', content: { title: toPlain(title, titleLimit), text: toPlain(text, textLimit) } };
}

/** Characters; clients cut off in the middle of a word, or let what is longer run into the next row. */
const titleLimit = 52;
const textLimit = 160;

function describe(shareable: Shareable, language: Language): SharePreview['content'] {
  const text = createTexts(language);
  switch (shareable.kind) {
    case 'statement': {
      const { municipality, title, section, quote } = shareable.citation;
      return { title: [municipality ?? title, section].filter(Boolean).join(' · '), text: quote };
    }
    case 'cell': {
      const { heading, citations } = shareable;
      const counted = citations.length === 1 ? text('share.oneStatement') : text('share.statements', { count: citations.length });
      return { title: heading, text: [counted, citations[0] && describeDocument(citations[0])].filter(Boolean).join(' · ') };
    }
    case 'prompt': {
      const { question, source } = shareable.prompt;
      return { title: [text('share.promptLabel'), source.municipality ?? source.title].join(' · '), text: question[language] };
    }
    case 'round': {
      const { round } = shareable;
      return { title: describeRoundLabel(round, text), text: round.prompt.question[round.language] };
    }
  }
}

/** Teams reads tags in these fields. */
function toPlain(words: string, limit: number): string {
  const plain = words.replaceAll('<', '‹').replaceAll('>', '›');
  return shortenToFit(plain, limit);
}
