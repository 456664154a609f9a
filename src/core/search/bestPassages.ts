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
        siftUp();
      } else if (isWorse(0, passage, score)) {
        scores[0] = score;
        passages[0] = passage;
        siftDown();
      }
    },
    least: () => (scores.length < count ? 0 : (scores[0] ?? 0)),
  };

  function isWorse(at: number, passage: number, score: number): boolean {
    const other = scores[at] ?? 0;
    return other < score || (other === score && (passages[at] ?? 0) > passage);
  }

  function siftUp(): void {
    let child = scores.length - 1;
    while (child > 0) {
      const parent = (child - 1) >> 1;
      if (isWorse(parent, passages[child] ?? 0, scores[child] ?? 0)) return;
      swap(parent, child);
      child = parent;
    }
  }

  function siftDown(): void {
    let parent = 0;
    for (;;) {
      let worst = parent;
      for (let child = 2 * parent + 1; child <= 2 * parent + 2 && child < scores.length; child += 1) {
        if (isWorse(child, passages[worst] ?? 0, scores[worst] ?? 0)) worst = child;
      }
      if (worst === parent) return;
      swap(parent, worst);
      parent = worst;
    }
  }

  function swap(a: number, b: number): void {
    const score = scores[a] ?? 0;
    const passage = passages[a] ?? 0;
    scores[a] = scores[b] ?? 0;
    passages[a] = passages[b] ?? 0;
    scores[b] = score;
    passages[b] = passage;
  }
}
