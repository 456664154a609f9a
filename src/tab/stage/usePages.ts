import { useEffect, useState } from 'react';
import { charactersThatFit, toPages } from './toPages.ts';
import { typeSizes } from './useFittingSize.ts';

/** Texts that are too many for one picture, page by page. */
export interface Pages {
  readonly texts: readonly string[];
  /** From 1. */
  readonly page: number;
  readonly pageCount: number;
  readonly turn: (by: 1 | -1) => void;
  /** Puts less on each page, for where what was estimated to fit does not. */
  readonly thinOut: () => void;
}

/** Divides texts by what the window holds; `share` is the part of the window that is theirs, 0–1. */
export function usePages(texts: readonly string[], share: number): Pages {
  const { width, height } = useWindowSize();
  const [index, setIndex] = useState(0);
  const [density, setDensity] = useState(1);
  useEffect(() => setDensity(1), [width, height]);
  const capacity = charactersThatFit(width, height, typeSizes(width, height).leastPx * 1.25) * share * density;
  const pages = toPages(texts, capacity);
  const shown = Math.min(index, pages.length - 1);
  const page = pages[shown] ?? [];
  return {
    texts: page,
    page: shown + 1,
    pageCount: pages.length,
    turn: (by) => setIndex(Math.max(0, Math.min(pages.length - 1, shown + by))),
    thinOut: () => {
      // A single text that is too long has to be scrolled.
      if (page.length > 1) setDensity(density * 0.8);
    },
  };
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
