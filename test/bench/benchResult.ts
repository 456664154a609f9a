/** One measured ratio or figure with the limit it is held to; `limit` undefined means it is only reported. */
export interface BenchResult {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly limit?: { readonly is: 'at-least' | 'at-most'; readonly value: number };
  /** Both sides of the ratio as measured, for a reader who wants to know. */
  readonly detail: string;
}

/** True when there is no limit or the value keeps it. */
export function passes({ value, limit }: BenchResult): boolean {
  if (limit === undefined) return true;
  return limit.is === 'at-least' ? value >= limit.value : value <= limit.value;
}

/** The value below which the share `p` (0–1) of the samples lies. */
export function percentile(samples: readonly number[], p: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))] ?? NaN;
}
