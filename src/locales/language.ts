import type { Language } from '../core/answers/answer.ts';

/** Tells the language of a client's locale (BCP 47): English for `en-…`, else Danish, the product's first language. */
export function toLanguage(locale: string | undefined): Language {
  return /^en\b/i.test(locale ?? '') ? 'en' : 'da';
}
