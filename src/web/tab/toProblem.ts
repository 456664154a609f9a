import type { Language } from '../../core/answers/answer.ts';
import { AppError } from '../../core/errors.ts';
import { createTexts, isTextKey } from '../../locales/texts.ts';
import { HttpProblem } from '../httpProblem.ts';

/** What a failed call is answered with. */
export interface Failure {
  readonly status: number;
  readonly code: string;
  /** For the person, in their language. */
  readonly message: string;
}

/** What the person is told about an error: its own text where it is expected, else that something went wrong here, and nothing of what. */
export function toProblem(error: unknown, language: Language): Failure {
  const known = error instanceof HttpProblem ? toAppError(error) : error;
  const text = createTexts(language);
  if (known instanceof AppError) {
    const status = statusOf(known.code);
    const key = `error.${known.code}`;
    if (status !== undefined && isTextKey(key)) return { status, code: known.code, message: text(key, known.values) };
  }
  return { status: 500, code: 'tab.failed', message: text('error.tab.failed') };
}

/** Of the reading of bodies, which has no languages. */
function toAppError({ statusCode, message }: HttpProblem): AppError {
  return new AppError({ code: statusCode === 413 ? 'tab.tooLarge' : 'tab.badBody', message, values: statusCode === 413 ? {} : { fields: 'JSON' } });
}

/** What people are refused for in core is their input's fault unless it is listed here. Undefined for what is no matter of a call. */
function statusOf(code: string): number | undefined {
  return statuses.get(code) ?? (/^(reflection|meeting|schedule)\./.test(code) ? 400 : undefined);
}

const statuses = new Map([
  ['tab.notSignedIn', 401],
  ['tab.tenantNotServed', 403],
  ['tab.loginUnreachable', 503],
  ['tab.unknownAddress', 404],
  ['tab.wrongMethod', 405],
  ['tab.badBody', 400],
  ['tab.badQuery', 400],
  ['tab.tooLarge', 413],
  ['tab.tooMany', 429],
  ['tab.unknownDocument', 404],
  ['tab.unknownStatement', 404],
  ['tab.unknownCard', 404],
  ['tab.unknownPlan', 404],
  ['inquiry.gone', 404],
  ['meeting.notParticipant', 403],
  ['meeting.mayNotControl', 403],
  ['meeting.unknownRound', 404],
  ['meeting.unknownCard', 404],
  ['meeting.roundOpen', 409],
  ['meeting.roundClosed', 409],
  ['meeting.noResult', 409],
  ['meeting.rosterUnreachable', 503],
  ['meeting.chatUnreachable', 502],
  ['reflection.notAllowed', 403],
  ['reflection.noPlan', 404],
]);
