/** A text of at most `limit` characters, or its beginning and " …", which come on top. */
export function shorten(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, limit).trimEnd()} …`;
}

/** The same for fields that refuse more than `limit` characters: the "…" is among them. */
export function shortenToFit(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, limit - 1).trimEnd()}…`;
}
