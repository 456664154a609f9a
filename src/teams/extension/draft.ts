import { z } from 'zod';
import { parseJson } from '../../core/parseJson.ts';
import type { Reflections } from '../../core/reflections/reflections.ts';
import { ownQuestionLimit, type Prompt } from '../../core/reflections/prompt.ts';
import { readWrittenText } from '../../core/reflections/rounds/writtenText.ts';
import type { Card } from '../cards/cardTemplate.ts';

/** A reflection card as a person has made it so far. */
export interface Draft {
  readonly statementId: string;
  /** The person's own; the prompt's where there is none. */
  readonly question?: string;
  /** Whether those who are there can answer on the card. */
  readonly isAnswered: boolean;
}

/** A draft as it travels through buttons and cards of the client. What comes back may be forged, so that it is checked like everything written. */
export const draftSchema = z.object({ statementId: z.string().min(1).max(300), question: z.string().max(ownQuestionLimit).exactOptional(), isAnswered: z.boolean() });

/** The prompt that a draft makes, undefined when no document holds its statement. Throws `reflection.textTooLong`. */
export async function toDraftPrompt({ statementId, question = '' }: Draft, { promptFor }: Pick<Reflections, 'promptFor'>): Promise<Prompt | undefined> {
  const prompt = await promptFor(statementId);
  const own = readWrittenText(question, ownQuestionLimit);
  if (prompt === undefined || own === '') return prompt;
  return { ...prompt, question: { da: own, en: own }, origin: 'own' };
}

/** Hides the draft on its preview, which is all that comes back of it when the person edits or sends it. */
export function hideDraft(card: Card, draft: Draft): Card {
  const hidden = { type: 'TextBlock', id: elementId, isVisible: false, text: JSON.stringify(draft) };
  return { ...card, body: [...(card['body'] as readonly object[]), hidden] };
}

/** The draft of a preview that came back; undefined when there is none that can be read. */
export function findDraft(botActivityPreview: unknown): Draft | undefined {
  const parsed = preview.safeParse(botActivityPreview);
  const text = parsed.data?.[0].attachments[0].content.body.find(({ id }) => id === elementId)?.text;
  return draftSchema.safeParse(parseJson(text ?? '')).data;
}

const elementId = 'medspiller';

const element = z.object({ id: z.string().optional().catch(undefined), text: z.string().optional().catch(undefined) });
const preview = z.tuple([z.object({ attachments: z.tuple([z.object({ content: z.object({ body: z.array(element).max(100) }) })], z.unknown()) })], z.unknown());
