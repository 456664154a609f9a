import { type DependencyList, useCallback, useEffect, useState } from 'react';
import { ApiProblem } from '../api.ts';

/** What is being loaded. `reload` loads again and goes on to show the old value meanwhile. */
export type Load<Value> = Outcome<Value> & { readonly reload: () => void };

/** Loads when the component is shown and again when `deps` change; the answer to an older call is dropped, and its signal aborted. */
export function useLoad<Value>(load: (signal: AbortSignal) => Promise<Value>, deps: DependencyList): Load<Value> {
  const [{ key, outcome }, setOutcome] = useState<{ readonly key: unknown; readonly outcome: Outcome<Value> }>({ key: undefined, outcome: loading });
  const [count, setCount] = useState(0);
  // Made anew when the deps change, so that it says which of them an outcome belongs to.
  const loadNow = useCallback(load, deps);
  useEffect(() => {
    const stop = new AbortController();
    loadNow(stop.signal).then(
      (value) => {
        if (!stop.signal.aborted) setOutcome({ key: loadNow, outcome: { state: 'ready', value, problem: undefined } });
      },
      (error: unknown) => {
        if (!stop.signal.aborted && !(error instanceof ApiProblem && error.code === 'tab.aborted')) setOutcome({ key: loadNow, outcome: { state: 'failed', value: undefined, problem: toError(error) } });
      },
    );
    return () => stop.abort();
  }, [loadNow, count]);
  const reload = useCallback(() => {
    setOutcome((last) => (last.outcome.state === 'failed' ? { key: undefined, outcome: loading } : last));
    setCount((before) => before + 1);
  }, []);
  return { ...(key === loadNow ? outcome : loading), reload };
}

type Outcome<Value> =
  | { readonly state: 'loading'; readonly value: undefined; readonly problem: undefined }
  | { readonly state: 'ready'; readonly value: Value; readonly problem: undefined }
  | { readonly state: 'failed'; readonly value: undefined; readonly problem: Error };

const loading = { state: 'loading', value: undefined, problem: undefined } as const;

function toError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error), { cause: error });
}
