import type { LineRange } from '../core/documents/document.ts';
import type { Texts } from './texts.ts';

/** "linje 12", "linje 12–20"; in English "line 12", "lines 12–20". */
export function describeLines([from, to]: LineRange, texts: Texts): string {
  return from === to ? texts('lines.one', { from }) : texts('lines.range', { from, to });
}
