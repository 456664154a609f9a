import { z } from 'zod';

const id = z.string().min(1).max(300);

/** Whose plan a button means where the chat does not tell, and which week's occurrence. Neither is believed without looking. */
const place = { channelId: id.exactOptional(), week: id.exactOptional() };

/** What a person filled in. Its length is judged where it is used, so that they learn what is wrong. */
const input = z.string().nullish();

const show = z.object({ do: z.enum(['plan-status', 'plan-report', 'history', 'coverage']), ...place });
const changeChannel = z.object({ do: z.enum(['plan', 'resume', 'stop']) });
const changeNext = z.object({ do: z.enum(['skip', 'send-now', 'swap']), ...place });
const edit = z.object({ do: z.literal('edit'), ...place, question: input });
const savePlan = z.object({
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
});
const setRhythm = z.object({ do: z.literal('set-rhythm'), everyWeeks: z.union([z.literal(1), z.literal(2), z.literal(4)]) });
const answer = z.object({ do: z.literal('respond'), roundId: id, scale: z.enum(['', '1', '2', '3', '4', '5']).nullish(), text: input, step: input });
const ofRound = z.object({ do: z.enum(['withdraw', 'view-response']), roundId: id });

/** What a person asks of reflections, beside what they write as commands. */
export const reflectionRequests = [
  show,
  changeChannel,
  changeNext,
  edit,
  savePlan,
  setRhythm,
  answer,
  ofRound,
  z.object({ do: z.literal('show-digest'), roundId: id, page: z.int().min(1).max(999).exactOptional(), channelId: id.exactOptional() }),
  z.object({ do: z.literal('choose-prompt'), statementIds: z.array(id).min(1).max(40).readonly(), channelId: id.exactOptional() }),
  z.object({ do: z.literal('write-notes'), statementIds: z.array(id).min(1).max(40).readonly() }),
  z.object({ do: z.literal('save-notes'), statementIds: z.array(id).min(1).max(40).readonly(), inputs: z.record(z.string(), z.unknown()).exactOptional() }),
  z.object({ do: z.literal('fetch-csv'), what: z.enum(['history', 'coverage']), as: z.enum(['file', 'text']), channelId: id.exactOptional() }),
] as const;

/** What a person asks of reflections by a button. */
export type ReflectionRequest = z.infer<(typeof reflectionRequests)[number]>;

/** Looks at a plan. */
export type ShowRequest = z.infer<typeof show>;
/** Concerns the coming prompt alone. */
export type NextRequest = z.infer<typeof changeNext> | z.infer<typeof edit>;
/** Concerns the plan as a whole. */
export type ChannelRequest = z.infer<typeof changeChannel> | z.infer<typeof savePlan> | z.infer<typeof setRhythm>;
/** Concerns the person's own response. */
export type ResponseRequest = z.infer<typeof answer> | z.infer<typeof ofRound>;

/** Requests whose card has input fields. */
export const requestsWithInputs: ReadonlySet<unknown> = new Set<ReflectionRequest['do']>(['save-plan', 'edit', 'respond', 'save-notes']);

/** True for what reflections handle, whose code is loaded when it is first asked for. */
export function isReflectionRequest(request: { readonly do: string }): request is ReflectionRequest {
  return reflectionNames.has(request.do);
}

const reflectionNames: ReadonlySet<string> = new Set(reflectionRequests.flatMap(({ shape }): readonly string[] => ('options' in shape.do ? shape.do.options : [shape.do.value])));
