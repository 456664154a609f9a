import type { MeetingStateView } from '../../web/tab/wire.ts';
import type { ApiProblem, MeetingApi } from '../api.ts';
import type { Request } from './createRequest.ts';

/**
 * Follows the events at `path`; see `MeetingApi.follow`. What was missed while the connection was lost is in the first state after
 * it. A refusal that will not change (4xx but 401 and 429) ends it with a problem; everything else is tried again.
 */
export function followMeeting(request: Request, path: string, listener: Parameters<MeetingApi['follow']>[0]): () => void {
  let close: (() => void) | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let silence: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let connections = 0;
  let isStopped = false;

  const connect = async (): Promise<void> => {
    const number = ++connections;
    // Only pages of meetings need it.
    const { EventSource } = await import('eventsource');
    if (isStopped || number !== connections) return;
    let refusal: ApiProblem | undefined;
    const source = new EventSource(request.toAddress(path), {
      async fetch(url, init) {
        // Asked anew at each connection, as the token of the last one may be too old.
        const headers = { ...init.headers, ...(await request.identify()) };
        const response = await fetch(url, { ...init, headers });
        if (!response.ok) refusal = await request.readProblem(response);
        return { ...pick(response), body: response.ok ? (response.body?.pipeThrough(tellHeard(listenForSilence)) ?? null) : null };
      },
    });
    close = () => source.close();
    source.addEventListener('state', ({ data }) => {
      failures = 0;
      listener.connection(true);
      listener.state(JSON.parse(data as string) as MeetingStateView);
    });
    source.addEventListener('error', () => {
      if (isStopped) return;
      listener.connection(false);
      // While it is not closed it connects again by itself.
      if (source.readyState !== EventSource.CLOSED) return;
      if (refusal !== undefined && isFinal(refusal)) listener.problem(refusal);
      else timer = setTimeout(connectNow, retryDelayMs(failures++));
    });
  };

  // A connection that is dead without knowing it, as after a change of network, says nothing at all.
  const listenForSilence = (): void => {
    clearTimeout(silence);
    silence = setTimeout(() => {
      listener.connection(false);
      connectNow();
    }, longestSilenceMs);
  };

  const connectNow = (): void => {
    clearTimeout(timer);
    clearTimeout(silence);
    close?.();
    connect().catch(() => {
      listener.connection(false);
      timer = setTimeout(connectNow, retryDelayMs(failures++));
    });
  };

  // A laptop that was closed need not wait for the next try.
  addEventListener('online', connectNow);
  connectNow();
  return () => {
    isStopped = true;
    clearTimeout(timer);
    clearTimeout(silence);
    close?.();
    removeEventListener('online', connectNow);
  };
}

/** The server says something every 20 seconds, if only that it is there. */
const longestSilenceMs = 50_000;

function pick({ url, status, redirected, headers }: Response): Pick<Response, 'url' | 'status' | 'redirected' | 'headers'> {
  return { url, status, redirected, headers };
}

/** Passes bytes on and calls back with each, and at the beginning. */
function tellHeard(heard: () => void): TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
  return new TransformStream({
    start: heard,
    transform(bytes, controller) {
      heard();
      controller.enqueue(bytes);
    },
  });
}

function isFinal({ status }: ApiProblem): boolean {
  return status >= 400 && status < 500 && status !== 401 && status !== 408 && status !== 429;
}

/** 1, 2, 4 … 30 seconds and up to half as much again, so that 500 pages do not come back in the same moment. */
function retryDelayMs(failures: number): number {
  return Math.min(1000 * 2 ** failures, 30_000) * (1 + Math.random() / 2);
}
