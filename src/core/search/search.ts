/**
 * Search: find the statements a Danish (or English) question is about.
 *
 * Non-goals: deciding whether to answer, roles and perspectives (the caller boosts or filters by them), persistence.
 * Terms: a *passage* is what is found (a statement, or a section's list); a *term group* is all the ways one word of the
 * question can match (lemma, compound part, synonym, spelling), scored once as the best of them times one IDF.
 */

/** What is indexed. Field texts are raw; the index analyses them. */
export interface Passage {
  readonly id: string;
  /** The words of the statement itself. */
  readonly text: string;
  /** Headings it stands under. */
  readonly heading: string;
  /** Everything else that tells what it is about: document title, municipality, role, perspective, lead-in. */
  readonly context: string;
  /** The paragraph it is a sentence of: the words of the sentences before and after it there count a little for it. */
  readonly paragraph?: string;
  /** The same said in everyday language, which is searched and never shown. */
  readonly otherWords?: readonly string[];
  /** What it stands under by name, at most one of each kind. */
  readonly facets?: readonly Facet[];
}

/** A name that many passages stand under, which a question may use: a municipality, a role, a perspective. */
export interface Facet {
  readonly kind: string;
  /** The name and its aliases, in any case and inflection; the first tells facets of one kind apart. */
  readonly names: readonly string[];
}

/** The asker's own facet, such as the municipality: holds when the question names none of that kind. */
export interface AssumedFacet {
  readonly kind: string;
  /** The first of the facet's names. */
  readonly name: string;
}

/** One word of the question as the index understood it. */
export interface QueryTerm {
  /** As written. */
  readonly word: string;
  /** Lemmas it may be, best first. */
  readonly lemmas: readonly string[];
  /** True when any alternative occurs in the corpus; other words are not of the corpus. */
  readonly isKnown: boolean;
  /** True when the best alternative is a spelling correction, and which. */
  readonly correctedTo?: string;
  /** Inverse document frequency of the group; unknown words count as the rarest. */
  readonly idf: number;
}

/** A passage that was found. */
export interface SearchHit {
  readonly passageId: string;
  readonly score: number;
  /** IDF-weighted share of the query's term groups found in the passage's text, heading and context, 0–1. */
  readonly coverage: number;
  /** The same for the text field alone. */
  readonly textCoverage: number;
  /** The same with the passage's other words. */
  readonly wordedCoverage: number;
}

/** What was found, and how much of the query the corpus knows. */
export interface SearchResult {
  /** Best first. */
  readonly hits: readonly SearchHit[];
  readonly terms: readonly QueryTerm[];
  /** Share of the terms' IDF mass that is unknown to the corpus, 0–1. */
  readonly unknownMass: number;
}

/** Places in the index, the last one not included. */
export interface PassageRange {
  readonly from: number;
  readonly to: number;
}

/** What passages' scores are multiplied by for what they stand under: `factors[values[place in the index]]`. */
export interface Factor {
  readonly values: Int32Array;
  readonly factors: Float64Array;
}

/** How a search is narrowed and weighted. */
export interface SearchOptions {
  /** At most this many hits, default 10. */
  readonly limit?: number;
  /** Where to look; none overlap. Default everywhere. */
  readonly within?: readonly PassageRange[];
  /** Default none. */
  readonly factors?: readonly Factor[];
  /** Multiplies a passage's score; 0 leaves it out. `at` is its place in the index. Dearer than `factors`. Default 1 for all. */
  readonly boost?: (passageId: string, at: number) => number;
  /** What `boost` never exceeds: passages that could not be among the best with it are not asked about. Default unknown. */
  readonly mostBoost?: number;
  /** The language of the query; told from its words when not given, which needs a whole question. */
  readonly language?: 'da' | 'en';
  /** Default none. */
  readonly assumed?: readonly AssumedFacet[];
}

/** The passages of a corpus, to be searched. */
export interface SearchIndex {
  search(query: string, options?: SearchOptions): SearchResult;
  /** True when the corpus has the word in any inflection. */
  knows(word: string): boolean;
  /** The corpus form a misspelt word was meant as; undefined for a right word or one beyond repair. */
  correct(word: string): string | undefined;
}
