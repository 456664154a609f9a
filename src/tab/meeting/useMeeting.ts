import { useCallback, useEffect, useMemo, useState } from 'react';
import type { MeetingStateView, MeetingView } from '../../web/tab/wire.ts';
import type { ApiProblem, MeetingApi } from '../api.ts';
import { useTab } from '../shell/tabContext.ts';

/** A meeting as this page knows it now. */
export interface Meeting {
  readonly api: MeetingApi;
  /** Organiser and presenters: start, close, post. */
  readonly mayControl: boolean;
  readonly round: MeetingStateView['round'];
  /** The server's clock minus this machine's, in milliseconds. */
  readonly clockOffsetMs: number;
  /** False while changes do not arrive; the connection comes back by itself. */
  readonly isConnected: boolean;
  /** Takes the state that a call answered with, ahead of the one that is pushed. */
  readonly accept: (state: MeetingStateView) => void;
}

/** Where following a meeting stands. `failed`: the server said no, and `retry` asks again. */
export type Following =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly problem: ApiProblem; readonly retry: () => void }
  | { readonly kind: 'ready'; readonly meeting: Meeting };

/**
 * Follows a meeting for as long as the page shows it. Every state that comes is whole, so that the newest to come is always
 * taken: one that was overtaken on its way is followed by a newer one.
 */
export function useMeeting(meetingId: string): Following {
  const { api } = useTab();
  const meetingApi = useMemo(() => api.meeting(meetingId), [api, meetingId]);
  const [attempt, setAttempt] = useState(0);
  const [view, setView] = useState<MeetingView>();
  const [pushed, setPushed] = useState<{ readonly state: MeetingStateView; readonly clockOffsetMs: number }>();
  const [isConnected, setIsConnected] = useState(true);
  const [problem, setProblem] = useState<ApiProblem>();

  const accept = useCallback((state: MeetingStateView) => {
    setPushed({ state, clockOffsetMs: Date.parse(state.nowUtc) - Date.now() });
  }, []);
  const retry = useCallback(() => {
    setProblem(undefined);
    setAttempt((count) => count + 1);
  }, []);

  useEffect(() => {
    let isCurrent = true;
    const whenCurrent = <Value,>(take: (value: Value) => void) => (value: Value) => {
      if (isCurrent) take(value);
    };
    meetingApi.view().then(whenCurrent(setView), whenCurrent(setProblem));
    const stop = meetingApi.follow({ state: whenCurrent(accept), connection: whenCurrent(setIsConnected), problem: whenCurrent(setProblem) });
    return () => {
      isCurrent = false;
      stop();
    };
  }, [meetingApi, attempt, accept]);

  if (problem) return { kind: 'failed', problem, retry };
  if (!view) return { kind: 'loading' };
  const { state, clockOffsetMs } = pushed ?? { state: view.state, clockOffsetMs: 0 };
  return { kind: 'ready', meeting: { api: meetingApi, mayControl: view.mayControl, round: state.round, clockOffsetMs, isConnected, accept } };
}
