import { AppError } from '../../errors.ts';
import { responseLimits, type Response, type Scale } from '../round.ts';
import { readWrittenText } from './writtenText.ts';

/**
 * A response as it is kept: texts cleaned by `readWrittenText`, what is empty left out. Throws `reflection.responseEmpty` when
 * nothing is left, `reflection.textTooLong`, and `reflection.badScale` for anything but 1–5, which no card sends by itself.
 */
export function readResponse({ scale, text = '', step = '' }: Response): Response {
  if (scale !== undefined && !isScale(scale)) throw new AppError({ code: 'reflection.badScale', message: 'A response has a scale that is not a whole number from 1 to 5.' });
  const read = { text: readWrittenText(text, responseLimits.text), step: readWrittenText(step, responseLimits.step) };
  if (scale === undefined && read.text === '' && read.step === '') throw new AppError({ code: 'reflection.responseEmpty', message: 'A response has neither scale nor text nor small step.' });
  return { ...(scale !== undefined && { scale }), ...(read.text !== '' && { text: read.text }), ...(read.step !== '' && { step: read.step }) };
}

function isScale(value: number): value is Scale {
  return [1, 2, 3, 4, 5].includes(value);
}
