import { z } from 'zod';
import { AppError } from './core/errors.ts';
import { findModelProblems, type ModelConfig, toModelConfig } from './modelConfig.ts';

/** The registration of the bot with Microsoft. Without it the server runs in local mode. */
export interface MicrosoftApp {
  readonly id: string;
  /** Absent for a user-assigned managed identity, which needs none, and with a federated one. */
  readonly password?: string;
  /** When the password ends, as whoever made it has said: Microsoft tells only those with more rights than the bot has. */
  readonly passwordEndsAtUtc?: Date;
  /** Client id of the managed identity that the registration trusts in place of a password. */
  readonly federatedIdentity?: string;
  readonly type: (typeof appTypes)[number];
  /** Absent for a multi-tenant bot only. */
  readonly tenantId?: string;
}

/** The Bot Framework's own addresses, replaced together: the SDK drops all its defaults as soon as one is given. */
export interface BotFrameworkUrls {
  readonly loginUrl: string;
  readonly oauthScope: string;
  readonly tokenIssuer: string;
  readonly oauthUrl: string;
  readonly openIdMetadataUrl: string;
  readonly emulatorOpenIdMetadataUrl: string;
}

/** Everything the environment decides. Frozen; read once at the start. */
export interface Config {
  /** 0 lets the system choose a free port. */
  readonly port: number;
  /** Loopback in local mode, all interfaces otherwise. */
  readonly host: '127.0.0.1' | '0.0.0.0';
  /** True without Microsoft credentials: nothing is authenticated, so nothing but this machine may reach the server. */
  readonly isLocal: boolean;
  /** `sqlite:<path>`, `postgres://…` or `postgresql://…`. */
  readonly databaseUrl: string;
  /** Client id of the managed identity whose tokens PostgreSQL takes in place of a password. */
  readonly databaseIdentity?: string;
  readonly microsoftApp?: MicrosoftApp;
  readonly botFramework?: BotFrameworkUrls;
  /** Where Teams reaches the server, without a closing slash. */
  readonly publicUrl?: string;
  /** Replaces the bundled documents. */
  readonly corpusDirectory?: string;
  /** The municipality of the installation, used for people who chose none. */
  readonly municipality?: string;
  readonly logLevel: (typeof logLevels)[number];
  /** Lower-case tenant ids that are served; undefined serves everyone and happens in local mode only. */
  readonly allowedTenants?: readonly string[];
  /** Lower-case Entra object ids of those who may change plans; undefined leaves it to every member of the team. */
  readonly scheduleAdmins?: readonly string[];
  /** Lower-case Entra object ids of those who keep the installation running: they are told when something needs them. */
  readonly operators?: readonly string[];
  /** Whether it is counted what people ask and the documents do not answer. */
  readonly hasGapList: boolean;
  /** Days that the texts of closed rounds are kept. */
  readonly retentionDays: number;
  readonly sendRates: SendRates;
  /** Where Microsoft Entra signs people in, whose tokens the tab carries; without a closing slash. */
  readonly entraLoginUrl: string;
  /** The language model that may phrase answers; undefined leaves them as quotations. */
  readonly model?: ModelConfig;
  /** What a scraper of `/metrics` must show. */
  readonly metricsToken?: string;
  /** Where spans are sent, without `/v1/traces` and closing slash. */
  readonly tracesUrl?: string;
}

/** How many messages of its own accord one instance sends per second at most; several instances share Teams' limits among them. */
export interface SendRates {
  readonly perTenant: number;
  readonly perConversation: number;
}

/** Environment variables by name; `process.env` has this shape. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The process's own. */
export const currentEnvironment: Environment = process.env;

/** Names of all variables that are read; the README's table lists the same. */
export const variableNames = [
  'PORT',
  'DATABASE_URL',
  'DATABASE_IDENTITY',
  'MICROSOFT_APP_ID',
  'MICROSOFT_APP_PASSWORD',
  'MICROSOFT_APP_PASSWORD_EXPIRES',
  'MICROSOFT_APP_FEDERATED_IDENTITY',
  'MICROSOFT_APP_TYPE',
  'MICROSOFT_APP_TENANT_ID',
  'PUBLIC_URL',
  'CORPUS_DIR',
  'MUNICIPALITY',
  'LOG_LEVEL',
  'ALLOWED_TENANTS',
  'SCHEDULE_ADMINS',
  'OPERATORS',
  'GAP_LIST',
  'RETENTION_DAYS',
  'SEND_RATE_PER_TENANT',
  'SEND_RATE_PER_CONVERSATION',
  'ENTRA_LOGIN_URL',
  'MODEL_URL',
  'MODEL_NAME',
  'MODEL_KEY',
  'MODEL_IDENTITY',
  'MODEL_API_VERSION',
  'METRICS_TOKEN',
  'OTEL_EXPORTER_OTLP_ENDPOINT',
  'BOT_LOGIN_URL',
  'BOT_OAUTH_SCOPE',
  'BOT_TOKEN_ISSUER',
  'BOT_OAUTH_URL',
  'BOT_OPENID_METADATA_URL',
  'BOT_EMULATOR_OPENID_METADATA_URL',
] as const;

