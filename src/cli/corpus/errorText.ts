import type { AppError } from '../../core/errors.ts';
import { isTextKey, type Texts } from '../../locales/texts.ts';

/** An expected error as a person reads it. */
export function toErrorText(error: AppError, texts: Texts): string {
  const key = `error.${error.code}`;
  return isTextKey(key) ? texts(key, error.values) : error.message;
}
