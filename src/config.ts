import { type BotFrameworkUrls, findBotFrameworkProblems, toBotFrameworkUrls } from './config/botFrameworkUrls.ts';
import { findMicrosoftAppProblems, type MicrosoftApp, toMicrosoftApp } from './config/microsoftApp.ts';
import { findModelProblems, type ModelConfig, toModelConfig } from './config/modelConfig.ts';
import { type logLevels, type ParsedValues, type Values, variableNames, variables } from './config/variables.ts';
import { AppError } from './core/errors.ts';

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
  const isIdentityIdle = values.DATABASE_IDENTITY !== undefined && !values.DATABASE_URL?.startsWith('postgres');
  return [
    ...(isIdentityIdle ? ['DATABASE_IDENTITY: is for PostgreSQL, which DATABASE_URL does not name'] : []),
    ...findMicrosoftAppProblems(values),
    ...findModelProblems(values),
    ...findBotFrameworkProblems(values),
  ];
}

function toConfig(values: ParsedValues): Config {
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
