import { type RefObject, useLayoutEffect, useRef } from 'react';

/**
 * Gives `content` the largest type, in whole pixels, in which it fits into `frame`, and again whenever the frame's size or
 * `changes` does. Where even the least is too much it keeps that, says so, and the frame can be scrolled, by keyboard too.
 */
export function useFittingSize(frame: RefObject<HTMLElement | null>, content: RefObject<HTMLElement | null>, changes: string, onOverflow: () => void): void {
  const tell = useRef(onOverflow);
  tell.current = onOverflow;
  useLayoutEffect(() => {
    const [outer, inner] = [frame.current, content.current];
    if (!outer || !inner) return undefined;
    const fits = (px: number): boolean => {
      inner.style.fontSize = `${px}px`;
      return inner.scrollHeight <= outer.clientHeight && inner.scrollWidth <= outer.clientWidth;
    };
    const fit = (): void => {
      const { leastPx, mostPx } = typeSizes(outer.clientWidth, outer.clientHeight);
      const isWhole = fits(findLargest(leastPx, mostPx, fits));
      if (isWhole) outer.removeAttribute('tabindex');
      else {
        outer.tabIndex = 0;
        tell.current();
      }
    };
    fit();
    const observer = new ResizeObserver(fit);
    observer.observe(outer);
    return () => observer.disconnect();
  }, [frame, content, changes]);
}

/** From the back of a room one reads 1/36 of the picture's height; on a phone in the hand 16 px. At the most a line still holds some twenty letters. */
export function typeSizes(width: number, height: number): { readonly leastPx: number; readonly mostPx: number } {
  const leastPx = Math.max(16, Math.round(Math.min(width / 64, height / 36)));
  return { leastPx, mostPx: Math.max(leastPx, Math.round(Math.min(width / 11, height / 6))) };
}

/** The largest whole number from `least` to `most` that fits, where a smaller one fits whenever a larger one does; `least` when none does. */
export function findLargest(least: number, most: number, fits: (value: number) => boolean): number {
  let [low, high] = [least, most];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
