/** With a capital letter first: roles and themes are named in lower case, as in running text. */
export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