/**
 * Reads the configuration. A variable that is empty or only blanks counts as unset.
 * Throws one `config.invalid` that lists every problem, with no values in it since they may be secrets.
 */
export function readConfig(environment: Environment = process.env): Config {
  const values = trimmedValues(environment);
  const parsed = variables.safeParse(values);
  const problems = parsed.success ? [] : parsed.error.issues.map((issue) => `${String(issue.path[0])}: ${issue.message}`);
  problems.push(...contradictions(values));
  if (!parsed.success || problems.length > 0) {
    throw new AppError({
      code: 'config.invalid',
      message: `The configuration is not usable:\n${problems.map((problem) => `- ${problem}`).join('\n')}`,
      values: { problems: problems.join('\n') },
    });
  }
  return toConfig(parsed.data);
}

/** Whether people of a tenant are served; an activity without a tenant is served in local mode only. */
export function isTenantAllowed(config: Pick<Config, 'allowedTenants'>, tenantId: string | undefined): boolean {
  if (config.allowedTenants === undefined) return true;
  return tenantId !== undefined && config.allowedTenants.includes(tenantId.toLowerCase());
}

const appTypes = ['SingleTenant', 'MultiTenant', 'UserAssignedMSI'] as const;
const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
const botFrameworkNames = variableNames.filter((name) => name.startsWith('BOT_'));

const guid = z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, 'must be a GUID, such as 00000000-1111-2222-3333-444444444444');
const webUrl = z.url({ protocol: /^https?$/, error: 'must be a full address, such as https://example.org/path' });

const guids = z
  .string()
  .transform((list) => list.split(',').map((id) => id.trim().toLowerCase()).filter((id) => id !== ''))
  .pipe(z.array(guid).min(1, 'must be GUIDs with commas between'));

function wholeNumber(from: number, to: number) {
  const message = `must be a whole number from ${from} to ${to}`;
  return z.string().regex(/^\d+$/, message).transform(Number).pipe(z.number().min(from, message).max(to, message));
}

const variables = z.object({
  PORT: wholeNumber(0, 65_535).default(3978),
  DATABASE_URL: z
    .string()
    .regex(/^(sqlite:.|postgres(ql)?:\/\/.)/, 'must start with sqlite:, postgres:// or postgresql://')
    .default('sqlite:data/medspiller.db'),
  DATABASE_IDENTITY: guid.optional(),
  MICROSOFT_APP_ID: guid.optional(),
  MICROSOFT_APP_PASSWORD: z.string().optional(),
  MICROSOFT_APP_PASSWORD_EXPIRES: z.iso.date('must be a date, such as 2027-11-30').optional(),
  MICROSOFT_APP_FEDERATED_IDENTITY: guid.optional(),
  MICROSOFT_APP_TYPE: z.enum(appTypes, `must be one of ${appTypes.join(', ')}`).default('SingleTenant'),
  MICROSOFT_APP_TENANT_ID: guid.optional(),
  PUBLIC_URL: z.url({ protocol: /^https$/, error: 'must be a full https:// address' }).optional(),
  CORPUS_DIR: z.string().optional(),
  MUNICIPALITY: z.string().optional(),
  LOG_LEVEL: z.enum(logLevels, `must be one of ${logLevels.join(', ')}`).default('info'),
  ALLOWED_TENANTS: guids.optional(),
  SCHEDULE_ADMINS: guids.optional(),
  OPERATORS: guids.optional(),
  // On, since nothing of it can be read before three have asked alike, and documents that nobody mends are not asked twice.
  GAP_LIST: z.enum(['on', 'off'], 'must be on or off').default('on'),
  RETENTION_DAYS: wholeNumber(1, 3650).default(365),
  SEND_RATE_PER_TENANT: wholeNumber(1, 1000).default(50),
  SEND_RATE_PER_CONVERSATION: wholeNumber(1, 1000).default(7),
  ENTRA_LOGIN_URL: webUrl.default('https://login.microsoftonline.com'),
  MODEL_URL: webUrl.optional(),
  MODEL_NAME: z.string().regex(/^[\w.:/-]+$/, 'must be a name of letters, digits and . : / - _').optional(),
  MODEL_KEY: z.string().regex(/^[\x21-\x7e]+$/, 'must be a key, which has no spaces and only plain letters and signs').optional(),
  MODEL_IDENTITY: guid.optional(),
  MODEL_API_VERSION: z.string().regex(/^\d{4}-\d\d-\d\d(-preview)?$/, 'must be a version such as 2024-10-21').optional(),
  METRICS_TOKEN: z.string().regex(/^[\w.~+/=-]{16,}$/, 'must be at least 16 letters, digits or -._~+/=').optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: webUrl.optional(),
  BOT_LOGIN_URL: webUrl.optional(),
  BOT_OAUTH_SCOPE: webUrl.optional(),
  BOT_TOKEN_ISSUER: webUrl.optional(),
  BOT_OAUTH_URL: webUrl.optional(),
  BOT_OPENID_METADATA_URL: webUrl.optional(),
  BOT_EMULATOR_OPENID_METADATA_URL: webUrl.optional(),
});

