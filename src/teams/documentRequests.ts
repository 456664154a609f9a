import { z } from 'zod';

/** What an operator asks of the documents. Made when it is first needed. */
export function createDocumentSchemas() {
  const documentId = z.string().min(1).max(300);
  const version = z.int().min(1).max(1_000_000_000);
  return {
    list: z.object({ do: z.literal('show-documents') }),
    show: z.object({ do: z.literal('show-document'), documentId }),
    one: z.object({ do: z.enum(['review-version', 'ask-withdraw', 'withdraw-version']), documentId, version }),
    /** `target` is the id of the document that a draft is to be a version of, as chosen on the card. */
    proposeAs: z.object({ do: z.literal('propose-as'), documentId, version, target: z.string().max(300).nullish() }),
    publish: z.object({ do: z.literal('publish-versions'), versions: z.array(z.object({ documentId, version, replaces: version.optional(), state: z.enum(['draft', 'published', 'withdrawn']) })).min(1).max(proposalLimit).readonly() }),
    leave: z.object({ do: z.literal('leave-versions'), versions: z.array(z.object({ documentId, version })).min(1).max(proposalLimit).readonly() }),
  };
}

/** Requests whose card has an input field. */
export const documentRequestsWithInputs: ReadonlySet<unknown> = new Set<'propose-as'>(['propose-as']);

/** Documents that are told of on one card, which has to stay under 25 KB. */
export const proposalLimit = 5;

type Schemas = ReturnType<typeof createDocumentSchemas>;

/** What an operator asks of the documents, by a button or as a command. */
export type DocumentRequest = z.infer<Schemas[keyof Schemas]>;

/** True for what is done with documents, whose code is loaded when it is first asked for. */
export function isDocumentRequest(request: { readonly do: string }): request is DocumentRequest {
  return Object.hasOwn(names, request.do);
}

const names: Readonly<Record<DocumentRequest['do'], true>> = { 'show-documents': true, 'show-document': true, 'review-version': true, 'propose-as': true, 'ask-withdraw': true, 'withdraw-version': true, 'publish-versions': true, 'leave-versions': true };
