/** Every weight and threshold of choosing an answer, each with its reason. Those of ranking words are in `search/weights.ts`. */
export const DECISION = {
  /** Hits looked at: enough for three quotations from each of a few municipalities. */
  candidates: 12,

  /** Soft facets: strong enough that a role's own statement beats a neighbour's with the same words, weak enough that a better subject wins. */
  roleMatch: 1.9,
  roleMismatch: 0.45,
  perspectiveMatch: 1.8,
  perspectiveMismatch: 0.5,

  /** A statement holding a date, number or name when one is asked for. Small: the subject must still fit. */
  holdsFact: 1.35,
  /** A number right before the thing counted is nearly always the answer to "how many". */
  countsTopic: 2,
  /** Signatures share no words with "who is director", so they need more than other facts. */
  signature: 1.6,
  /** A statement that begins with the word whose meaning is asked for. Strong, since such sentences are short of other words of the question. */
  definition: 1.8,
  /** A short label made of the question's own words repeats it. */
  echo: 0.3,
  /** A question in the document rarely answers one. */
  isQuestion: 0.6,

  /** A further statement is quoted too when it scores at least this share of the best: below it, it is about something else. */
  furtherHit: 0.5,
  /** The same for a fact, which usually stands in one place. */
  furtherFact: 0.6,
  /** Side by side, each municipality shows a little more: what differs is the point. */
  furtherCompared: 0.35,
  /** More than three quotations is reading, not an answer. */
  maxHits: 3,
  /** Below this probability the best statement may well be the second or third, so more are shown, and the reader is told. */
  sure: 0.9,
  /** More of the question than this found in other words alone: the document says it otherwise, and the reader is told. */
  foundOtherwise: 0.1,
  /** A statement with this share of the question's words says it in those words. */
  saidSo: 0.8,
  /** What has less than this of a refused question is not even near. */
  nearestCoverage: 0.2,
  furtherUnsure: 0.3,
  /** Somebody who picks from a list wants to see a little more than what is quoted when unsure. */
  furtherPicked: 0.2,
  /** Seven short statements can be skimmed; where a paraphrase shares hardly a word, the one meant is often among the last of them. */
  maxUnsure: 7,

  /** Words beside a theme's name ask for one statement of it when one holds at least half of them … */
  oneStatementCoverage: 0.5,
  /** … and what it holds is as rare as one word that stands in two or three statements; "fokus" or "tænkt" are not. */
  oneStatementMass: 5,

  /** The same where the name is a perspective of a matrix, whose look-up is usually meant. */
  nearlyAll: 0.7,

  /** A heading is what a question is about when it accounts for this share of its content words; less is a chance meeting. */
  headingShare: 0.4,
  /** Words beside a heading that are unknown by at least this share of their weight make it another question. */
  foreignMass: 0.5,
  /** Of a section without a list, this many sentences are quoted: the first paragraph says what it is about. */
  maxSectionSentences: 8,
  /** A list answers a question for a list when its heading, lead-in and items hold this share of the subject. */
  listCoverage: 0.5,
  /** Less will do when it also has as many items as are asked for. */
  countedListCoverage: 0.35,
  /** Items of a list of which this many are among the best statements … */
  headedItems: 3,
  /** … each covering this share of the question … */
  headedCoverage: 0.5,
  /** … and this much of it by the heading above them, are found for their heading. */
  headedByHeading: 0.35,
  /** Of this many best statements … */
  clusterHits: 5,
  /** … this share, by score, standing in one section makes its list the one that is meant. */
  clusterShare: 0.5,
} as const;

/**
 * Fitted on questions about these and other municipalities' documents against the out-of-scope questions under `test/eval`;
 * a test holds the share of those that is answered. Other words raise the score of what they find and prove less than the
 * document's own, hence their weight.
 */
export const ANSWERABILITY = {
  weights: { bias: -1.98, coverage: 1.55, otherWords: -0.5, logScore: 2.02, unknown: -2.95, unknownSaidOtherwise: -0.9 },
  thresholds: { named: 0.15, profile: 0.3, all: 0.85 },
} as const;
