import { AppError } from '../../errors.ts';

/**
 * A text that a person wrote, as it is kept: composed letters, `\n` for every line end, no blanks around it, and none of the
 * characters that only a machine or a prank writes (control characters, and those that turn the direction of the lines after it).
 * Throws `reflection.textTooLong`; what is too long is refused rather than cut, since a cut would change what somebody said.
 */
export function readWrittenText(text: string, maxLength: number): string {
  // Looked at before all else, so that ten megabytes cost nothing; line ends and blanks that would still go are given some room.
  if (text.length > 2 * maxLength + 1000) throw tooLong(text.length, maxLength);
  const read = text.toWellFormed().normalize('NFC').replace(/\r\n?/g, '\n').replace(machineCharacters, '').trim();
  if (read.length > maxLength) throw tooLong(read.length, maxLength);
  return read;
}

/** Control characters but line end and tab; marks, embeddings, overrides and isolates of writing direction. */
const machineCharacters = /[^\P{Cc}\n\t]|[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

function tooLong(found: number, max: number): AppError {
  return new AppError({ code: 'reflection.textTooLong', message: `A text has ${found} characters; ${max} are the most.`, values: { found, max } });
}
