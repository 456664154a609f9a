import type { Problem } from '../../web/tab/wire.ts';
import type { TabTexts } from '../../locales/tab/tabTexts.ts';
import { ApiProblem } from '../api.ts';
import { type Host, HostProblem } from '../host.ts';

/** HTTP to `/api/tab`. Paths begin behind it. Everything rejects with an `ApiProblem`, told in the host's language. */
export interface Request {
  readonly get: <Answer>(path: string, signal?: AbortSignal) => Promise<Answer>;
  readonly change: <Answer>(method: 'POST' | 'PUT' | 'DELETE', path: string, body?: object) => Promise<Answer>;
  /** Headers that name the person and the language, new at each call, since tokens age. */
  readonly identify: () => Promise<Record<string, string>>;
  /** What the server refused a call with. */
  readonly readProblem: (response: Response) => Promise<ApiProblem>;
  readonly toAddress: (path: string) => string;
}

/** Calls for the person that the host names. */
export function createRequest(host: Host, text: TabTexts): Request {
  const { language } = host.context;

  const identify = async (): Promise<Record<string, string>> => {
    try {
      return { 'Accept-Language': language, ...(await host.identify()) };
    } catch (error) {
      const isSilent = error instanceof HostProblem && error.reason === 'host-silent';
      throw new ApiProblem(isSilent ? 'tab.hostSilent' : 'tab.signIn', text(isSilent ? 'shell.hostSilent' : 'shell.signIn'), 0, '');
    }
  };

  const readProblem = async (response: Response): Promise<ApiProblem> => {
    const body = (await response.json().catch(() => undefined)) as Partial<Problem> | undefined;
    return new ApiProblem(body?.code ?? 'tab.failed', body?.message ?? text('shell.failed'), response.status, body?.correlationId ?? '');
  };

  const call = async (path: string, init: RequestInit): Promise<unknown> => {
    const headers = { ...(await identify()), ...(init.body !== undefined && { 'Content-Type': 'application/json' }) };
    const timeout = AbortSignal.timeout(timeoutMs);
    try {
      const response = await fetch(toAddress(path), { ...init, headers, cache: 'no-store', signal: init.signal ? AbortSignal.any([init.signal, timeout]) : timeout });
      if (!response.ok) throw await readProblem(response);
      return response.status === 204 ? undefined : await response.json();
    } catch (error) {
      throw error instanceof ApiProblem ? error : new ApiProblem(init.signal?.aborted === true ? 'tab.aborted' : 'tab.offline', text('shell.offline'), 0, '');
    }
  };

  return {
    get: async <Answer>(path: string, signal?: AbortSignal) => (await call(path, { ...(signal !== undefined && { signal }) })) as Answer,
    change: async <Answer>(method: string, path: string, body?: object) => (await call(path, { method, ...(body !== undefined && { body: JSON.stringify(body) }) })) as Answer,
    identify,
    readProblem,
    toAddress,
  };
}

const timeoutMs = 20_000;

function toAddress(path: string): string {
  return `/api/tab${path}`;
}