type Values = Partial<Record<(typeof variableNames)[number], string>>;

function trimmedValues(environment: Environment): Values {
  const values: Values = {};
  for (const name of variableNames) {
    const value = environment[name]?.trim();
    if (value !== undefined && value !== '') values[name] = value;
  }
  return values;
}

/** What is wrong between variables, each of which may be right by itself. */
function contradictions(values: Values): string[] {
  const problems: string[] = [];
  if (values.DATABASE_IDENTITY !== undefined && !values.DATABASE_URL?.startsWith('postgres')) problems.push('DATABASE_IDENTITY: is for PostgreSQL, which DATABASE_URL does not name');
  const type = values.MICROSOFT_APP_TYPE ?? 'SingleTenant';
  if (values.MICROSOFT_APP_ID === undefined) {
    for (const name of ['MICROSOFT_APP_PASSWORD', 'MICROSOFT_APP_FEDERATED_IDENTITY', 'MICROSOFT_APP_TENANT_ID', 'MICROSOFT_APP_TYPE'] as const) {
      if (values[name] !== undefined) problems.push(`${name}: is set, but MICROSOFT_APP_ID is not; without the id nobody would be authenticated`);
    }
  } else {
    const proofs = [values.MICROSOFT_APP_PASSWORD, values.MICROSOFT_APP_FEDERATED_IDENTITY].filter((proof) => proof !== undefined);
    if (type === 'UserAssignedMSI' && proofs.length > 0) problems.push('MICROSOFT_APP_PASSWORD, MICROSOFT_APP_FEDERATED_IDENTITY: must be unset for UserAssignedMSI, which needs neither');
    if (type !== 'UserAssignedMSI' && proofs.length !== 1) problems.push(`MICROSOFT_APP_PASSWORD, MICROSOFT_APP_FEDERATED_IDENTITY: one of the two is needed for ${type}`);
    if (type !== 'MultiTenant' && values.MICROSOFT_APP_TENANT_ID === undefined) problems.push(`MICROSOFT_APP_TENANT_ID: is needed for ${type}`);
    if (values.MICROSOFT_APP_TENANT_ID === undefined && values.ALLOWED_TENANTS === undefined && type === 'MultiTenant') {
      problems.push('ALLOWED_TENANTS: is needed for MultiTenant, or any organisation could use the bot');
    }
  }
  problems.push(...findModelProblems(values));
  if (values.MICROSOFT_APP_PASSWORD_EXPIRES !== undefined && values.MICROSOFT_APP_PASSWORD === undefined) problems.push('MICROSOFT_APP_PASSWORD_EXPIRES: is set, but MICROSOFT_APP_PASSWORD is not');
  const missing = botFrameworkNames.filter((name) => values[name] === undefined);
  if (missing.length > 0 && missing.length < botFrameworkNames.length) problems.push(`${missing.join(', ')}: the six BOT_ addresses are set all together or not at all`);
  return problems;
}

