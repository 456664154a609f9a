import type { Statement } from '../../documents/document.ts';
import { toLowerCasePattern } from './lowerCasePattern.ts';
import { createFrames, type QuestionFrame } from './questionFrame.ts';

/** How a statement is put: it asks, promises, tells one what to do, speaks of oneself or of us, names something, or says how things are. */
export type StatementForm = 'question' | 'promise' | 'deed' | 'self' | 'us' | 'name' | 'maxim';

/** Tells the form by a statement's first words and its end. */
export function findForm({ text, kind, leadIn = '' }: Pick<Statement, 'text' | 'kind' | 'leadIn'>): StatementForm {
  const lower = text.toLowerCase();
  if (/\?[”"«»’')]*$/.test(text)) return 'question';
  if (PROMISE.test(lower)) return 'promise';
  if (SELF.test(lower)) return 'self';
  if (kind === 'bullet' && PROMISING.test(leadIn.toLowerCase())) return 'promise';
  if (isDeed(lower, text.startsWith(lower.slice(0, 1)), kind)) return 'deed';
  if (US.test(lower)) return 'us';
  return kind === 'bullet' && !PRESENT.test(lower) ? 'name' : 'maxim';
}

const PROMISE = toLowerCasePattern(/^(?:vi|alle|ingen|lederen|lederne|ledere|medarbejderne|we|all|leaders) (?:vil|skal|will|must|should)(?!\p{L})/u);
const PROMISING = toLowerCasePattern(/(?<!\p{L})(?:vi|jeg|we) (?:vil|skal|will)(?!\p{L})/u);
const SELF = toLowerCasePattern(/^you |(?<!\p{L})(?:jeg|du)(?!\p{L})/u);
const US = toLowerCasePattern(/^(?:vi|we)(?!\p{L})/u);
/** A word that may be a verb in the present: good enough to tell a sentence from a name. */
const PRESENT = toLowerCasePattern(/(?<!\p{L})(?:skal|vil|kan|må|bør|ved|\p{L}*(?:er|år|ør|ses|des|ges|kes|res|tes)|has|is|are)(?!\p{L})/u);

/** "Brug værdierne …" anywhere; "stille krav …" and "sikrer rum …" as items of a list. */
function isDeed(text: string, beginsSmall: boolean, kind: Statement['kind']): boolean {
  const first = FIRST.exec(text)?.[0] ?? '';
  if (IMPERATIVE.test(first) && !/^\S+ (?:er|skal|kan|vil|må|bør|af) /.test(text)) return true;
  if (kind !== 'bullet') return false;
  return first.endsWith('e') ? !NO_INFINITIVE.test(first) : beginsSmall && WITHOUT_SUBJECT.test(text);
}

const FIRST = toLowerCasePattern(/^(?:at )?\p{L}+/u);
/** A word in -r, and no other soon after that would be the verb. */
const WITHOUT_SUBJECT = toLowerCasePattern(/^\p{L}{2,}r(?! (?:\S+ ){0,2}\p{L}+r(?!\p{L}))/u);

const IMPERATIVE = /^(?:afprøv|bed|book|brug|del|deltag|find|fortæl|følg|giv|gør|hav|hold|hjælp|hør|inviter|kend|lad|lyt|lær|læs|mød|opsøg|prioriter|prøv|ret|ros|sig|skab|sluk|sæt|søg|sørg|spørg|start|stil|tag|tal|tænk|udvis|vis|vær|anerkend|formuler|afgræns|dyrk|overdrag|use|ask|share|give|make|keep|listen)$/;

/** Adjectives and nouns in -e. */
const NO_INFINITIVE = /(?:ige|iske|bare|somme|ible|elle|løse|[^ ]{3}ede|else|inge|erne)$|^(?:alle|ingen|begge|fælles|hele|høje|lave|gode|nye|gamle|klare|stærke|rette|flere|mange|store|små|åbne|trygge|unge|ældre|bedre|hverdage|ledere|medarbejdere|borgere|politikere|kolleger)$/;

/** Questions by the form of the statement. */
export const formFrames: Readonly<Record<StatementForm, readonly QuestionFrame[]>> = {
  question: createFrames(
    ['Stil spørgsmålet til én kollega i denne uge, og lyt til hele svaret.', 'Put the question to one colleague this week, and hear the whole answer.'],
    ['Spørgsmålet er stillet. Hvad er vores ærlige svar lige nu?', 'The question has been asked. What is our honest answer just now?'],
    ['Hvad ville vi have svaret på det for et år siden – og hvad svarer vi i dag?', 'What would we have answered a year ago – and what do we answer today?'],
    ['Hvad ville en ny kollega svare på det – og hvad ville vi selv svare?', 'What would a new colleague answer – and what would we answer ourselves?'],
  ),
  promise: createFrames(
    ['Vælg ét møde eller én opgave i denne uge, hvor I gør det med vilje.', 'Pick one meeting or one task this week where you do it on purpose.'],
    ['Hvis det her er mere end ord, hvad gør vi så anderledes i næste uge?', 'If this is more than words, what do we do differently next week?'],
    ['Hvad er vi godt i gang med her – og hvad er vi ikke kommet i gang med endnu?', 'What are we well under way with here – and what have we not begun yet?'],
  ),
  deed: createFrames(
    ['Gør det én gang i denne uge, og læg mærke til, hvad der sker.', 'Do it once this week, and notice what happens.'],
    ['Hvornår gjorde vi det sidst – og hvad kom der ud af det?', 'When did we last do this – and what came of it?'],
    ['Hvad er det mindste, vi kan begynde med, for at det her sker lidt oftere?', 'What is the least we can begin with to make this happen a little more often?'],
  ),
  self: createFrames(
    ['Vælg én situation i denne uge, hvor du gør det med vilje.', 'Pick one situation this week where you do it on purpose.'],
    ['Hvis sætningen handlede om dig: Hvor passer den godt – og hvor halter den lidt?', 'If the sentence were about you: Where does it fit well – and where not quite?'],
    ['Hvornår lykkes det her for dig i en travl uge – og hvornår glipper det?', 'When does this work for you in a busy week – and when does it slip?'],
  ),
  name: createFrames(
    ['Find ét eksempel på det i denne uge, og del det med de andre.', 'Find one example of it this week, and share it with the others.'],
    ['Hvad betyder de ord hos os, når vi oversætter dem til noget, vi gør?', 'What do those words mean here when we turn them into something we do?'],
    ['Hvornår har vi sidst set det her ske – helt konkret?', 'When did we last see this happen – and what exactly did we see?'],
  ),
  us: createFrames(
    ['Læg mærke til det én gang i denne uge, og fortæl de andre, hvad du så.', 'Notice it once this week, and tell the others what you saw.'],
    ['Hvordan ser det ud hos os en helt almindelig tirsdag, når det her lykkes?', 'What does it look like here on a quite ordinary Tuesday when this works?'],
    ['Hvornår er det her sværest at leve op til – og hvad hjælper os, når det gælder?', 'When is this hardest to live up to – and what helps us when it counts?'],
  ),
  maxim: createFrames(
    ['Læg mærke til det én gang i denne uge, og fortæl de andre, hvad du så.', 'Notice it once this week, and tell the others what you saw.'],
    ['Hvor i vores egen hverdag kan vi genkende det her – og hvor kan vi ikke?', 'Where in our own working day can we recognise this – and where can we not?'],
    ['Hvis vi tog det her helt bogstaveligt, hvad ville vi så gøre anderledes i morgen?', 'If we took this quite literally, what would we do differently tomorrow?'],
  ),
};

/** For what is expected of leaders; asked so that leaders and others can answer together. */
export const leaderFrames: readonly QuestionFrame[] = createFrames(
  ['Sig det til en leder, næste gang du ser det lykkes.', 'Say so to a leader the next time you see it work.'],
  ['Hvornår har vi mærket den slags ledelse hos os – og hvad gjorde den mulig?', 'When have we felt this kind of leadership here – and what made it possible?'],
  ['Hvad kan vi andre bidrage med, for at det bliver lettere at lede på den måde?', 'What can the rest of us contribute to make it easier to lead in this way?'],
);

/** Whether a statement tells leaders what is expected of them; without a role, its heading or its words say so. */
export function isForLeaders({ text, sectionPath }: Pick<Statement, 'text' | 'sectionPath'>, roleName: string | undefined): boolean {
  const role = roleName ?? sectionPath.at(-1) ?? '';
  return LEADING_ROLE.test(role.toLowerCase()) || (roleName === undefined && LEADERS.test(text.toLowerCase()));
}

const LEADING_ROLE = /leder|chef|direkt(?:ør|ion)|topledelse|leader|manager|executive|head of/;

const LEADERS = toLowerCasePattern(/^(?:som ledere?|lederne?|lederen|ledere|chefen|cheferne|en leder|god ledelse|direktionen|vi ledere)(?!\p{L})|(?<!\p{L})(?:leder|ledere|lederen|lederne) (?:skal|har|er|går|skaber|sikrer)(?!\p{L})/u);

/** For any statement whose own frames are taken by its neighbours. */
export const anyFrames: readonly QuestionFrame[] = [
  ...createFrames(
    ['Find ét eksempel på det i denne uge, og del det med de andre.', 'Find one example of it this week, and share it with the others.'],
    ['Hvis vi skulle forklare det her til en ny kollega med ét eksempel fra vores egen hverdag – hvilket ville vi så vælge?', 'If we were to explain this to a new colleague with one example from our own working day – which would we choose?'],
    ['Hvad ville der stå, hvis vi skulle sige det samme med vores egne ord?', 'What would it say if we were to put the same in our own words?'],
  ),
  ...createFrames(
    ['Ryd én lille sten af vejen i denne uge.', 'Clear one small stone out of the way this week.'],
    ['Hvad står i vejen for, at det her lykkes lidt oftere – og hvad af det kan vi selv flytte?', 'What stands in the way of this working a little more often – and which of it can we move ourselves?'],
  ),
];
