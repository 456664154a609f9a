/**
 * Every weight of the search, each with its reason. Values come from the measurements of the eval questions, of the
 * bench and of independent question sets, where no value is worth more than a few points: keep them round.
 */
export const SEARCH_WEIGHTS = {
  /**
   * What a match in a field counts. A bullet's own words say more than the headings above it, which many bullets share; a
   * sentence often leaves to its neighbours what it is about ("Det gør vi ved …"). Other words were written by somebody who
   * read it, though not by the document.
   */
  field: { text: 1, heading: 0.6, context: 0.45, neighbours: 0.3, otherWords: 0.6 },
  /** BM25F length normalisation. Statements are short: a long one is rarely padded, so half of the textbook's pull. */
  lengthNormalisation: { text: 0.5, heading: 0.3, context: 0.1, neighbours: 0.3 },
  /** BM25 term saturation: in one sentence a second mention adds little. */
  saturation: 1.2,
  /** How far each way of matching a word is trusted; a term group counts its best one. */
  alternative: {
    lemma: 1,
    /** The second and third reading of an ambiguous form ("leder" as a verb). */
    otherLemma: 0.8,
    /** A corrected misspelling: nearly certain once the word is in no dictionary. */
    correction: 0.9,
    /** A Danish word near a corpus word ("kapitel", "kapital"): seldom a slip. */
    nearWord: 0.25,
    /** The same, when the corpus has the near word beside the same neighbour ("social kapital"). */
    nearWordInContext: 0.8,
    /** A glossary's first translation, and each further one. */
    translation: 0.9,
    otherTranslation: 0.7,
    /** A translated word read as Danish all the same ("handle", "leder" in an English question). */
    danishReading: 0.4,
    /** beslutte for beslutning: same matter, other construction. */
    derivation: 0.5,
    /** Declared by the document's own metadata. */
    documentSynonym: 0.45,
    /**
     * The thesaurus: a group's head and its members mean the same, members of one group are often a shade apart, related
     * words only share the subject. Higher values cost more right answers than they win.
     */
    synonym: { same: 0.25, sibling: 0.1, related: 0.1 },
    /** Times that for a word the corpus lacks: then only its synonyms can find what is meant. */
    synonymOfMissing: 1.8,
    /** An expression's plain words ("tage med på råd" → inddrage), related ones, and the content words it is made of. */
    meaning: 0.8,
    relatedMeaning: 0.3,
    wordOfExpression: 0.5,
    /** opgave in kerneopgave, or the reverse. */
    compoundPart: 0.35,
    /** afsætte for "sætte … af": the same verb, set apart as speech does. */
    particleVerb: 0.8,
    /** viden and dele in videndeling, when both are asked for side by side: nearly as good as the words themselves. */
    compoundOfNeighbours: 0.8,
    /** Times Dice's coefficient of letter 4-grams: catches what no rule foresaw. */
    similarity: 0.3,
  },
  /** Facets (municipality, role, perspective) that the question names, as factors: soft, since people misname them. */
  facet: {
    fits: 1.9,
    differs: 0.4,
    /** What the naming words still count among the others: the facet has used them. */
    usedWord: 0.3,
  },
  /** What the finer look at the best passages may add to a score, as a share of it. */
  rerank: {
    /** All of the question in the words of one statement: the surest sign of an answer. */
    textCoverage: 0.8,
    /** All of it in statement, headings and context together. */
    coverage: 0.6,
    /** Words that stand together in the question stand together in the statement. */
    proximity: 0.3,
    /** "ikke" with the same word in both, or in only one of them: the twin that says the opposite must lose. */
    negationAgrees: 0.25,
    negationDiffers: -0.2,
    /** A statement that itself asks seldom answers. */
    isQuestion: -0.15,
  },
} as const;
