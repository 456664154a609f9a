import type { Language } from '../../answers/answer.ts';
import { consistingOf } from './planText.ts';

/** What is said as a whole, without anything to read out of it. */
export type PhraseCommand = 'plan' | 'plan-status' | 'resume' | 'skip' | 'skip-this-week' | 'send-now' | 'stop' | 'swap' | 'plan-report' | 'history' | 'coverage';

/** The command that a whole message is; undefined for everything else. Without a language when the word is of both. */
export function findPhrase(text: string): { readonly command: PhraseCommand; readonly language: Language | undefined } | undefined {
  for (const { command, language, words } of PHRASES) if (words.test(text)) return { command, language };
  return undefined;
}

const PROMPT = '(?:spørgsmål(?:et)?|refleksion(?:en)?|kort(?:et)?|prompt(?:en)?|gang|udsendelse)';
const THE_PROMPT = `(?:den her|det her|dette|denne|(?:(?:den|det) )?næste|ugens|den|det)(?: ${PROMPT})?|${PROMPT}`;
const PLAN = '(?:plan(?:en)?|vores plan|den plan)';
const ENGLISH_PROMPT = "(?:(?:this|the next|next|the) )?(?:question|prompt|reflection|one)|it";

const PHRASES = [
  ...phrase('plan', {
    da: `planlæg(?:ge)?|plan|(?:lav|lave|opret|oprette|læg|lægge) (?:en )?(?:ny )?plan|ny plan|(?:ret|rette|ændre?|skift|skifte) ${PLAN}`,
    en: 'schedule|(?:make|create|set up) a (?:new )?(?:plan|schedule)|new (?:plan|schedule)|(?:change|edit) the (?:plan|schedule)',
  }),
  ...phrase('plan-status', {
    both: 'status',
    da: [
      `(?:(?:vis|se) (?:os |mig )?)?(?:vores plan|planen|status (?:på|for) ${PLAN})|vis (?:os |mig )?(?:status|plan)|hvad er (?:planen|vores plan|status)|hvordan (?:ser|er) planen(?: ud)?`,
      `hvornår (?:kommer|er|sendes|sender du|får vi) (?:(?:den|det) )?næste(?: ${PROMPT})?|hvornår kommer (?:det|den|der)(?: et nyt)?(?: ${PROMPT})?(?: igen)?|hvornår er det næste gang|hvornår sender du(?: igen| næste gang)?|hvad er (?:den |det )?næste|hvad kommer næste gang`,
      `(?:hvad (?:er|bliver) )?(?:(?:den|det) )?næste ${PROMPT}|(?:er|holder) vi (?:på )?pause|er der pause`,
    ].join('|'),
    en: "show (?:the |our )?(?:plan|schedule|status)|(?:the|our) (?:plan|schedule)|what(?:['’]s| is) (?:the|our) (?:plan|schedule|status)|when (?:is|will) the next (?:question|prompt|reflection|one)(?: be| come)?|when does the next (?:question|prompt|reflection|one) come|(?:what is )?the next (?:question|prompt|reflection)|are we (?:on pause|paused)",
  }),
  ...phrase('resume', {
    da: 'genoptag(?:e)?(?: (?:planen|det|spørgsmålene))?(?: nu)?|(?:vi )?(?:kører|starter|fortsætter)(?: vi)? igen|(?:start|starte|begynd|begynde|kom|komme|kør|køre|sæt|sætte)(?: (?:op|det|den|planen|spørgsmålene))? i ?gen(?: nu)?|(?:sæt|sætte|kom|komme|så er vi) i gang igen|fortsæt(?:te)? (?:planen|spørgsmålene)|(?:kør|køre) videre|(?:slut|færdig) med (?:at holde )?pausen?|pausen er (?:slut|forbi|ovre)|(?:ophæv|ophæve|afslut|afslutte|stop|stoppe|slut|drop|fjern|annuller) pausen?|vi er (?:tilbage|klar|i gang)(?: igen)?',
    en: "resume(?: (?:the (?:plan|questions|prompts)|it|now))?|un-?pause|(?:start|begin) again|(?:end|stop|cancel) the (?:pause|break)|we(?:['’]re| are) back",
  }),
  ...phrase('skip-this-week', {
    da: `(?:spring|springe) denne uge(?:s ${PROMPT})? over|(?:spring|springe) over (?:i )?denne uge|(?:drop|droppe) denne uge|ikke (?:i )?denne uge|(?:send|sende) ikke (?:noget )?(?:i )?denne uge`,
    en: "(?:skip|drop) this week(?:['’]?s (?:question|prompt|reflection))?|not this week",
  }),
  ...phrase('skip', {
    da: `(?:spring|springe) (?:over|(?:${THE_PROMPT}) over|over (?:${THE_PROMPT}))|(?:drop|droppe) (?:${THE_PROMPT})`,
    en: `skip(?: (?:${ENGLISH_PROMPT}|next))?`,
  }),
  ...phrase('send-now', {
    da: `(?:send|sende|post|poste|kør|køre)(?: (?:${THE_PROMPT}))? (?:nu|med det samme|straks|lige nu|nu med det samme)`,
    en: `(?:send|post)(?: (?:${ENGLISH_PROMPT}))? (?:now|right now|right away|immediately)`,
  }),
  ...phrase('stop', {
    both: 'stop',
    da: `stop(?:pe|p)?(?: (?:nu|det|alt|det hele|${PLAN}|spørgsmålene|refleksionerne|helt))?|(?:stop|stoppe) med (?:at sende )?(?:de )?(?:spørgsmål(?:ene)?|refleksioner(?:ne)?|dem|det)|(?:slet|slette|aflys|aflyse|afslut|afslutte|afmeld|afmelde|annuller|annullere) (?:plan|planen|spørgsmålene|refleksionerne)|afmeld`,
    en: '(?:stop|cancel|delete|end) (?:the )?(?:plan|schedule|questions|prompts|reflections)|stop (?:it|now|sending (?:questions|prompts|reflections|them|it))|unsubscribe',
  }),
  ...phrase('swap', {
    da: `(?:byt|bytte|skift|skifte|udskift|udskifte)(?: (?:${THE_PROMPT}))?(?: ud)?(?: nu)?|(?:(?:giv|find|send|vis) (?:os |mig )?)?(?:et )?(?:nyt|andet) spørgsmål|(?:(?:giv|find|send|vis) (?:os |mig )?)?en (?:ny|anden) (?:refleksion|prompt)|(?:vi vil have|vi vil hellere have) et (?:nyt|andet) spørgsmål`,
    en: `(?:swap|change|replace)(?: (?:${ENGLISH_PROMPT}))?|(?:(?:give|find|send|show) us )?(?:a |an)?(?:other|new|different) (?:question|prompt|reflection|one)`,
  }),
  ...phrase('plan-report', {
    da: '(?:vis |se )?(?:rapport(?:en)?(?: over leveringer(?:ne)?)?|hvad er (?:blevet )?sendt|leveringer(?:ne)?|leveringsrapport(?:en)?|udsendelser(?:ne)?)',
    en: '(?:show )?(?:the )?(?:report|deliveries|delivery report)',
  }),
  ...phrase('history', {
    da: '(?:vis |se )?(?:os |mig )?(?:historik(?:ken)?|resultater(?:ne)?|vores resultater|opsamlinger(?:ne)?|tidligere (?:svar|runder|spørgsmål|refleksioner|opsamlinger|resultater))|hvad svarede vi(?: sidst| sidste gang| sidste uge)?',
    en: '(?:show )?(?:us )?(?:the |our )?(?:history|results|(?:previous|past|earlier) (?:rounds|answers|questions|reflections|results))|what did we answer(?: last time| last week)?',
  }),
  ...phrase('coverage', {
    da: '(?:vis |se )?(?:os |mig )?(?:vores )?dækning(?:en)?|hvad har vi (?:dækket|arbejdet med|været omkring)|hvilke (?:perspektiver|temaer|emner|afsnit) (?:har vi (?:arbejdet med|dækket|været omkring|haft)|mangler(?: vi)?)',
    en: '(?:show )?(?:the |our )?coverage|what have we (?:covered|worked with)|which (?:perspectives|themes|topics|sections) (?:have we (?:covered|worked with)|are (?:we )?missing)',
  }),
];

function phrase(command: PhraseCommand, { both, da, en }: { both?: string; da: string; en: string }): { command: PhraseCommand; language: Language | undefined; words: RegExp }[] {
  return [
    ...(both === undefined ? [] : [{ command, language: undefined, words: consistingOf(both) }]),
    { command, language: 'da', words: consistingOf(da) },
    { command, language: 'en', words: consistingOf(en) },
  ];
}
