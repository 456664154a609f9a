import { z } from 'zod';
import type { Language } from '../core/answers/answer.ts';
import { createDocumentSchemas, documentRequestsWithInputs } from './documentRequests.ts';
import { createGapSchemas, gapRequestsWithInputs } from './gapRequests.ts';
import { createInquirySchemas, inquiryRequestsWithInputs } from './inquiryRequests.ts';
import { questionLimit } from './questionText.ts';
import { createReflectionSchemas, requestsWithInputs } from './reflectionRequests.ts';

/** What a person asks of the bot, whether written or pressed. */
export type BotRequest = z.infer<ReturnType<typeof createSchema>>;

/** Data of a card's button, under a name of our own so that other apps' cards are told apart. */
export interface CardData {
  readonly medspiller: { readonly v: 1; readonly language: Language } & BotRequest;
}

/** The data of a button that makes a request; `language` is the card's, so that the reply stays in it. */
export function toCardData(pressed: BotRequest, language: Language): CardData {
  return { medspiller: { v: 1, language, ...pressed } };
}

/**
 * Reads what a pressed button sends. Undefined when the data is not ours, is of another version, or was tampered with.
 * The values of input fields stand beside our data and are taken over for the requests that have some.
 */
export function parseCardData(value: unknown): { request: BotRequest; language: Language } | undefined {
  const outer = z.object({ medspiller: z.looseObject({ v: z.literal(1), language: z.enum(['da', 'en']) }) }).loose().safeParse(value);
  if (!outer.success) return undefined;
  const { medspiller, ...inputs } = outer.data;
  const takesInputs = medspiller['do'] === 'save-profile' || [requestsWithInputs, gapRequestsWithInputs, inquiryRequestsWithInputs, documentRequestsWithInputs].some((requests) => requests.has(medspiller['do']));
  schema ??= createSchema();
  const parsed = schema.safeParse(takesInputs ? { ...inputs, ...medspiller, inputs } : medspiller);
  return parsed.success ? { request: parsed.data, language: medspiller.language } : undefined;
}

/** Made when the first button is pressed, since no start has to wait for it. */
function createSchema() {
  const id = z.string().min(1).max(300);
  const profile = z.object({ roleId: id.exactOptional(), municipality: id.exactOptional() });
  const context = z.object({
    roleId: id.exactOptional(),
    perspectiveId: id.exactOptional(),
    documentIds: z.array(id).max(50).readonly(),
    municipality: id.exactOptional(),
    intent: z.enum(['role-perspective', 'role', 'perspective', 'chain', 'section', 'fact', 'passage', 'comparison', 'document', 'smalltalk', 'unknown']),
    topic: z.array(id).max(50).readonly(),
    sectionId: id.exactOptional(),
    listed: z.array(id).max(50).readonly().exactOptional(),
    language: z.enum(['da', 'en']),
  });

  return z.discriminatedUnion('do', [
    /** `page` (from 1) comes with the profile and context of page 1, so that the pages belong together whoever turns them. */
    z.object({ do: z.literal('ask'), question: z.string().min(1).max(questionLimit), page: z.int().min(1).max(99).exactOptional(), profile: profile.exactOptional(), context: context.exactOptional() }),
    z.object({ do: z.literal('show-in-context'), from: id, to: id }),
    z.object({ do: z.literal('help') }),
    /** For operators; for others it is help. */
    z.object({ do: z.literal('doctor') }),
    z.object({ do: z.literal('show-profile') }),
    z.object({ do: z.literal('choose-profile') }),
    z.object({ do: z.literal('save-profile'), roleId: z.string().max(300).exactOptional(), municipality: z.string().max(300).exactOptional() }),
    z.object({ do: z.literal('skip-profile') }),
    z.object({ do: z.literal('show-data') }),
    z.object({ do: z.literal('delete-data') }),
    z.object({ do: z.literal('confirm-delete') }),
    z.object({ do: z.literal('keep-data') }),
    /** With the profile and context that it was asked with, so that it is the same question. */
    z.object({ do: z.literal('wait-for-answer'), question: z.string().min(1).max(questionLimit), profile: profile.exactOptional(), context: context.exactOptional() }),
    ...Object.values(createReflectionSchemas()),
    ...Object.values(createGapSchemas()),
    ...Object.values(createInquirySchemas()),
    ...Object.values(createDocumentSchemas()),
  ]);
}

let schema: ReturnType<typeof createSchema> | undefined;
