import { useCallback, useEffect, useState } from 'react';
import type { ResponseBody } from '../../web/tab/wire.ts';
import type { ApiProblem, MeetingApi } from '../api.ts';

/** The person's own answer to a round, which nobody else can read. */
export interface OwnAnswer {
  /** `undefined` while it is looked up, null when there is none. */
  readonly response: ResponseBody | null | undefined;
  readonly isBusy: boolean;
  readonly problem: ApiProblem | undefined;
  /** Both resolve to whether it worked; a refusal is in `problem`. */
  send(response: ResponseBody): Promise<boolean>;
  withdraw(): Promise<boolean>;
}

/** Looks the own answer up, sends it and takes it back. */
export function useOwnAnswer(api: MeetingApi, roundId: string): OwnAnswer {
  const [response, setResponse] = useState<ResponseBody | null>();
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem>();

  useEffect(() => {
    let isCurrent = true;
    setResponse(undefined);
    setProblem(undefined);
    api.ownResponse(roundId).then(
      (found) => isCurrent && setResponse(found ?? null),
      // Not knowing what was answered before must keep nobody from answering: what is sent takes its place.
      () => isCurrent && setResponse(null),
    );
    return () => {
      isCurrent = false;
    };
  }, [api, roundId]);

  const run = useCallback(async (work: () => Promise<void>, then: ResponseBody | null): Promise<boolean> => {
    setIsBusy(true);
    setProblem(undefined);
    try {
      await work();
      setResponse(then);
      return true;
    } catch (error) {
      setProblem(error as ApiProblem);
      return false;
    } finally {
      setIsBusy(false);
    }
  }, []);

  return { response, isBusy, problem, send: (next) => run(() => api.respond(roundId, next), next), withdraw: () => run(() => api.withdraw(roundId), null) };
}
