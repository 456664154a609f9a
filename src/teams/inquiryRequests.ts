import { z } from 'zod';
import { questionLimit } from './questionText.ts';

/** What a person asks of inquiries. Made when it is first needed. */
export function createInquirySchemas() {
  const inquiryId = z.string().regex(/^[0-9a-f]{64}$/);
  const documentIds = z.array(z.string().min(1).max(300)).min(1).max(20).readonly();
  const inputs = z.record(z.string(), z.unknown()).exactOptional();
  return {
    /** Shows the form; the question as it was asked, where that is known. */
    ask: z.object({ do: z.literal('ask-person'), question: z.string().max(questionLimit).exactOptional(), documentIds }),
    send: z.object({ do: z.literal('send-inquiry'), inquiryId, documentIds, inputs }),
    list: z.object({ do: z.enum(['cancel-inquiry', 'show-sent-inquiries', 'show-received-inquiries']) }),
    of: z.object({ do: z.enum(['show-inquiry', 'see-inquiry', 'decline-inquiry', 'withdraw-inquiry']), inquiryId }),
    answer: z.object({ do: z.literal('answer-inquiry'), inquiryId, inputs }),
  };
}

type Schemas = ReturnType<typeof createInquirySchemas>;

/** What a person asks of inquiries, by a button or as a command. */
export type InquiryRequest = z.infer<Schemas[keyof Schemas]>;

/** Requests whose card has input fields. */
export const inquiryRequestsWithInputs: ReadonlySet<unknown> = new Set<InquiryRequest['do']>(['send-inquiry', 'answer-inquiry']);

/** True for what inquiries handle, whose code is loaded when it is first asked for. */
export function isInquiryRequest(request: { readonly do: string }): request is InquiryRequest {
  return Object.hasOwn(names, request.do);
}

const names: Readonly<Record<InquiryRequest['do'], true>> = {
  'ask-person': true,
  'send-inquiry': true,
  'cancel-inquiry': true,
  'show-sent-inquiries': true,
  'show-received-inquiries': true,
  'show-inquiry': true,
  'see-inquiry': true,
  'answer-inquiry': true,
  'decline-inquiry': true,
  'withdraw-inquiry': true,
};
