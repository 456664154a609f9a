import { z } from 'zod';

/** What a person asks of the list of gaps. Made when it is first needed. */
export function createGapSchemas() {
  const gapId = z.string().regex(/^[0-9a-f]{64}$/);
  return {
    list: z.object({ do: z.literal('show-gaps') }),
    show: z.object({ do: z.enum(['show-gap', 'close-gap']), gapId, inputs: z.record(z.string(), z.unknown()).exactOptional() }),
    act: z.object({ do: z.enum(['drop-gap', 'show-closed-gap', 'reopen-gap']), gapId }),
  };
}

type Schemas = ReturnType<typeof createGapSchemas>;

/** What a person asks of the list of gaps, by a button or as a command. */
export type GapRequest = z.infer<Schemas[keyof Schemas]>;

/** Requests whose card has input fields. */
export const gapRequestsWithInputs: ReadonlySet<unknown> = new Set<GapRequest['do']>(['show-gap', 'close-gap']);

/** True for what the list of gaps handles, whose code is loaded when it is first asked for. */
export function isGapRequest(request: { readonly do: string }): request is GapRequest {
  return Object.hasOwn(names, request.do);
}

const names: Readonly<Record<GapRequest['do'], true>> = { 'show-gaps': true, 'show-gap': true, 'close-gap': true, 'drop-gap': true, 'show-closed-gap': true, 'reopen-gap': true };
