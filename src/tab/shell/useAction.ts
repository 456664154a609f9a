import { useCallback, useState } from 'react';

/** Something that a person does and that may be refused. */
export interface Action {
  readonly isBusy: boolean;
  /** Of the last time it was done; gone with the next. */
  readonly problem: Error | undefined;
  /** Resolves to whether it worked; what it is rejected with is in `problem`. Does nothing while it is busy. */
  readonly run: (work: () => Promise<void>) => Promise<boolean>;
  readonly forgetProblem: () => void;
}

/** Does one thing at a time, and keeps what went wrong with it for the person to read. */
export function useAction(): Action {
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<Error>();
  const forgetProblem = useCallback(() => setProblem(undefined), []);
  const run = async (work: () => Promise<void>): Promise<boolean> => {
    if (isBusy) return false;
    setIsBusy(true);
    setProblem(undefined);
    try {
      await work();
      return true;
    } catch (error) {
      setProblem(error as Error);
      return false;
    } finally {
      setIsBusy(false);
    }
  };
  return { isBusy, problem, run, forgetProblem };
}
