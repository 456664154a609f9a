import { useEffect, useState } from 'react';
import type { ShareableView } from '../../web/tab/wire.ts';
import type { ApiProblem } from '../api.ts';
import { useTab } from '../shell/tabContext.ts';

/** Where a search stands. The results of the search before stay to be read while the next is on its way. */
export interface Search {
  readonly results: readonly ShareableView[] | undefined;
  /** What `results` were found for. */
  readonly foundFor: string;
  readonly isSearching: boolean;
  readonly problem: ApiProblem | undefined;
  readonly retry: () => void;
}

/** Looks for what can be shared, once the person pauses in writing; a search that is overtaken is called off. */
export function useSearch(query: string): Search {
  const { api } = useTab();
  const [attempt, setAttempt] = useState(0);
  const [found, setFound] = useState<{ readonly results: readonly ShareableView[]; readonly foundFor: string }>();
  const [problem, setProblem] = useState<ApiProblem>();
  const [isSearching, setIsSearching] = useState(true);
  const words = query.trim();

  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    setIsSearching(true);
    const search = async () => {
      try {
        const results = await api.shareables({ text: words, limit: resultLimit, signal });
        if (signal.aborted) return;
        setFound({ results, foundFor: words });
        setProblem(undefined);
      } catch (error) {
        if (signal.aborted) return;
        setProblem(error as ApiProblem);
      }
      setIsSearching(false);
    };
    // What is offered without a word waits for nobody.
    const timer = setTimeout(() => void search(), words === '' ? 0 : pauseMs);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [api, words, attempt]);

  return { results: found?.results, foundFor: found?.foundFor ?? '', isSearching, problem, retry: () => setAttempt((count) => count + 1) };
}

/** Shorter than this most people still write. */
const pauseMs = 250;
const resultLimit = 12;
