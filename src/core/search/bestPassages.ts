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
      if (scores.length < count) addLast(passage, score);
      else if (isWorse(scores[0] ?? 0, passages[0] ?? 0, score, passage)) replaceWorst(passage, score);
    },
    least: () => (scores.length < count ? 0 : (scores[0] ?? 0)),
  };

  function addLast(passage: number, score: number): void {
    let at = scores.length;
    scores.push(score);
    passages.push(passage);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const parentScore = scores[parent] ?? 0;
      const parentPassage = passages[parent] ?? 0;
      if (isWorse(parentScore, parentPassage, score, passage)) break;
      scores[at] = parentScore;
      passages[at] = parentPassage;
      at = parent;
    }
    scores[at] = score;
    passages[at] = passage;
  }

  function replaceWorst(passage: number, score: number): void {
    const { length } = scores;
    let at = 0;
    for (let child = 1; child < length; child = 2 * at + 1) {
      let childScore = scores[child] ?? 0;
      let childPassage = passages[child] ?? 0;
      const other = child + 1;
      const otherScore = other < length ? (scores[other] ?? 0) : Infinity;
      const otherPassage = other < length ? (passages[other] ?? 0) : 0;
      if (isWorse(otherScore, otherPassage, childScore, childPassage)) {
        child += 1;
        childScore = otherScore;
        childPassage = otherPassage;
      }
      if (!isWorse(childScore, childPassage, score, passage)) break;
      scores[at] = childScore;
      passages[at] = childPassage;
      at = child;
    }
    scores[at] = score;
    passages[at] = passage;
  }
}

function isWorse(score: number, passage: number, otherScore: number, otherPassage: number): boolean {
  return score < otherScore || (score === otherScore && passage > otherPassage);
}
