import type { Config } from '../../config.ts';
import type { Phrasing } from '../../core/answers/phrasing/phraser.ts';
import { AppError } from '../../core/errors.ts';
import type { ChannelReport } from '../deliveryReport.ts';
import type { CardSize } from './checkCards.ts';
import type { ClockFacts } from './checkClock.ts';
import type { ConfigurationFacts } from './checkConfiguration.ts';
import type { CorpusFacts } from './checkCorpus.ts';
import type { PackageFacts } from './checkCredentials.ts';
import type { DatabaseFacts } from './checkDatabase.ts';
import type { ModelFacts } from './checkModel.ts';
import { readTimeZones } from './checkTimeZones.ts';
import type { TokenFacts } from './checkToken.ts';
import type { DoctorFacts } from './examine.ts';
import { readPublicUrl } from './readPublicUrl.ts';

/** A database as it was found; an open one brings its clock along. */
export type FoundDatabase = Exclude<DatabaseFacts, { kind: 'open' }> | (Extract<DatabaseFacts, { kind: 'open' }> & Omit<ClockFacts, 'whose'>);

/** Where the facts come from. What is absent is not looked at. */
export interface DoctorSources {
  readonly config: Config;
  /** The lists of people as the environment writes them. */
  readonly people: Omit<ConfigurationFacts, 'problems'>;
  readonly clock: () => Date;
  readonly findDatabase: () => Promise<FoundDatabase>;
  /** Asked only of a database that is open and whose tables fit. */
  readonly readReports: () => Promise<readonly ChannelReport[]>;
  readonly readCorpus: () => Promise<CorpusFacts>;
  readonly weighCards: () => Promise<readonly CardSize[]>;
  /** Rejects when there is none. */
  readonly fetchToken?: () => Promise<unknown>;
  /** Lets the language model phrase a statement of the documents; undefined when there is none to phrase. */
  readonly tryPhrasing?: () => Promise<Phrasing | undefined>;
  readonly findPackage?: () => Promise<{ readonly appPackage: PackageFacts | 'none' | 'unreadable'; readonly packageProblems: readonly string[] }>;
  /** No source is waited for longer than this. */
  readonly timeoutMs: number;
}

/** Looks everything up at once. A source that fails or takes too long is itself a finding, or leaves its facts out. */
export async function lookUp(sources: DoctorSources): Promise<DoctorFacts> {
  const { config, people, clock, timeoutMs } = sources;
  const { microsoftApp, publicUrl, isLocal, model } = config;
  const within = <Result>(work: Promise<Result>) => withinTime(work, timeoutMs);
  const [found, corpus, token, tried, appPackage, address] = await Promise.all([
    lookUpDatabase(sources),
    within(sources.readCorpus()).catch(toBrokenCorpus),
    sources.fetchToken && within(sources.fetchToken()).then((): TokenFacts => ({ kind: 'fetched' }), toRefused),
    model && sources.tryPhrasing && tryModel(sources.tryPhrasing),
    sources.findPackage?.(),
    publicUrl === undefined ? { facts: { kind: 'unset', isLocal } as const, clock: undefined } : readPublicUrl(publicUrl, { clock, timeoutMs }),
  ]);
  const cards = corpus.kind === 'read' ? await within(sources.weighCards()).catch(() => undefined) : undefined;
  const { database, channels } = found;
  return {
    nowUtc: clock(),
    configuration: { problems: [], ...people },
    credentials: { app: microsoftApp, publicHost: publicUrl === undefined ? undefined : new URL(publicUrl).host, ...appPackage },
    ...(microsoftApp && { secret: { hasPassword: microsoftApp.password !== undefined, endsAtUtc: microsoftApp.passwordEndsAtUtc } }),
    ...(token && { token }),
    clocks: [...(database.kind === 'open' ? [{ whose: 'database' as const, theirsUtc: database.theirsUtc, oursUtc: database.oursUtc }] : []), ...(address.clock ? [address.clock] : [])],
    timeZones: readTimeZones(channels?.map(({ zone }) => zone) ?? []),
    database,
    corpus,
    model: { model, ...(tried && { tried }) },
    publicUrl: address.facts,
    ...(channels && { channels }),
    ...(cards && { cards }),
  };
}

/** A phraser never rejects and has its own time; documents that cannot be read are told of elsewhere. */
async function tryModel(tryPhrasing: NonNullable<DoctorSources['tryPhrasing']>): Promise<ModelFacts['tried']> {
  const startedMs = performance.now();
  const phrasing = await tryPhrasing().catch(() => undefined);
  return phrasing && { phrasing, seconds: (performance.now() - startedMs) / 1000 };
}

async function lookUpDatabase({ findDatabase, readReports, timeoutMs }: DoctorSources): Promise<{ database: FoundDatabase; channels?: readonly ChannelReport[] }> {
  const database = await withinTime(findDatabase(), timeoutMs).catch((error: unknown): FoundDatabase => ({ kind: 'unreachable', code: codeOf(error) }));
  if (database.kind !== 'open' || database.missingMigrations.length + database.unknownMigrations.length > 0) return { database };
  try {
    return { database, channels: await withinTime(readReports(), timeoutMs) };
  } catch (error) {
    return { database: { kind: 'unreachable', code: codeOf(error) } };
  }
}

function toRefused(error: unknown): TokenFacts {
  return { kind: 'refused', code: codeOf(error) };
}

function toBrokenCorpus(error: unknown): CorpusFacts {
  return { kind: 'broken', problems: error instanceof AppError ? String(error.values['problems'] ?? error.code) : codeOf(error) };
}

/** A code and never a message, since messages repeat addresses, users and what was sent. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const { errorCode, code, statusCode } = error as { errorCode?: unknown; code?: unknown; statusCode?: unknown };
  return [errorCode, code, statusCode].map(String).find((one) => /^\w{2,60}$/.test(one) && one !== 'undefined') ?? error.name;
}

/** What takes longer goes on unheard. */
async function withinTime<Result>(work: Promise<Result>, timeoutMs: number): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(Object.assign(new Error('Took too long'), { code: 'TIMEOUT' })), timeoutMs);
  });
  return await Promise.race([work, late]).finally(() => clearTimeout(timer));
}
