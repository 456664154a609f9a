/** Divides texts, in their order, so that each page holds at most `capacity` characters; a text that is longer has a page of its own. At least one page. */
export function toPages(texts: readonly string[], capacity: number): readonly (readonly string[])[] {
  const pages: string[][] = [[]];
  let used = 0;
  for (const text of texts) {
    const size = text.length + lineCost;
    const page = pages.at(-1);
    if (!page || (page.length > 0 && used + size > capacity)) {
      pages.push([text]);
      used = size;
    } else {
      page.push(text);
      used += size;
    }
  }
  return pages;
}

/** What a text takes beside its letters, as half of its last line stays empty and a gap follows. */
const lineCost = 40;

/** Characters that fit into a place of this size in a type that can be read from the back of the room. */
export function charactersThatFit(width: number, height: number, readablePx: number): number {
  const lettersPerLine = width / (readablePx * 0.52);
  const lines = height / (readablePx * 1.3);
  return Math.max(120, Math.floor(lettersPerLine * lines));
}
