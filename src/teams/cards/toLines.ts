/** What a person wrote, line by line: a text run shows no line breaks of its own, and reads no Markdown either. What has more than a dozen runs on in the last. */
export function toLines(written: string): { readonly text: string }[] {
  const lines = written.split('\n').map((line) => line.trim()).filter((line) => line !== '');
  const shown = lines.length <= lineLimit ? lines : [...lines.slice(0, lineLimit - 1), lines.slice(lineLimit - 1).join(' ')];
  return shown.map((text) => ({ text }));
}

/** Each line is an element of its own, and a card has to stay under 25 KB. */
const lineLimit = 12;
