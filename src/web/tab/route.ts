import type { IncomingMessage, ServerResponse } from 'node:http';
import type { z } from 'zod';
import type { Language } from '../../core/answers/answer.ts';
import { AppError } from '../../core/errors.ts';
import type { Caller } from './caller.ts';

export type Method = 'GET' | 'PUT' | 'POST' | 'DELETE';

/** One call as a route gets it: who calls, in which language, and what was sent. */
export interface Call<Param extends string = string> {
  readonly caller: Caller;
  readonly language: Language;
  /** Of the path, decoded. */
  readonly params: Readonly<Record<Param, string>>;
  readonly query: URLSearchParams;
  /** Reads the body as JSON; throws `tab.badBody` when it is not what the schema wants. */
  readonly readBody: <Body>(schema: z.ZodType<Body>) => Promise<Body>;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

/** What is answered at one address under `/api/tab`. */
export interface Route {
  readonly method: Method;
  /** `/notes/:statementId`: a name with a colon stands for one part of the path, whatever it is. */
  readonly path: string;
  /** Returns what is answered as JSON; undefined for 204, or once the response was begun by the route itself. */
  readonly answer: (call: Call) => Promise<unknown>;
  /** It posts where others see it, and may be called less often. */
  readonly isPosting?: true;
}

/** A route whose `answer` knows the names of its path's parameters. */
export function createRoute<Path extends string>(method: Method, path: Path, answer: (call: Call<ParamsOf<Path>>) => Promise<unknown>): Route {
  return { method, path, answer };
}

type ParamsOf<Path extends string> = Path extends `${string}:${infer Param}/${infer Rest}` ? Param | ParamsOf<`/${Rest}`> : Path extends `${string}:${infer Param}` ? Param : never;

/** The route of a path as it was sent, and its parameters. Throws `tab.unknownAddress`, or `tab.wrongMethod` where only another method is served. */
export function findRoute(routes: readonly Route[], method: string, path: string): { readonly route: Route; readonly params: Readonly<Record<string, string>> } {
  const matches = routes.flatMap((route) => {
    const params = matchPath(route.path, path);
    return params ? [{ route, params }] : [];
  });
  const match = matches.find(({ route }) => route.method === method);
  if (match) return match;
  if (matches.length === 0) throw new AppError({ code: 'tab.unknownAddress', message: 'There is nothing at this address' });
  throw new AppError({ code: 'tab.wrongMethod', message: `${method} is not served here`, values: { allowed: matches.map(({ route }) => route.method).join(', ') } });
}

/** Parts are compared before they are decoded, so that an encoded slash never makes a part into two. */
function matchPath(pattern: string, path: string): Record<string, string> | undefined {
  const wanted = pattern.split('/');
  const found = path.split('/');
  if (wanted.length !== found.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = found[index] ?? '';
    if (!part.startsWith(':')) {
      if (part !== value) return undefined;
      continue;
    }
    const decoded = decodePart(value);
    if (decoded === undefined || decoded === '') return undefined;
    params[part.slice(1)] = decoded;
  }
  return params;
}

/** Undefined for what is no UTF-8, holds control characters, which no id has and no database takes, or is longer than any id. */
function decodePart(part: string): string | undefined {
  try {
    const text = decodeURIComponent(part);
    // eslint-disable-next-line no-control-regex -- the characters to refuse
    return text.length > longestId || /[\u0000-\u001f\u007f]/.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}

const longestId = 1000;
