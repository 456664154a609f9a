import type { Answer, Suggestion } from '../answer.ts';
import { createReply, type Turn } from './reply.ts';

type Smalltalk = 'greeting' | 'thanks' | 'help' | 'goodbye';

/** Whole messages only: "hej, hvad er min rolle?" is a question. */
const PATTERNS: readonly (readonly [Smalltalk, RegExp])[] = [
  ['greeting', /^(?:hej(?:sa)?|hej hej|halløj|hallo|goddag|god ?dag|god ?morgen|godmorgen|godaften|god ?aften|davs|dav|hi|hello|hey|good (?:morning|afternoon|evening))(?: (?:medspiller|der|igen|med dig|there|du))*$/u],
  ['thanks', /^(?:(?:ok|okay|super|perfekt|fint|fedt|godt|dejligt|great|perfect) )*(?:(?:mange |tusind )?tak(?: skal du have| for (?:hjælpen|det|svaret|i dag)| for din hjælp)?|mange gange tak|thanks?(?: you)?(?: (?:so|very) much| a lot)?|thx)(?: medspiller)?$/u],
  ['goodbye', /^(?:farvel|hej hej|vi ses|ses|på gensyn|bye|goodbye|see you)$/u],
  ['help', /^(?:hjælp|hjælp mig|help(?: me)?|\?+|hvad kan du(?: (?:hjælpe(?: mig)? med|gøre|svare på|bruges til))?|hvad kan jeg (?:spørge(?: dig)? om|bruge dig til)|hvem er du|hvad er du|hvordan (?:virker|fungerer) (?:du|det|det her)|what can (?:you (?:do|help(?: me)? with|answer)|i ask(?: you)?(?: about)?)|who are you|what are you|how do(?:es)? (?:you|this|it) work|medspiller)$/u],
];

/** A greeting, thanks or a call for help, answered in kind; undefined for anything else. */
export function answerSmalltalk(turn: Turn): Answer | undefined {
  const kind = findSmalltalk(turn.question.text);
  if (!kind) return undefined;
  const { texts } = turn;
  return createReply(turn, {
    intent: 'smalltalk',
    heading: '',
    message: texts(`smalltalk.${kind}`),
    suggestions: kind === 'thanks' || kind === 'goodbye' ? [] : examples(turn),
  });
}

/** Three questions that the installed documents really answer. */
function examples({ catalogue, texts }: Turn): Suggestion[] {
  const found: string[] = [];
  const matrix = catalogue.documents.find(({ info }) => info.roles.length > 0 && info.perspectives.length > 0);
  if (matrix) {
    const role = matrix.info.roles.findLast(({ isEveryone, rank }) => !isEveryone && rank !== undefined);
    const [perspective] = matrix.info.perspectives;
    const document = matrix.info.municipality ?? matrix.info.title;
    if (role && perspective) found.push(texts('ask.rolePerspective', { role: role.name, perspective: perspective.name, document }));
  }
  const themed = catalogue.documents.find(({ info }) => info.roles.length === 0 && info.perspectives.length > 0);
  const theme = themed?.info.perspectives[0];
  if (themed && theme) found.push(texts('ask.perspective', { perspective: theme.name, document: themed.info.municipality ?? themed.info.title }));
  for (const { info } of catalogue.documents) {
    if (found.length >= 3) break;
    found.push(texts('ask.document', { title: info.title }));
  }
  return found.slice(0, 3).map((question) => ({ title: question, question, kind: 'example' }));
}

function findSmalltalk(text: string): Smalltalk | undefined {
  const plain = text.normalize('NFC').toLocaleLowerCase('da').replace(/[!.,:;)(\p{Extended_Pictographic}]+/gu, ' ').replace(/\s+/gu, ' ').replace(/(?<=\p{L})\s*\?+$/u, '').trim();
  return PATTERNS.find(([, pattern]) => pattern.test(plain))?.[0];
}
