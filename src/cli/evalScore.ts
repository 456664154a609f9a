import { z } from 'zod';
import type { BatchReply } from './askBatch.ts';

/** One line of a question file: what is asked, by whom, and what must and must not stand in the reply. */
export const evalQuestionSchema = z.object({
  id: z.string(),
  category: z.string(),
  question: z.string(),
  context: z.object({ role: z.string().nullish(), municipality: z.string().nullish() }).default({}),
  thread: z.string().optional(),
  expect: z.enum(['answer', 'clarify', 'no-answer']),
  gold: z.array(z.object({ all: z.array(z.string()), documents: z.array(z.string()).default([]) })).default([]),
  must_not: z.array(z.string()).default([]),
});
export type EvalQuestion = z.infer<typeof evalQuestionSchema>;

/** Why a reply is right or wrong; `reason` is empty when it is right. */
export interface EvalVerdict {
  readonly isRight: boolean;
  readonly reason: string;
  readonly forbidden: readonly string[];
}

/**
 * Judges one reply: the kind must be the expected one, one gold alternative must stand in it whole with all its documents
 * cited, and nothing forbidden may stand in it.
 */
export function scoreReply(question: EvalQuestion, reply: BatchReply): EvalVerdict {
  const text = normaliseForComparison(reply.text);
  const forbidden = question.must_not.filter((snippet) => text.includes(normaliseForComparison(snippet)));
  const reason = findFault(question, reply, text, forbidden);
  return { isRight: reason === '', reason, forbidden };
}

/** NFC, lower case, hyphens at line ends joined, punctuation to spaces, spaces folded. */
export function normaliseForComparison(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/(\p{L})-\s*\n\s*(\p{L})/gu, '$1$2')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function findFault(question: EvalQuestion, reply: BatchReply, text: string, forbidden: readonly string[]): string {
  if (forbidden.length > 0) return `forbidden: ${forbidden.join(' | ')}`;
  if (reply.kind !== question.expect) return `${reply.kind} instead of ${question.expect}`;
  if (question.gold.length === 0) return '';
  const cited = new Set(reply.citations.map((citation) => citation.document));
  const isHeld = question.gold.some(
    (gold) =>
      gold.all.every((snippet) => text.includes(normaliseForComparison(snippet))) &&
      gold.documents.every((document) => cited.has(document)),
  );
  if (isHeld) return '';
  const missing = (question.gold[0]?.all ?? []).filter((snippet) => !text.includes(normaliseForComparison(snippet)));
  return missing.length > 0 ? `missing: ${missing.join(' | ')}` : 'a document is not cited';
}
