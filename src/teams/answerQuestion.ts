import type { Answer, Language, Profile, Question } from '../core/answers/answer.ts';
import { phrasableStatements } from '../core/answers/phrasing/phrasableStatements.ts';
import type { Phrased, Phraser } from '../core/answers/phrasing/phraser.ts';
import type { PersonalView } from './cards/answerTools.ts';
import type { TeamsDependencies } from './dependencies.ts';
import { defaultProfile } from './profileRequests.ts';
import { answerReplies } from './replies.ts';
import type { BotRequest } from './request.ts';
import type { Outcome, Turn } from './turn.ts';

/**
 * Answers a question with what is known of the asker and the conversation, and keeps the conversation for the next one.
 * A later page repeats the first page's question as it was asked then and leaves the conversation alone.
 */
export async function answerQuestion(request: BotRequest & { do: 'ask' }, turn: Turn, language: Language, dependencies: TeamsDependencies): Promise<Outcome> {
  const { engine, stores, clock, config, telemetry, phraser } = dependencies;
  const isFirstPage = request.page === undefined;
  const [question, personal] = await Promise.all([isFirstPage ? recall(request.question, turn, dependencies) : { text: request.question, ...pick(request) }, findPersonalView(turn, dependencies)]);
  const answer = telemetry.trace('answer', (note) => {
    const found = engine.answer({ ...question, locale: language });
    note({ 'medspiller.answer.kind': found.kind, 'medspiller.answer.intent': found.intent });
    return found;
  });
  if (isFirstPage) telemetry.countAnswer(answer);
  const asked = { question: request.question, page: request.page ?? 1, ...pick(question) };
  const isMissing = isFirstPage && (answer.kind !== 'answer' || answer.isUnsure === true);
  const offers = isMissing ? await findOffers(question, answer, turn, dependencies) : [];
  if (isMissing && config.hasGapList) {
    const { answerGap } = await import('./gaps/answerGap.ts');
    const outcome = await answerGap({ question, answer, asked, personal, offers }, turn, dependencies);
    return answer.context ? { ...outcome, saved: Promise.all([outcome.saved, stores.saveContext(turn.conversation, answer.context, clock())]).then(() => undefined) } : outcome;
  }
  const phrased = phraser && isFirstPage ? await phrase(request.question, answer, phraser) : undefined;
  const replies = answerReplies(answer, asked, { personal, phrased, offers });
  if (!isFirstPage || !answer.context) return { replies };
  return { replies, saved: stores.saveContext(turn.conversation, answer.context, clock()) };
}

/** A person to ask where the documents name one. */
async function findOffers(question: Question, answer: Answer, turn: Turn, dependencies: TeamsDependencies): Promise<readonly object[]> {
  if (!dependencies.corpus.documents.some(({ info }) => info.contact)) return [];
  const { offerPerson } = await import('./inquiries/offers.ts');
  return offerPerson(question, answer, turn, dependencies);
}

async function phrase(question: string, answer: Answer, phraser: Phraser): Promise<Phrased | undefined> {
  const statements = phrasableStatements(answer);
  if (!statements) return undefined;
  const phrasing = await phraser.phrase(question, statements, answer.language);
  return phrasing.kind === 'phrased' ? phrasing.phrased : undefined;
}

/** The person's own words, which nobody else may see. All of them, so that they are read while the question is still looked at. */
async function findPersonalView({ isPersonal, person }: Turn, { stores }: TeamsDependencies): Promise<PersonalView | undefined> {
  if (!isPersonal) return undefined;
  const notes = await stores.listNotes(person);
  return { notes: new Map(notes.map(({ statementId, text }) => [statementId, text])) };
}

async function recall(text: string, turn: Turn, dependencies: TeamsDependencies): Promise<Question> {
  const { stores, clock } = dependencies;
  const [stored, context] = await Promise.all([stores.findProfile(turn.person), stores.findContext(turn.conversation, clock())]);
  const profile: Profile = { ...defaultProfile(dependencies), ...stored };
  return { text, profile, ...(context && { context }) };
}

function pick({ profile, context }: Pick<Question, 'profile' | 'context'>): Pick<Question, 'profile' | 'context'> {
  return { ...(profile && { profile }), ...(context && { context }) };
}
