import { useEffect, useState } from 'react';
import { charactersThatFit, toPages } from './toPages.ts';
import { typeSizes } from './useFittingSize.ts';

/** Texts that are too many for one picture, page by page. */
export interface Pages {
  readonly texts: readonly string[];
  /** From 1. */
  readonly page: number;
  readonly pageCount: number;
  turn(by: 1 | -1): void;
}

/** Divides texts by what the window holds; `share` is the part of the window that is theirs, 0–1. */
export function usePages(texts: readonly string[], share: number): Pages {
  const { width, height } = useWindowSize();
  const [index, setIndex] = useState(0);
  const pages = toPages(texts, charactersThatFit(width, height, typeSizes(width, height).leastPx * 1.4) * share);
  const shown = Math.min(index, pages.length - 1);
  return { texts: pages[shown] ?? [], page: shown + 1, pageCount: pages.length, turn: (by) => setIndex(Math.max(0, Math.min(pages.length - 1, shown + by))) };
}

function useWindowSize(): { readonly width: number; readonly height: number } {
  const [size, setSize] = useState(readSize);
  useEffect(() => {
    const update = () => setSize(readSize());
    addEventListener('resize', update);
    return () => removeEventListener('resize', update);
  }, []);
  return size;
}

function readSize() {
  return { width: innerWidth, height: innerHeight };
}
