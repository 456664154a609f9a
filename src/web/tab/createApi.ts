import type { IncomingMessage, ServerResponse } from 'node:http';
import type { z } from 'zod';
import type { Language } from '../../core/answers/answer.ts';
import { AppError } from '../../core/errors.ts';
import { readJsonBody } from '../requestBody.ts';
import type { CallCounter } from './callLimits.ts';
import type { Caller, Identify } from './caller.ts';
import { findRoute, type Route } from './route.ts';
import { sendJson } from './sendJson.ts';

export interface ApiParts {
  /** Those of the documents that are current. */
  readonly findRoutes: () => readonly Route[];
  readonly identify: Identify;
  readonly counter: CallCounter;
  /** Whom a call comes from, by network address. */
  readonly readAddress: (request: IncomingMessage) => string;
}

/** Serves one call to the API; `path` begins after `/api/tab`. Rejects with what `sendFailure` can tell. */
export type ServeCall = (request: IncomingMessage, response: ServerResponse, path: string, language: Language) => Promise<void>;

/** The one way through which every call goes: who calls, how often, what for, and only then what was sent. */
export function createApi({ findRoutes, identify, counter, readAddress }: ApiParts): ServeCall {
  const getCaller = async (request: IncomingMessage): Promise<Caller> => {
    try {
      return await identify(request.headers);
    } catch (error) {
      await counter.countStranger(readAddress(request));
      throw error;
    }
  };
  return async (request, response, path, language) => {
    const caller = await getCaller(request);
    await counter.countCall(caller.person);
    const { route, params } = findRoute(findRoutes(), request.method ?? '', path);
    if (route.isPosting) await counter.countPosting(caller.person);
    const query = new URLSearchParams(request.url?.split('?')[1]);
    const answer = await route.answer({ caller, language, params, query, request, response, readBody: (schema) => readBody(request, schema) });
    if (response.headersSent) return;
    if (answer !== undefined) {
      sendJson(response, 200, answer);
      return;
    }
    response.statusCode = 204;
    response.end();
  };
}

/** Many times the longest note or response. */
const maximumBodyBytes = 32 * 1024;

async function readBody<Body>(request: IncomingMessage, schema: z.ZodType<Body>): Promise<Body> {
  const parsed = schema.safeParse(await readJsonBody(request, maximumBodyBytes));
  if (parsed.success) return parsed.data;
  // Names of fields that are ours only: what else was sent may be anything.
  const fields = [...new Set(parsed.error.issues.map(({ path }) => String(path[0] ?? 'JSON')))].join(', ');
  throw new AppError({ code: 'tab.badBody', message: `The body is not what the call takes: ${fields}`, values: { fields } });
}
