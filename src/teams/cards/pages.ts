import type { AnswerGroup, Citation } from '../../core/answers/answer.ts';
import { shorten } from '../../core/shorten.ts';

/** More than this is hard to take in, and a card has to stay under 25 KB. */
const citationsPerPage = 20;
const quotedBytesPerPage = 10_000;
/** Longest quotation shown, in characters; only a text without sentences reaches it. */
const quoteLimit = 4_000;

/** How an answer is split. */
export interface PageOptions {
  /** The first page ends after so many groups even when more would fit. */
  readonly groupsFirst?: number | undefined;
  /** Bytes that stand beside a quotation, such as the reader's own note on it. */
  readonly weighBeside?: (citation: Citation) => number;
}

/**
 * Splits an answer's groups into pages that each fit on one card. A group that is cut keeps its heading on the next page. At
 * least one page.
 */
export function toPages(groups: readonly AnswerGroup[], { groupsFirst = groups.length, weighBeside = () => 0 }: PageOptions = {}): AnswerGroup[][] {
  const first = groups.slice(0, groupsFirst);
  const rest = groups.slice(groupsFirst);
  return rest.length === 0 ? toFullPages(first, weighBeside) : [...toFullPages(first, weighBeside), ...toFullPages(rest, weighBeside)];
}

function toFullPages(groups: readonly AnswerGroup[], weighBeside: (citation: Citation) => number): AnswerGroup[][] {
  const pages: AnswerGroup[][] = [[]];
  let count = 0;
  let bytes = 0;
  for (const group of groups) {
    let current: Citation[] = [];
    for (const citation of group.citations.map(shortenQuote)) {
      const size = Buffer.byteLength(JSON.stringify([citation.quote, citation.section])) + 150 + weighBeside(citation);
      if (count > 0 && (count === citationsPerPage || bytes + size > quotedBytesPerPage)) {
        if (current.length > 0) pages.at(-1)?.push({ ...group, citations: current });
        pages.push([]);
        [current, count, bytes] = [[], 0, 0];
      }
      current.push(citation);
      count += 1;
      bytes += size;
    }
    if (current.length > 0) pages.at(-1)?.push({ ...group, citations: current });
  }
  return pages;
}

function shortenQuote(citation: Citation): Citation {
  return citation.quote.length <= quoteLimit ? citation : { ...citation, quote: shorten(citation.quote, quoteLimit) };
}
