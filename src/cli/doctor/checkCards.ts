import { type Finding, good, warning, wrong } from '../../core/operators/finding.ts';
import type { Texts } from '../../locales/texts.ts';

/** The largest card of one kind that these documents can make. */
export interface CardSize {
  readonly kind: 'answer' | 'prompt' | 'digest';
  readonly bytes: number;
}

/** Whether every card gets through: Teams refuses those over some 28 KB, and the product keeps to 25. */
export function checkCards(sizes: readonly CardSize[], text: Texts): Finding[] {
  return sizes.map(({ kind, bytes }) => {
    const name = `cards.${kind}` as const;
    const found = text('doctor.card', { kind: text(`doctor.cardKind.${kind}`), size: (bytes / 1000).toFixed(1).replace('.', text('doctor.decimalSign')) });
    if (bytes >= cardLimit) return wrong(name, found, text('doctor.cardDo'));
    return bytes >= nearLimit ? warning(name, found, text('doctor.cardDo')) : good(name, found);
  });
}

const cardLimit = 25_000;
const nearLimit = 23_000;
