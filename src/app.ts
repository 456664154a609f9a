import type { Writable } from 'node:stream';
import type { Brain, PublishedDocuments } from './brain.ts';
import type { Config } from './config.ts';
import { AppError } from './core/errors.ts';
import type { GapMessenger } from './core/gaps/gaps.ts';
import type { InquiryMessenger } from './core/inquiries/inquiries.ts';
import type { OperatorMessenger } from './core/operators/operators.ts';
import type { ReflectionMessenger } from './core/reflections/messenger.ts';
import type { Reflections } from './core/reflections/reflections.ts';
import type { ShareableFinder } from './core/sharing/shareable.ts';
import { createDoctorWork } from './doctorWork.ts';
import { createDocumentWork } from './documentWork.ts';
import { createGapWork } from './gapWork.ts';
import { createInquiryWork } from './inquiryWork.ts';
import { createLog, type Log } from './log.ts';
import { createModelWork, type ModelWorkParts } from './modelWork.ts';
import { createReflectionWork, type ReflectionWorkParts } from './reflectionWork.ts';
import { createPublicationWork } from './publicationWork.ts';
import { createReadinessChecks } from './readinessWork.ts';
import type { Store } from './store/store.ts';
import { createSharingWork, type MeetingPlaces } from './sharingWork.ts';
import { createTabWork } from './tabWork.ts';
import { createTelemetryWork } from './telemetryWork.ts';
import type { TeamsDependencies, TeamsParts } from './teams/dependencies.ts';
import type { TabParts } from './web/tab/createTab.ts';
import type { WebServer, WebServerOptions } from './web/server.ts';
import { withinTime } from './withinTime.ts';

/** Parts that a test puts in place of the real ones. Documents and engine are replaced together. */
export type AppOverrides = PartOverrides & (Brain | { readonly corpus?: never; readonly engine?: never });

interface PartOverrides {
  readonly store?: Store;
  /** Replaces the whole bot. */
  readonly handleActivity?: WebServerOptions['handleActivity'];
  /** Replaces what people do with reflections; the scheduler stays. */
  readonly reflections?: Reflections;
  /** Replaces what is found to be shared. */
  readonly finder?: ShareableFinder;
  /** Replaces how meetings reach Teams. */
  readonly meetingPlaces?: MeetingPlaces;
  /** What one person may take of the tab. */
  readonly tabLimits?: TabParts['limits'];
  /** What the scheduler may take. */
  readonly schedulerLimits?: ReflectionWorkParts['limits'];
  /** What fetching files that operators send may take. */
  readonly fileLimits?: TeamsDependencies['fileLimits'];
  /** What asking a language model may take. */
  readonly modelLimits?: ModelWorkParts['limits'];
  /** How long after the start the scheduler begins, so that those who ask first do not wait for its loading. Default 2,000; `never` for tests that call `sendDue`. */
  readonly schedulerDelayMs?: number | 'never';
  /** How the bot gets its own tokens. */
  readonly credentialsFactory?: TeamsDependencies['credentialsFactory'];
  readonly typingDelayMs?: TeamsDependencies['typingDelayMs'];
  /** Default: the wall clock. */
  readonly clock?: () => Date;
  readonly log?: Log;
  /** Where the log is written; default standard output. */
  readonly logStream?: Writable;
  /** How long `stop` takes at most, a tenth of it kept for closing what the turns and messages in flight stood on. Default 10,000. */
  readonly stopTimeoutMs?: number;
  /** See `WebServerOptions`. */
  readonly drainMs?: number;
}

/** The product, connected but not yet running. */
export interface App {
  /** Listens. Rejects with an `AppError` that a person can act on. */
  start(): Promise<{ url: string }>;
  /** Prepares what is otherwise prepared by the first question; holds up everything else for some 100 ms. A failure is logged. */
  warmUp(): void;
  /** Prepares what is otherwise prepared by the first question that is searched for; the same otherwise. */
  prepareSearch(): void;
  /** Sends what is due by the clock and resolves when that is recorded; the scheduler does the same by itself. */
  sendDue(): Promise<void>;
  /** Serves what operators have published by now, once all of it is read; also done by itself every few seconds. A failure is logged. */
  refreshDocuments(): Promise<void>;
  /** Finishes turns and messages in flight, then closes the store. Safe to call twice. */
  stop(): Promise<void>;
}

