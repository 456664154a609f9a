import { z } from 'zod';
import type { Answer, AnswerEngine, ConversationContext } from '../core/answers/answer.ts';
import { renderText } from '../core/answers/renderText.ts';
import { resolveProfile } from '../core/answers/resolveProfile.ts';
import type { Corpus, LineRange } from '../core/documents/document.ts';

const batchLineSchema = z.object({
  id: z.string(),
  question: z.string().min(1),
  context: z.object({ role: z.string().nullish(), municipality: z.string().nullish() }).nullish(),
  thread: z.string().nullish(),
});

/** One line out, in the shape others build on. `elapsedMs` is the engine's time alone. */
export interface BatchReply {
  readonly id: string;
  readonly kind: Answer['kind'];
  readonly text: string;
  readonly citations: readonly { readonly document: string; readonly title: string; readonly section: string; readonly quote: string; readonly lines: LineRange }[];
  readonly suggestions: readonly string[];
  readonly elapsedMs: number;
}

/** A line that could not be asked; the batch goes on. */
export interface BatchError {
  readonly id: string | null;
  readonly error: string;
}

/** Asks one line at a time; lines of the same `thread` are one conversation. `clockMs` measures, nothing else. */
export function createBatch(engine: AnswerEngine, corpus: Corpus, clockMs: () => number): (line: string) => BatchReply | BatchError {
  const threads = new Map<string, ConversationContext>();
  return (line) => {
    const parsed = parseLine(line);
    if ('error' in parsed) return parsed;
    const { id, question, context, thread } = parsed;
    const before = thread ? threads.get(thread) : undefined;
    const startMs = clockMs();
    const answer = engine.answer({
      text: question,
      profile: resolveProfile(corpus, context?.role, context?.municipality),
      ...(before ? { context: before } : {}),
    });
    const elapsedMs = clockMs() - startMs;
    if (thread && answer.context) threads.set(thread, answer.context);
    return toBatchReply(id, answer, elapsedMs);
  };
}

/** An answer in the batch's shape. */
export function toBatchReply(id: string, answer: Answer, elapsedMs: number): BatchReply {
  return {
    id,
    kind: answer.kind,
    text: renderText(answer),
    citations: answer.groups
      .flatMap(({ citations }) => citations)
      .map(({ document, title, section, quote, lines }) => ({ document, title, section, quote, lines })),
    suggestions: answer.suggestions.map(({ question }) => question),
    elapsedMs: Math.round(elapsedMs * 1000) / 1000,
  };
}

function parseLine(line: string): z.infer<typeof batchLineSchema> | BatchError {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { id: null, error: 'the line is not JSON' };
  }
  const result = batchLineSchema.safeParse(value);
  if (result.success) return result.data;
  const id = z.object({ id: z.string() }).safeParse(value).data?.id ?? null;
  return { id, error: result.error.issues.map(({ path, message }) => `${path.join('.') || 'line'}: ${message}`).join('; ') };
}
