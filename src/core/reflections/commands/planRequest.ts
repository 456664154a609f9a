import { editDistance } from '../../search/spelling.ts';
import { readPlanSettings, type SaidSettings } from './readPlanSettings.ts';
import { startingWith, type Misread } from './planText.ts';
import type { PlanSettings } from '../schedule.ts';

/** What a plan is to be like, or what of it is to change. */
export interface PlanRequest {
  readonly settings: Partial<PlanSettings>;
  readonly themeText?: string;
}

/**
 * Reads "planlæg mandag kl. 9", "flyt til kl. 10", "send et spørgsmål hver tirsdag", "hver anden uge"; undefined for another
 * message. Only after a word that can mean nothing else is something unknown a misreading; after the others it is no request.
 */
export function readPlanRequest(text: string): PlanRequest | Misread | undefined {
  const { verb, length } = findVerb(text);
  const said = readPlanSettings(text.slice(length), { mayHoldMore: verb === 'plan' });
  const { settings, themeText, misread, unknown, isTimeVague } = said;
  const isTimeUnsure = isTimeVague && settings.weekday === undefined;
  if (unknown.length > 0 || isTimeUnsure) {
    const isPlan = verb === 'plan' && !isTimeUnsure && saysWhen(said);
    return isPlan ? (misread ?? { problem: 'words', found: unknown.join(' ') }) : undefined;
  }
  if (misread) return isMisreadOfPlan(verb, said, misread) ? misread : undefined;
  return isEnough(verb, said) ? { settings, ...(themeText === undefined ? {} : { themeText }) } : undefined;
}

type Verb = 'plan' | 'misspelt' | 'move' | 'send' | 'none';

const PLAN = startingWith(
  [
    'planlæg(?:ge)?|(?:lav|lave|opret|oprette|læg|lægge) (?:en )?(?:ny )?plan|ny plan',
    '(?:ret|rette|ændre?|skift|skifte|flyt|flytte) (?:planen|vores plan|den plan)(?: til)?',
    'schedule|reschedule(?: it)?(?: to)?|(?:set up|create|make) a (?:new )?(?:plan|schedule)|(?:change|move) the (?:plan|schedule)(?: to)?',
  ].join('|'),
);
const MOVE = startingWith(
  '(?:flyt|flytte|ryk|rykke|skift|skifte|ændre?)(?: (?:det|den|dem|tiden?|tidspunkt(?:et)?|dag(?:en)?|ugedag(?:en)?|spørgsmål(?:et|ene)|refleksion(?:en|erne)))?(?: fra \\p{L}+dag)? til|(?:move|change) (?:it|them|the (?:time|day|questions?|prompts?|reflections?))(?: from \\p{L}+day)? to',
);
const SEND = startingWith('plan|send|sende|post|poste|kør|køre|start|starte|spørg|spørge|stil|stille|få|have|run|ask(?: us)?|get');

function findVerb(text: string): { readonly verb: Verb; readonly length: number } {
  for (const [verb, words] of [['plan', PLAN], ['move', MOVE], ['send', SEND]] as const) {
    const [found] = words.exec(text) ?? [];
    if (found !== undefined) return { verb, length: found.length };
  }
  const [word = ''] = /^\p{L}+/u.exec(text) ?? [];
  const isMisspelt = ['planlæg', 'schedule'].some((verb) => word.length >= 6 && editDistance(word.toLowerCase(), verb, 1) <= 1);
  return isMisspelt ? { verb: 'misspelt', length: word.length } : { verb: 'none', length: 0 };
}

function saysWhen({ settings }: SaidSettings): boolean {
  return settings.weekday !== undefined || settings.time !== undefined || settings.everyWeeks !== undefined;
}

function isMisreadOfPlan(verb: Verb, { settings }: SaidSettings, { problem }: Misread): boolean {
  if (verb === 'plan') return true;
  return verb === 'none' ? problem === 'time' && settings.weekday !== undefined : problem === 'rhythm' || settings.weekday !== undefined || (verb === 'move' && problem === 'time');
}

/** Whether it is said that something is to be sent regularly, or at another time than now. */
function isEnough(verb: Verb, said: SaidSettings): boolean {
  const { weekday, time, everyWeeks, holidayRule } = said.settings;
  switch (verb) {
    case 'plan':
      return true;
    case 'misspelt':
    case 'move':
      return saysWhen(said);
    case 'send':
      return everyWeeks !== undefined;
    case 'none':
      return weekday === undefined ? said.themeText === undefined && (everyWeeks ?? holidayRule) !== undefined : (time ?? everyWeeks) !== undefined;
  }
}
