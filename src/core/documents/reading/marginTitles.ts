import type { Block } from './blocks.ts';

const MAX_TITLE_LENGTH = 90;
/** Characters right of the text that make a margin. */
const FAR_RIGHT = 20;

/**
 * A page's title may stand in the margin as a short quotation in a column of its own ("»Vi er en attraktiv arbejdsplads«"),
 * even right of the text. It is read before the page's text, so that it can be its heading.
 */
export function moveMarginTitles(blocks: readonly Block[]): Block[] {
  const moved: Block[] = [];
  for (let from = 0; from < blocks.length; ) {
    const page = blocks[from]?.page;
    const length = blocks.slice(from).findIndex((block) => block.page !== page);
    const onPage = blocks.slice(from, length < 0 ? blocks.length : from + length);
    const titles = onPage.filter((block) => isMarginTitle(block, onPage));
    moved.push(...(titles.length === 1 ? [...titles, ...onPage.filter((block) => !titles.includes(block))] : onPage));
    from += onPage.length;
  }
  return moved;
}

const MIN_CLAIMS = 3;
const MAX_CLAIM_LENGTH = 260;

/** The short paragraphs of a page that stand below its title in the margin, by block index: what the title means, a list without signs. */
export function findClaims(blocks: readonly Block[]): ReadonlySet<number> {
  const claims = new Set<number>();
  const pages = Map.groupBy(blocks.keys(), (at) => blocks[at]?.page);
  for (const [first = 0, ...rest] of pages.values()) {
    const onPage = [first, ...rest].map((at) => blocks[at]).filter((block) => block !== undefined);
    const [title, ...claimed] = onPage;
    if (title === undefined || !isMarginTitle(title, onPage) || claimed.length < MIN_CLAIMS) continue;
    if (claimed.every((block) => block.bullet === undefined && /[.!?]$/.test(block.text) && block.text.length <= MAX_CLAIM_LENGTH)) rest.forEach((at) => claims.add(at));
  }
  return claims;
}

function isMarginTitle(block: Block, onPage: readonly Block[]): boolean {
  const isQuotation = /^[»”"«„“][^»”"«„“]+[«”"»“]$/u.test(block.text) && block.text.length <= MAX_TITLE_LENGTH && !/[.!?]\W*$/.test(block.text);
  return isQuotation && onPage.length > 1 && onPage.every((other) => other === block || other.column !== block.column || other.indent + FAR_RIGHT < block.indent);
}
