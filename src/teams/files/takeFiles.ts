import type { Language } from '../../core/answers/answer.ts';
import { createDocumentError } from '../../core/documents/documentError.ts';
import type { Proposal } from '../../core/documents/versions/documentDesk.ts';
import type { DocumentFile } from '../../core/documents/versions/documentStore.ts';
import { AppError } from '../../core/errors.ts';
import { createTexts, isTextKey, type Texts } from '../../locales/texts.ts';
import { createOutcomeCard } from '../cards/documentCards.ts';
import { createProposalCard } from '../cards/proposalCard.ts';
import type { TeamsDependencies } from '../dependencies.ts';
import { proposalLimit } from '../documentRequests.ts';
import { createProactiveSender } from '../connector/proactiveSender.ts';
import { cardReply, textReply } from '../replies.ts';
import type { Outcome, Reply, Turn } from '../turn.ts';
import { defaultFileLimits, type FileFetcher, openFileFetcher, type ReceivedFile } from './fetchFile.ts';
import { groupFiles, type HandedIn, readFiles } from './receivedFiles.ts';

/**
 * Takes the files of a message in as drafts, when an operator sends them in the personal chat. Fetching and reading take longer
 * than Teams waits for a turn, so that the card with what was found comes as a message of its own.
 */
export function takeFiles(turn: Turn, dependencies: TeamsDependencies): Outcome {
  const { language } = turn;
  const text = createTexts(language);
  const say = (reply: string): Outcome => ({ replies: [textReply(reply)] });
  if (!turn.isPersonal) return say(text('publish.personalOnly'));
  if (!dependencies.operators.isOperator(turn.person)) return say(text('publish.notOperator'));
  const files = readFiles(turn.activity);
  const { handedIn, problems } = groupFiles(files);
  if (handedIn.length > proposalLimit) return say(text('publish.tooMany', { count: handedIn.length, limit: proposalLimit }));
  if (handedIn.length === 0) return { replies: [toReply({ proposals: [], notes: problems.map((problem) => describe(problem, text)) }, language, dependencies)] };
  const read = async (stopping: AbortSignal): Promise<void> => {
    const found = await readAll(handedIn, turn, dependencies, stopping);
    await send(toReply({ ...found, notes: [...problems.map((problem) => describe(problem, text)), ...found.notes] }, language, dependencies), turn, dependencies);
  };
  return { ...say(text('publish.reading', { files: files.map(({ name }) => name).join(', ') })), afterwards: () => dependencies.documents.afterTurn(read) };
}

interface Found {
  readonly proposals: readonly Proposal[];
  /** Of files that cannot be used, or need not be. */
  readonly notes: readonly string[];
}

/** One after the other, so that no more than one is in memory. */
async function readAll(handedIn: readonly HandedIn[], { person: { userId }, language }: Turn, { config, documents: { desk }, fileLimits, log }: TeamsDependencies, stopping: AbortSignal): Promise<Found> {
  const text = createTexts(language);
  const [proposals, notes]: [Proposal[], string[]] = [[], []];
  const fetcher = await openFileFetcher(config.isLocal, { ...defaultFileLimits, ...fileLimits }, stopping);
  try {
    for (const { document, metadata, prompts } of handedIn) {
      try {
        const proposal = await desk.propose(await fetchAll(document, { metadata, prompts }, fetcher), userId);
        if (proposal) proposals.push(proposal);
        else notes.push(text('publish.unchanged', { file: document.name }));
      } catch (error) {
        // Names of files and addresses that give a file away are nothing for a log.
        const isExpected = error instanceof AppError && error.isExpected;
        if (isExpected) log.info({ code: error.code }, 'file not taken in');
        else log.error({ error }, 'file not taken in');
        notes.push(describe(isExpected ? error : createDocumentError('document.failed', document.name, 'failed'), text));
      }
    }
  } finally {
    await fetcher.close();
  }
  return { proposals, notes };
}

async function fetchAll(document: ReceivedFile, { metadata, prompts }: { readonly metadata: ReceivedFile | undefined; readonly prompts: ReceivedFile | undefined }, fetcher: FileFetcher): Promise<DocumentFile> {
  const bytes = await fetcher.fetch(document);
  return { fileName: document.name, bytes, ...(metadata && { metadata: await fetcher.fetch(metadata) }), ...(prompts && { prompts: await fetcher.fetch(prompts) }) };
}

function toReply({ proposals, notes }: Found, language: Language, { corpus }: Pick<TeamsDependencies, 'corpus'>): Reply {
  const text = createTexts(language);
  if (proposals.length > 0) return cardReply(createProposalCard(proposals, { notes, served: corpus }, language), text('publish.heading'));
  const heading = text('publish.nothingHeading');
  return cardReply(createOutcomeCard(heading, notes.join('\n\n'), language), heading);
}

function describe({ code, values, message }: AppError, text: Texts): string {
  const key = `error.${code}`;
  return isTextKey(key) ? text(key, values) : message;
}

/** Nobody waits by now; what could not be said is in the list of documents, as a draft. */
async function send(reply: Reply, { activity, tenantId = '' }: Turn, { connector, config, log }: TeamsDependencies): Promise<void> {
  const channel = { tenantId, channelId: '', serviceUrl: activity.serviceUrl ?? '', botId: activity.recipient?.id ?? '' };
  const sent = await createProactiveSender({ connector, rates: config.sendRates, log }).reply(channel, activity.conversation.id, reply);
  if (sent.kind !== 'sent') log.warn({ code: sent.code }, 'findings of files not delivered');
}
