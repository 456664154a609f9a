/** The header `Retry-After` in milliseconds; undefined without one. It may also be a date, which the connector does not use. */
export function readRetryAfterMs(header: string | undefined): number | undefined {
  const delayMs = Number(header) * 1_000;
  return delayMs > 0 && Number.isFinite(delayMs) ? delayMs : undefined;
}
