import { useEffect, useState } from 'react';
import type { ResponseBody } from '../../web/tab/wire.ts';
import type { MeetingApi } from '../api.ts';
import { type Action, useAction } from '../shell/useAction.ts';

/** The person's own answer to a round, which nobody else can read. */
export interface OwnAnswer extends Pick<Action, 'isBusy' | 'problem'> {
  /** `undefined` while it is looked up, null when there is none. */
  readonly response: ResponseBody | null | undefined;
  /** Both resolve to whether it worked; a refusal is in `problem`. */
  send(response: ResponseBody): Promise<boolean>;
  withdraw(): Promise<boolean>;
}

/** Looks the own answer up, sends it and takes it back. */
export function useOwnAnswer(api: MeetingApi, roundId: string): OwnAnswer {
  const [response, setResponse] = useState<ResponseBody | null>();
  const { isBusy, problem, forgetProblem, ...action } = useAction();

  useEffect(() => {
    let isCurrent = true;
    setResponse(undefined);
    forgetProblem();
    api.ownResponse(roundId).then(
      (found) => isCurrent && setResponse(found ?? null),
      // Not knowing what was answered before must keep nobody from answering: what is sent takes its place.
      () => isCurrent && setResponse(null),
    );
    return () => {
      isCurrent = false;
    };
  }, [api, roundId, forgetProblem]);

  const run = (work: () => Promise<void>, then: ResponseBody | null): Promise<boolean> =>
    action.run(async () => {
      await work();
      setResponse(then);
    });

  return { response, isBusy, problem, send: (next) => run(() => api.respond(roundId, next), next), withdraw: () => run(() => api.withdraw(roundId), null) };
}
