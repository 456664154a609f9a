import path from 'node:path';
import { AppError } from '../errors.ts';

/** An error of one document file; the user's text is keyed by `code` and has the file's name. */
export function createDocumentError(code: string, file: string, found: string, cause?: unknown): AppError {
  return new AppError({ code, message: `${file}: ${found}`, values: { file: path.basename(file) }, cause });
}
