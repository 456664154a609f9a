import type { Language } from '../../core/answers/answer.ts';
import type { ShareableView } from '../../web/tab/wire.ts';

/** The language of a cell's heading, for who hears it: a theme has its name from the document, and a role before it is in the reader's own. */
export function headingLanguage({ roleId }: Extract<ShareableView, { kind: 'cell' }>, language: Language): Language {
  return roleId === undefined ? 'da' : language;
}
