import type { Config } from '../../config.ts';
import { answerDays, longestDays, openDays } from '../../core/inquiries/inquiryTimes.ts';
import { latestCloseDays } from '../../core/reflections/rounds/closeRounds.ts';
import { leastThreshold } from '../../core/reflections/rounds/anonymity.ts';
import { defaultSettings } from '../../core/reflections/schedule.ts';
import { fillTemplate } from './fillTemplate.ts';
import { toTable } from './markdownTable.ts';
import phrases from './phrases.json' with { type: 'json' };

/** What the pages are written from. */
export interface PrivacyFacts {
  readonly config: Config;
  /** Titles of the documents. */
  readonly documents: readonly string[];
  readonly version: string;
  readonly todayUtc: Date;
  /** Minutes after which a conversation is forgotten. */
  readonly contextMinutes: number;
}

/** The values of both pages' placeholders, from the configuration as it is. No secret is among them, and no id of a person. */
export function toPrivacyValues({ config, documents, version, todayUtc, contextMinutes }: PrivacyFacts): Record<string, string | number> {
  const { microsoftApp, allowedTenants, operators = [], scheduleAdmins } = config;
  const address = readDatabaseAddress(config.databaseUrl);
  const isSqlite = address === undefined;
  const proof = microsoftApp === undefined ? 'proofNone' : microsoftApp.password !== undefined ? 'proofPassword' : microsoftApp.federatedIdentity !== undefined ? 'proofFederated' : 'proofManaged';
  const region = isSqlite ? 'regionLocal' : address.host.endsWith('.azure.com') ? 'regionAzure' : 'regionOwn';
  return {
    version,
    date: new Intl.DateTimeFormat('da', { dateStyle: 'long', timeZone: defaultSettings.zone }).format(todayUtc),
    municipality: config.municipality === undefined ? phrases.noMunicipality : `${config.municipality} Kommune`,
    retentionDays: config.retentionDays,
    contextMinutes,
    latestCloseDays,
    openDays,
    answerDays,
    longestDays,
    threshold: defaultSettings.threshold,
    leastThreshold,
    logLevel: config.logLevel,
    model: config.model === undefined ? phrases.noModel : fillTemplate(phrases.someModel, { host: new URL(config.model.completionsUrl).host }),
    gaps: config.hasGapList ? phrases.gapsOn : phrases.gapsOff,
    planners: scheduleAdmins === undefined ? phrases.everyonePlans : fillTemplate(phrases.somePlan, { count: scheduleAdmins.length }),
    operators: operators.length === 0 ? phrases.noOperators : fillTemplate(phrases.someOperators, { count: operators.length }),
    engine: isSqlite ? 'SQLite' : 'PostgreSQL',
    databaseHost: isSqlite ? phrases.sqliteHost : address.host,
    publicHost: config.publicUrl === undefined ? phrases.noPublicHost : new URL(config.publicUrl).host,
    region: phrases[region],
    transport: isSqlite ? phrases.transportSqlite : fillTemplate(phrases.transportPostgres, { sslmode: address.sslmode ?? phrases.sslmodeUnset }),
    tenants: allowedTenants === undefined ? phrases.tenantsEveryone : fillTemplate(phrases.tenantsSome, { count: allowedTenants.length, tenants: allowedTenants.join(', ') }),
    documents: documents.join(' · '),
    proof: phrases[proof],
    erasure: isSqlite ? phrases.erasureSqlite : phrases.erasurePostgres,
    backupLimit: isSqlite ? phrases.backupSqlite : phrases.backupPostgres,
    receivers: toTable(phrases.receiverHead, listReceivers(config)),
  };
}

/** Who gets something, by what is configured; nobody else does. */
function listReceivers({ isLocal, tracesUrl, model }: Config): readonly (readonly string[])[] {
  const traces = tracesUrl === undefined ? [] : [phrases.receiverTraces.map((cell) => fillTemplate(cell, { host: new URL(tracesUrl).host }))];
  const models = model === undefined ? [] : [phrases.receiverModel.map((cell) => fillTemplate(cell, { host: new URL(model.completionsUrl).host }))];
  return isLocal ? [phrases.receiverLocal, ...traces, ...models] : [phrases.receiverMicrosoft, phrases.receiverEntra, phrases.receiverHost, ...traces, ...models, phrases.receiverNobody];
}

/** Host and encryption of a PostgreSQL; undefined for a SQLite file. Never the user or the password. */
function readDatabaseAddress(databaseUrl: string): { readonly host: string; readonly sslmode: string | undefined } | undefined {
  if (databaseUrl.startsWith('sqlite:')) return undefined;
  const url = URL.parse(databaseUrl);
  return { host: url?.hostname || (url?.searchParams.get('host') ?? 'DATABASE_URL'), sslmode: url?.searchParams.get('sslmode') ?? undefined };
}
