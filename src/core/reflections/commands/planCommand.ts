import type { Language } from '../../answers/answer.ts';
import { shorten } from '../../shorten.ts';
import { toIsoWeek } from '../calendar/isoWeek.ts';
import { toLocalDate } from '../calendar/localDate.ts';
import { readPauseCommand } from './pauseCommand.ts';
import { findPhrase } from './planPhrases.ts';
import { readPlanRequest } from './planRequest.ts';
import { findPlanLanguage, toPlainMessage, type PlanProblemKind } from './planText.ts';
import { defaultSettings, type Pause, type PlanSettings } from '../schedule.ts';

/** What a person in a channel wants done with its plan. */
export type PlanCommand = { readonly language: Language } & (
  /** Empty `settings` and no `themeText` open the card. `themeText` is the person's words, to be found among the library's choices. */
  | { readonly do: 'plan'; readonly settings: Partial<PlanSettings>; readonly themeText?: string }
  /** Local dates; `weeks` when it was said in weeks. */
  | { readonly do: 'pause'; readonly pause: Pause; readonly weeks?: readonly [number, number] }
  /** With `week` only when that week's is meant ("spring denne uge over"), which may be sent already. */
  | { readonly do: 'skip'; readonly week?: string }
  | { readonly do: 'plan-status' | 'resume' | 'send-now' | 'stop' | 'swap' | 'plan-report' | 'history' | 'coverage' }
);

/** A plan command with something in it that cannot be; `found` is what was written. */
export interface PlanProblem {
  readonly problem: PlanProblemKind;
  readonly found: string;
  readonly language: Language;
}

/**
 * Reads a message in Danish or English as a plan command; undefined when it is none. Every word must have its place in the command,
 * so that a question about pauses or plans stays a question; and what is asked changes nothing, unless it asks for the
 * change ("kan du sende nu?"). Texts over 300 characters are no commands and are not looked at.
 *
 * Weeks and dates without a year are the next that have not ended, seen from `todayUtc` in `zone`. `language` is that of messages
 * whose words are of both languages, such as "status".
 */
export function parsePlanCommand(text: string, todayUtc: Date, options: { readonly zone?: string; readonly language?: Language } = {}): PlanCommand | PlanProblem | undefined {
  if (text.length > LONGEST) return undefined;
  const message = toPlainMessage(text);
  const { zone = defaultSettings.zone, language = 'da' } = options;
  const found =
    readPhrase(message.text, () => toIsoWeek(todayUtc, zone), language) ?? readPause(message.text, () => toLocalDate(todayUtc, zone), language) ?? readPlan(message.text, language);
  if (found && message.isQuestion && !message.isRequest && !changesNothing(found)) return undefined;
  return found && 'problem' in found ? { ...found, found: shorten(found.found, LONGEST_SHOWN) } : found;
}

const LONGEST = 300;
/** What is said back is told by its beginning. */
const LONGEST_SHOWN = 60;

type Found = PlanCommand | PlanProblem;

/** Plans and results may be asked for with a question mark; the card alone changes nothing either. */
function changesNothing(found: Found): boolean {
  if ('problem' in found) return false;
  if (found.do === 'plan') return Object.keys(found.settings).length === 0 && found.themeText === undefined;
  return found.do === 'plan-status' || found.do === 'plan-report' || found.do === 'history' || found.do === 'coverage';
}

function readPhrase(text: string, findWeek: () => string, otherwise: Language): Found | undefined {
  const phrase = findPhrase(text);
  if (!phrase) return undefined;
  const language = phrase.language ?? otherwise;
  if (phrase.command === 'plan') return { do: 'plan', settings: {}, language };
  return phrase.command === 'skip-this-week' ? { do: 'skip', week: findWeek(), language } : { do: phrase.command, language };
}

function readPause(text: string, findToday: () => string, otherwise: Language): Found | undefined {
  const pause = readPauseCommand(text, findToday);
  return pause && { ...('problem' in pause ? pause : { do: 'pause', ...pause }), language: findPlanLanguage(text, otherwise) };
}

function readPlan(text: string, otherwise: Language): Found | undefined {
  const plan = readPlanRequest(text);
  return plan && { ...('problem' in plan ? plan : { do: 'plan', ...plan }), language: findPlanLanguage(text, otherwise) };
}
