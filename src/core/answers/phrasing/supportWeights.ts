/**
 * How far a word of a sentence is supported by a word of the statement, and how much support a sentence needs. Every word must have
 * some; the mean must reach the threshold, so that a few may be said in another way and not all of them.
 */
export const SUPPORT = {
  weight: {
    /** The same word in any inflection. */
    lemma: 1,
    /** A less likely reading of a form ("leder" as a verb): right mostly, but it may be another word. */
    otherLemma: 0.9,
    /** beslutning for beslutte: the same matter in another construction. */
    derivation: 0.8,
    /** viden and dele, both in the statement, as videndeling: a compound says little more than its parts do. */
    compoundOfWords: 0.75,
    /** opgave for kerneopgave: true of the part of what is meant, but less exact. The reverse would be more than was said. */
    partOfCompound: 0.65,
    /** A thesaurus' group and its head mean the same; members of one group are a shade apart. Related words support nothing. */
    synonym: { same: 0.7, sibling: 0.5 },
    /** A glossary's first translation, and each further one, which are rarer senses. */
    translation: 0.95,
    otherTranslation: 0.85,
    /** A word of the title or heading above the statement: true of it, yet not what it says. */
    source: 0.5,
  },
  /** Mean weight of a sentence's words. A sentence of six may have one distant synonym or two near ones. */
  threshold: 0.85,
  /** Share of a statement's own words that a sentence resting on it uses: what is picked from less may say anything. */
  coverage: 0.35,
  /** Words of a statement that a sentence must use at least, where the statement has them: a shared word proves nothing. */
  fewestWords: 2,
  /** How often a sentence's words may jump back within a statement; exchanging who does it and to whom takes two jumps. */
  jumpsBack: 1,
  /** Words of a statement that may be left out in a row: beyond more, what is said of one thing comes to be said of another. */
  longestGap: 3,
} as const;
