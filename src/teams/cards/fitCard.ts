import type { Card } from './cardTemplate.ts';

/** Makes a card with as much as fits: `make` is given the most it may hold, from much to little, until the card is light enough. The last is taken as it is. */
export function fitCard(most: readonly [number, ...number[]], make: (most: number) => Card): Card {
  const [first, ...rest] = most;
  let card = make(first);
  for (const fewer of rest) {
    if (Buffer.byteLength(JSON.stringify(card)) <= mostBytes) break;
    card = make(fewer);
  }
  return card;
}

/** Teams takes 28 KB with the message around it. */
const mostBytes = 24_500;
