/** What a person wrote, line by line: a text run shows no line breaks of its own, and reads no Markdown either. */
export function toLines(written: string): { readonly text: string }[] {
  return written.split(/\s*\n\s*/).flatMap((line) => (line.trim() === '' ? [] : [{ text: line.trim() }]));
}