/** Chooses and connects the implementations. Rejects with an `AppError` when documents or database are not usable. */
export async function createApp(config: Config, overrides: AppOverrides = {}): Promise<App> {
  const log = overrides.log ?? createLog(config, overrides.logStream);
  const clock = overrides.clock ?? (() => new Date());
  const [folder, { createWebServer }, createBot] = await Promise.all([openBrain(config, overrides), import('./web/server.ts'), loadBot(config, overrides)]);
  const opened = overrides.store ?? (await openStore(config));
  const { telemetry, metrics, ...observing } = await createTelemetryWork({ config, clock, readFigures: () => opened.readFigures(clock()), countStreams: () => tab.countStreams() });
  const store = observing.traceCalls(opened);
  const { stopTimeoutMs = 10_000, schedulerDelayMs = 2_000, drainMs = 0 } = overrides;
  const limits = overrides.schedulerLimits;
  const findBrain = () => documents.brain;
  const findCorpus = () => findBrain().corpus;
  const work = createReflectionWork({ config, findBrain, store, loadMessenger: (stopping) => bot.loadMessenger(log, stopping), loadOperatorMessenger: () => bot.loadOperatorMessenger(log), clock, log, telemetry, ...(limits && { limits }) });
  const loadPublished = overrides.corpus ? undefined : async (published: PublishedDocuments) => (await import('./brain.ts')).loadBrain(config.corpusDirectory, undefined, published);
  const documents = await createPublicationWork({ folder, store, load: loadPublished, prepare: (brain) => work.prepare(brain), log });
  let listeningUrl: string | undefined;
  const publicUrl = () => config.publicUrl ?? (config.isLocal ? listeningUrl : undefined);
  const reflections = overrides.reflections ?? work.reflections;
  const loadPlaces = () => (overrides.meetingPlaces ? Promise.resolve(overrides.meetingPlaces) : bot.loadMeetingPlaces());
  const { finder, meetings } = createSharingWork({ config, findBrain, store, reflections, finder: overrides.finder, loadPlaces, clock });
  const gapWork = createGapWork({ config, findBrain, store, loadMessenger: () => bot.loadGapMessenger(log), clock, log });
  const { gaps } = gapWork;
  const inquiryWork = createInquiryWork({ findBrain, store, loadMessenger: () => bot.loadInquiryMessenger(log), clock, log, telemetry });
  const { inquiries } = inquiryWork;
  const phraser = createModelWork({ config, clock, log, telemetry, limits: overrides.modelLimits });
  const operators = createDoctorWork({ config, findBrain, store, findLibrary: () => work.findLibrary(), fetchToken: () => bot.fetchToken(), phraser, clock });
  const documentWork = createDocumentWork({ config, store, publication: documents, clock, log });
  const bot = createBot({ findBrain, documents: documentWork, ...(overrides.fileLimits && { fileLimits: overrides.fileLimits }), ...(phraser && { phraser }), stores: store, reflections, gaps, inquiries, finder, operators, publicUrl, clock, log, telemetry });
  const tab = createTabWork({ config, findCorpus, stores: store, reflections, gaps, inquiries, finder, meetings, publicUrl, clock, log, ...(overrides.tabLimits && { limits: overrides.tabLimits }) });
  const server = createWebServer({
    host: config.host,
    port: config.port,
    isLoopbackOnly: config.isLocal,
    handleActivity: bot.handleActivity,
    tab,
    ...(metrics && { metrics }),
    readinessChecks: createReadinessChecks({ store, findCorpus, log }),
    log,
    stopTimeoutMs: stopTimeoutMs * 0.9,
    drainMs,
  });
  const housekeeping = setInterval(() => void deleteExpired(store, clock, log), housekeepingIntervalMs);
  housekeeping.unref();
  const stop = async (): Promise<void> => {
    clearInterval(housekeeping);
    const stopped = Promise.all([gapWork.stop(), inquiryWork.stop(), documents.stop(), documentWork.stop()]).then(() => undefined);
    await Promise.all([server.stop(), work.stop(stopTimeoutMs * 0.9), withinTime(stopped, stopTimeoutMs * 0.9, undefined)]);
    // A database that no longer answers is no reason to stay.
    const closing = Promise.all([store.close(), observing.stop()]).then(() => 'closed');
    if ((await withinTime(closing, stopTimeoutMs * 0.1, 'late')) === 'late') log.warn({}, 'stopped with the store open');
  };
  const attempt = (prepare: () => void): void => {
    try {
      prepare();
    } catch (error) {
      log.error({ error }, 'not prepared');
    }
  };
  let stopping: Promise<void> | undefined;
  return {
    async start() {
      await deleteExpired(store, clock, log);
      const listening = await startListening(server, config.port);
      listeningUrl = listening.url;
      if (schedulerDelayMs !== 'never') {
        work.start(schedulerDelayMs);
        gapWork.start();
        inquiryWork.start();
        documents.start();
      }
      return listening;
    },
    warmUp: () => attempt(() => bot.warmUp()),
    prepareSearch: () => attempt(() => findBrain().engine.prepare()),
    async sendDue() {
      await work.sendDue();
      await gapWork.runDue();
      await inquiryWork.runDue();
    },
    refreshDocuments: () => documents.refresh(),
    stop: () => (stopping ??= stop()),
  };
}

const housekeepingIntervalMs = 10 * 60 * 1000;

