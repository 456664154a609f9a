/**
 * The variables of the environment: which there are, what each may hold, and what they come to together (one file for each thing
 * that several of them connect). `config.ts` alone reads the environment, and hands it in.
 *
 * Adding one: a line below, one in `toConfig`, one in the README's table, and where it is set: infra/compose.yaml and infra/modules/web.bicep.
 */
import { z } from 'zod';

export const appTypes = ['SingleTenant', 'MultiTenant', 'UserAssignedMSI'] as const;
export const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

const guid = z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, 'must be a GUID, such as 00000000-1111-2222-3333-444444444444');
const webUrl = z.url({ protocol: /^https?$/, error: 'must be a full address, such as https://example.org/path' });

const guids = z
  .string()
  .transform((list) => list.split(',').map((id) => id.trim().toLowerCase()).filter((id) => id !== ''))
  .pipe(z.array(guid).min(1, 'must be GUIDs with commas between'));

/** Every variable that is read, what it may be by itself, and what it is when unset. */
export const variables = z.object({
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

/** Names of all variables; the README's table lists the same. */
export const variableNames = variables.keyof().options;

export type VariableName = (typeof variableNames)[number];

/** The variables that are set, as they are written. */
export type Values = Partial<Record<VariableName, string>>;

/** All variables as they were understood. */
export type ParsedValues = z.output<typeof variables>;

function wholeNumber(from: number, to: number) {
  const message = `must be a whole number from ${from} to ${to}`;
  return z.string().regex(/^\d+$/, message).transform(Number).pipe(z.number().min(from, message).max(to, message));
}
