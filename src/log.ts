import { AsyncLocalStorage } from 'node:async_hooks';
import type { Writable } from 'node:stream';
import { pino } from 'pino';
import type { Config } from './config.ts';
import { AppError } from './core/errors.ts';

/** What may be said of an event: codes, ids of documents, counts, times. Never a question, an answer, a name, a user id or a token. */
export type LogFields = Readonly<Record<string, unknown>>;

/** A structured log. `event` is a short fixed phrase; what varies goes into `fields`. An `error` field is shown by `describeError`. */
export interface Log {
  debug(fields: LogFields, event: string): void;
  info(fields: LogFields, event: string): void;
  warn(fields: LogFields, event: string): void;
  error(fields: LogFields, event: string): void;
}

/** Creates the log: one JSON line per event, to standard output unless another stream is given. */
export function createLog(config: Pick<Config, 'logLevel'>, stream?: Writable): Log {
  const options = {
    level: config.logLevel,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { error: describeError },
    mixin: () => ({ ...request.getStore() }),
    // A last net under the rule of LogFields, should a whole activity or request ever be logged by mistake.
    redact: { paths: personalPaths, censor: '[removed]' },
  };
  return stream === undefined ? pino(options) : pino(options, stream);
}

/** Runs one request; every log line written in it, however deep, carries the id. */
export function withCorrelationId<Result>(correlationId: string, run: () => Result): Result {
  return request.run({ ...request.getStore(), correlationId }, run);
}

/** Runs work that is traced; every log line written in it carries the trace's id beside the correlation id. */
export function withTraceId<Result>(traceId: string, run: () => Result): Result {
  return request.run({ ...request.getStore(), traceId }, run);
}

/** The id of the request being served, for the texts that tell a person what to quote; undefined outside a request. */
export function currentCorrelationId(): string | undefined {
  return request.getStore()?.correlationId;
}

/**
 * An error as the log may show it: name, code, status and where it was thrown. The message is left out, except our own,
 * because libraries put input into theirs (a JSON parser quotes the text it failed on).
 */
export function describeError(error: unknown): LogFields {
  if (!(error instanceof Error)) return { name: typeof error };
  const { code, statusCode } = error as { code?: unknown; statusCode?: unknown };
  return {
    name: error.name,
    ...((typeof code === 'string' || typeof code === 'number') && { code }),
    ...(typeof statusCode === 'number' && { statusCode }),
    ...(error instanceof AppError && { message: error.message }),
    at: stackFrames(error),
    ...(error.cause !== undefined && { cause: describeError(error.cause) }),
  };
}

const request = new AsyncLocalStorage<{ readonly correlationId?: string; readonly traceId?: string }>();

const personalKeys = ['text', 'question', 'quote', 'userId', 'aadObjectId', 'from', 'authorization', 'password', 'token', 'value', 'comment', 'body'];
const personalPaths = personalKeys.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]);

/** At most eight frames. The message stands before them and may look like a frame itself, so it is cut off first. */
function stackFrames(error: Error): string[] {
  return (error.stack ?? '')
    .replace(error.message, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at '))
    .slice(0, 8);
}
