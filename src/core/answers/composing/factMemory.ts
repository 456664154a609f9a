import type { Statement } from '../../documents/document.ts';
import { FACT_TYPES, holdsFact, type FactType } from './facts.ts';

/** Tells whether the statement at a place holds a kind of fact; its text is read once for each kind, when first asked. */
export function createFactMemory(statements: readonly Statement[]): (at: number, type: FactType) => boolean {
  // One bit for each kind, so that very many statements take two bytes each.
  const isRead = new Uint8Array(statements.length);
  const isHeld = new Uint8Array(statements.length);
  return (at, type) => {
    const bit = bits[type];
    if (((isRead[at] ?? 0) & bit) === 0) {
      isRead[at] = (isRead[at] ?? 0) | bit;
      if (holdsFact(statements[at]?.text ?? '', type)) isHeld[at] = (isHeld[at] ?? 0) | bit;
    }
    return ((isHeld[at] ?? 0) & bit) !== 0;
  };
}

const bits = Object.fromEntries(FACT_TYPES.map((type, place) => [type, 1 << place])) as Readonly<Record<FactType, number>>;
