/** The passages of the highest scores offered so far, as parallel lists of equal length in no order. */
export interface BestPassages {
  readonly passages: readonly number[];
  readonly scores: readonly number[];
  /** Keeps the passage while it is one of the best; never one without a positive score. */
  offer(passage: number, score: number): void;
  /** What a further passage must reach to be kept. */
  least(): number;
}

/**
 * Keeps at most `count`, among equal scores those of the lowest numbers, in whichever order they are offered. A heap with the
 * worst on top, so that a common word in a large corpus costs one comparison per passage.
 */
export function createBestPassages(count: number): BestPassages {
  const passages: number[] = [];
  const scores: number[] = [];

  return {
    passages,
    scores,
    offer(passage, score) {
      if (score <= 0) return;
      if (scores.length < count) {
        scores.push(score);
        passages.push(passage);
        siftUp(passage, score);
      } else if (isWorse(0, passage, score)) {
        siftDown(passage, score);
      }
    },
    least: () => (scores.length < count ? 0 : (scores[0] ?? 0)),
  };

  function isWorse(at: number, passage: number, score: number): boolean {
    const other = scores[at] ?? 0;
    return other < score || (other === score && (passages[at] ?? 0) > passage);
  }

  // From the last place up.
  function siftUp(passage: number, score: number): void {
    let at = scores.length - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (isWorse(parent, passage, score)) break;
      move(parent, at);
      at = parent;
    }
    scores[at] = score;
    passages[at] = passage;
  }

  // From the worst one's place down.
  function siftDown(passage: number, score: number): void {
    let at = 0;
    for (let child = 1; child < scores.length; child = 2 * at + 1) {
      const other = child + 1;
      if (other < scores.length && isWorse(other, passages[child] ?? 0, scores[child] ?? 0)) child = other;
      if (!isWorse(child, passage, score)) break;
      move(child, at);
      at = child;
    }
    scores[at] = score;
    passages[at] = passage;
  }

  function move(from: number, to: number): void {
    scores[to] = scores[from] ?? 0;
    passages[to] = passages[from] ?? 0;
  }
}