function toConfig(values: z.output<typeof variables>): Config {
  const microsoftApp = toMicrosoftApp(values);
  const botFramework = toBotFrameworkUrls(values);
  const model = toModelConfig(values);
  const allowedTenants = values.ALLOWED_TENANTS ?? (microsoftApp?.tenantId === undefined ? undefined : [microsoftApp.tenantId.toLowerCase()]);
  return Object.freeze<Config>({
    port: values.PORT,
    host: microsoftApp === undefined ? '127.0.0.1' : '0.0.0.0',
    isLocal: microsoftApp === undefined,
    databaseUrl: values.DATABASE_URL,
    logLevel: values.LOG_LEVEL,
    hasGapList: values.GAP_LIST === 'on',
    retentionDays: values.RETENTION_DAYS,
    entraLoginUrl: withoutSlash(values.ENTRA_LOGIN_URL),
    sendRates: Object.freeze({ perTenant: values.SEND_RATE_PER_TENANT, perConversation: values.SEND_RATE_PER_CONVERSATION }),
    ...(values.DATABASE_IDENTITY !== undefined && { databaseIdentity: values.DATABASE_IDENTITY }),
    ...(microsoftApp && { microsoftApp }),
    ...(botFramework && { botFramework }),
    ...(values.PUBLIC_URL !== undefined && { publicUrl: withoutSlash(values.PUBLIC_URL) }),
    ...(values.CORPUS_DIR !== undefined && { corpusDirectory: values.CORPUS_DIR }),
    ...(values.MUNICIPALITY !== undefined && { municipality: values.MUNICIPALITY }),
    ...(values.METRICS_TOKEN !== undefined && { metricsToken: values.METRICS_TOKEN }),
    ...(values.OTEL_EXPORTER_OTLP_ENDPOINT !== undefined && { tracesUrl: withoutSlash(values.OTEL_EXPORTER_OTLP_ENDPOINT) }),
    ...(model && { model }),
    ...(allowedTenants && { allowedTenants: Object.freeze(allowedTenants) }),
    ...(values.SCHEDULE_ADMINS && { scheduleAdmins: Object.freeze(values.SCHEDULE_ADMINS) }),
    ...(values.OPERATORS && { operators: Object.freeze(values.OPERATORS) }),
  });
}

function withoutSlash(url: string): string {
  return url.replace(/\/+$/, '');
}

function toMicrosoftApp(values: z.output<typeof variables>): MicrosoftApp | undefined {
  if (values.MICROSOFT_APP_ID === undefined) return undefined;
  return Object.freeze<MicrosoftApp>({
    id: values.MICROSOFT_APP_ID,
    type: values.MICROSOFT_APP_TYPE,
    ...(values.MICROSOFT_APP_PASSWORD !== undefined && { password: values.MICROSOFT_APP_PASSWORD }),
    ...(values.MICROSOFT_APP_PASSWORD_EXPIRES !== undefined && { passwordEndsAtUtc: new Date(values.MICROSOFT_APP_PASSWORD_EXPIRES) }),
    ...(values.MICROSOFT_APP_FEDERATED_IDENTITY !== undefined && { federatedIdentity: values.MICROSOFT_APP_FEDERATED_IDENTITY }),
    ...(values.MICROSOFT_APP_TENANT_ID !== undefined && { tenantId: values.MICROSOFT_APP_TENANT_ID }),
  });
}

function toBotFrameworkUrls(values: z.output<typeof variables>): BotFrameworkUrls | undefined {
  const { BOT_LOGIN_URL, BOT_OAUTH_SCOPE, BOT_TOKEN_ISSUER, BOT_OAUTH_URL, BOT_OPENID_METADATA_URL, BOT_EMULATOR_OPENID_METADATA_URL } = values;
  if (!BOT_LOGIN_URL || !BOT_OAUTH_SCOPE || !BOT_TOKEN_ISSUER || !BOT_OAUTH_URL || !BOT_OPENID_METADATA_URL || !BOT_EMULATOR_OPENID_METADATA_URL) return undefined;
  return Object.freeze<BotFrameworkUrls>({
    loginUrl: BOT_LOGIN_URL,
    oauthScope: BOT_OAUTH_SCOPE,
    tokenIssuer: BOT_TOKEN_ISSUER,
    oauthUrl: BOT_OAUTH_URL,
    openIdMetadataUrl: BOT_OPENID_METADATA_URL,
    emulatorOpenIdMetadataUrl: BOT_EMULATOR_OPENID_METADATA_URL,
  });
}
