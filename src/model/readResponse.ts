import { z } from 'zod';
import { parseJson } from '../core/parseJson.ts';
import type { ModelResponse } from './modelHttp.ts';

/** What a call came to. */
export type ModelOutcome =
  | { readonly kind: 'replied'; readonly text: string }
  /** The endpoint works, and has nothing for this question: it was filtered, cut off or empty. */
  | { readonly kind: 'nothing' }
  /** It asked for a pause. */
  | { readonly kind: 'limited'; readonly restMs: number }
  /** By its status, or because what came was no completion. */
  | { readonly kind: 'failed'; readonly code: string };

/** Reads an answer by the protocol of chat completions. `now` is for a pause that is given as a date. */
export function readResponse({ status, headers, text }: ModelResponse, now: Date): ModelOutcome {
  if (status === 429 || (status === 503 && headers['retry-after'] !== undefined)) return { kind: 'limited', restMs: readRestMs(headers, now) ?? usualRestMs };
  // Azure's filters refuse a question this way, so that anybody could stop phrasing for all if it counted as a failure.
  if (status === 400) return { kind: 'nothing' };
  if (status !== 200) return { kind: 'failed', code: String(status) };
  const parsed = completion.safeParse(parseJson(text));
  if (!parsed.success) return { kind: 'failed', code: 'unreadable' };
  const [choice] = parsed.data.choices;
  const isWhole = choice?.finish_reason === undefined || choice.finish_reason === null || choice.finish_reason === 'stop';
  const content = choice?.message.content?.trim() ?? '';
  return isWhole && content !== '' ? { kind: 'replied', text: content } : { kind: 'nothing' };
}

/** Without a wish of the endpoint's. */
const usualRestMs = 30_000;

const completion = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string().nullish() }), finish_reason: z.string().nullish() })).min(1),
});

/** `retry-after-ms` is Azure's; `retry-after` is seconds or a date (RFC 9110, 10.2.3). */
function readRestMs(headers: ModelResponse['headers'], now: Date): number | undefined {
  const inMs = Number(headers['retry-after-ms']);
  if (inMs > 0) return inMs;
  const written = headers['retry-after']?.toString() ?? '';
  if (/^\d+$/.test(written)) return Number(written) * 1_000;
  const atMs = Date.parse(written);
  return Number.isNaN(atMs) ? undefined : Math.max(0, atMs - now.getTime());
}
