/** The place that the page's own address names, `/d/<document>#<hash>`, as `<document>#<hash>` or `<document>`; undefined for every other page. */
export function readPlace(): string | undefined {
  const [, encoded] = /^\/d\/([^/]+)\/?$/.exec(location.pathname) ?? [];
  if (encoded === undefined) return undefined;
  try {
    return decodeURIComponent(encoded + location.hash);
  } catch {
    return undefined;
  }
}
