import { z } from 'zod';

/** What a person asks of reflections, beside what they write as commands. Made when it is first needed. */
export function createReflectionSchemas() {
  const id = z.string().min(1).max(300);

  // Whose plan a button means where the chat does not tell, and which week's occurrence. Neither is believed without looking.
  const place = { channelId: id.exactOptional(), week: id.exactOptional() };

  // What a person filled in. Its length is judged where it is used, so that they learn what is wrong.
  const input = z.string().nullish();

  return {
    show: z.object({ do: z.enum(['plan-status', 'plan-report', 'history', 'coverage']), ...place }),
    changeChannel: z.object({ do: z.enum(['plan', 'resume', 'stop']) }),
    changeNext: z.object({ do: z.enum(['skip', 'send-now', 'swap']), ...place }),
    edit: z.object({ do: z.literal('edit'), ...place, question: input }),
    savePlan: z.object({
      do: z.literal('save-plan'),
      weekday: input,
      time: input,
      zone: input,
      everyWeeks: input,
      content: input,
      roleId: input,
      holidayRule: input,
      pauseWeeks: input,
      closesAfterDays: input,
      threshold: input,
    }),
    setRhythm: z.object({ do: z.literal('set-rhythm'), everyWeeks: z.union([z.literal(1), z.literal(2), z.literal(4)]) }),
    answer: z.object({ do: z.literal('respond'), roundId: id, scale: z.enum(['', '1', '2', '3', '4', '5']).nullish(), text: input, step: input }),
    ofRound: z.object({ do: z.enum(['withdraw', 'view-response']), roundId: id }),
    showDigest: z.object({ do: z.literal('show-digest'), roundId: id, page: z.int().min(1).max(999).exactOptional(), channelId: id.exactOptional() }),
    choosePrompt: z.object({ do: z.literal('choose-prompt'), statementIds: z.array(id).min(1).max(40).readonly(), channelId: id.exactOptional() }),
    showNotes: z.object({ do: z.literal('show-notes') }),
    writeNotes: z.object({ do: z.literal('write-notes'), statementIds: z.array(id).min(1).max(40).readonly() }),
    saveNotes: z.object({ do: z.literal('save-notes'), statementIds: z.array(id).min(1).max(40).readonly(), inputs: z.record(z.string(), z.unknown()).exactOptional() }),
    startRound: z.object({ do: z.literal('start-round'), statementId: id }),
    fetchCsv: z.object({ do: z.literal('fetch-csv'), what: z.enum(['history', 'coverage']), as: z.enum(['file', 'text']), channelId: id.exactOptional() }),
  };
}

type Schemas = ReturnType<typeof createReflectionSchemas>;
type Request<Name extends keyof Schemas> = z.infer<Schemas[Name]>;

/** What a person asks of reflections by a button. */
export type ReflectionRequest = Request<keyof Schemas>;
/** Looks at a plan. */
export type ShowRequest = Request<'show'>;
/** Concerns the coming prompt alone. */
export type NextRequest = Request<'changeNext' | 'edit'>;
/** Concerns the plan as a whole. */
export type ChannelRequest = Request<'changeChannel' | 'savePlan' | 'setRhythm'>;
/** Concerns the person's own response. */
export type ResponseRequest = Request<'answer' | 'ofRound'>;

/** Requests whose card has input fields. */
export const requestsWithInputs: ReadonlySet<unknown> = new Set<ReflectionRequest['do']>(['save-plan', 'edit', 'respond', 'save-notes']);

/** True for what reflections handle, whose code is loaded when it is first asked for. */
export function isReflectionRequest(request: { readonly do: string }): request is ReflectionRequest {
  return Object.hasOwn(names, request.do);
}

const names: Readonly<Record<ReflectionRequest['do'], true>> = {
  'plan-status': true,
  'plan-report': true,
  history: true,
  coverage: true,
  plan: true,
  resume: true,
  stop: true,
  skip: true,
  'send-now': true,
  swap: true,
  edit: true,
  'save-plan': true,
  'set-rhythm': true,
  respond: true,
  withdraw: true,
  'view-response': true,
  'show-digest': true,
  'choose-prompt': true,
  'show-notes': true,
  'write-notes': true,
  'save-notes': true,
  'start-round': true,
  'fetch-csv': true,
};