async function openStore(config: Config): Promise<Store> {
  const { openStore: open } = await import('./store/store.ts');
  return await open(config.databaseUrl, config.databaseIdentity);
}

async function openBrain(config: Config, { corpus, engine, loadPrompts }: AppOverrides & Partial<Brain>): Promise<Brain> {
  if (corpus) return { corpus, engine, ...(loadPrompts && { loadPrompts }) };
  const { loadBrain } = await import('./brain.ts');
  return await loadBrain(config.corpusDirectory);
}

type BotParts = Omit<TeamsParts, 'config' | 'connector' | 'credentialsFactory'>;
interface Bot extends Pick<WebServerOptions, 'handleActivity'>, Pick<App, 'warmUp'> {
  loadMessenger(log: Log, stopping?: AbortSignal): Promise<ReflectionMessenger>;
  loadOperatorMessenger(log: Log): Promise<OperatorMessenger>;
  /** Rejects when Microsoft gives none. */
  fetchToken(): Promise<unknown>;
  loadGapMessenger(log: Log): Promise<GapMessenger>;
  loadInquiryMessenger(log: Log): Promise<InquiryMessenger>;
  loadMeetingPlaces(): Promise<MeetingPlaces>;
}

/** Loads the bot; it is created once the parts that it needs are there. */
async function loadBot(config: Config, { handleActivity, credentialsFactory, typingDelayMs }: AppOverrides): Promise<(parts: BotParts) => Bot> {
  const noBot = () => Promise.reject(new Error('There is no bot to send with'));
  if (handleActivity) return () => ({ handleActivity, warmUp: () => undefined, loadMessenger: noBot, loadOperatorMessenger: noBot, loadGapMessenger: noBot, loadInquiryMessenger: noBot, fetchToken: noBot, loadMeetingPlaces: noBot });
  const [{ createTeamsHandler }, { createConnector }, { warmUp }] = await Promise.all([import('./teams/createTeamsHandler.ts'), import('./teams/connector/connector.ts'), import('./teams/warmUp.ts')]);
  const identity = { config, ...(credentialsFactory && { credentialsFactory }) };
  return (parts) => {
    const connector = createConnector({ ...identity, telemetry: parts.telemetry });
    return {
      handleActivity: createTeamsHandler({ ...identity, connector, ...parts, ...(typingDelayMs !== undefined && { typingDelayMs }) }),
      warmUp: () => warmUp(parts.findBrain()),
      async loadMessenger(log, stopping) {
        const { createReflectionMessenger } = await import('./teams/reflectionMessenger.ts');
        return createReflectionMessenger({ connector, rates: config.sendRates, log, ...(stopping && { stopping }) });
      },
      async loadOperatorMessenger(log) {
        const { createOperatorMessenger } = await import('./teams/operatorMessenger.ts');
        return createOperatorMessenger({ connector, rates: config.sendRates, log });
      },
      async loadGapMessenger(log) {
        const { createGapMessenger } = await import('./teams/gapMessenger.ts');
        return createGapMessenger({ connector, rates: config.sendRates, log });
      },
      async loadInquiryMessenger(log) {
        const { createInquiryMessenger } = await import('./teams/inquiryMessenger.ts');
        return createInquiryMessenger({ connector, rates: config.sendRates, log, findCorpus: () => parts.findBrain().corpus });
      },
      fetchToken: () => connector.authorize(),
      async loadMeetingPlaces() {
        const { stores: store, publicUrl, clock, log } = parts;
        const { createMeetingMessenger } = await import('./teams/meetingMessenger.ts');
        const messenger = createMeetingMessenger({ connector, rates: config.sendRates, log, store, publicUrl, ...(config.microsoftApp && { appId: config.microsoftApp.id }) });
        if (config.isLocal) return (await import('./web/tab/localMeetings.ts')).createLocalMeetings(messenger, store);
        const { createMeetingDirectory } = await import('./teams/meetingDirectory.ts');
        return { directory: createMeetingDirectory({ connector, store, clock, log }), messenger };
      },
    };
  };
}

/** Forgets conversations that ended and claims of messages; failing is no reason to stop serving, since they do no harm. */
async function deleteExpired(store: Store, clock: () => Date, log: Log): Promise<void> {
  try {
    await store.deleteExpiredContexts(clock());
    await store.deleteExpiredClaims(clock());
  } catch (error) {
    log.error({ error }, 'expired conversations and claims not deleted');
  }
}

async function startListening(server: WebServer, port: number): Promise<{ url: string }> {
  try {
    return await server.start();
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
    throw new AppError({
      code: reason === 'EADDRINUSE' ? 'web.portInUse' : 'web.cannotListen',
      message: `Cannot listen on port ${port} (${reason}). Stop what uses the port, or choose another with PORT.`,
      values: { port, reason },
      cause: error,
    });
  }
}
