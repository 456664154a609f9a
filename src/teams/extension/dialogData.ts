import { z } from 'zod';
import { type Draft, draftSchema } from './draft.ts';

/** Who puts the finished card into the conversation: the bot, which can collect answers, or the person, which works where the bot is not. */
export type Sender = 'bot' | 'person';

/** What a dialog's button asks for. */
export type DialogStep =
  /** Begins, or goes on with a draft. */
  | { readonly dialog: 'begin'; readonly sender: Sender; readonly draft?: Draft }
  /** A place in the documents was chosen. */
  | { readonly dialog: 'topic'; readonly sender: Sender }
  /** The card is finished. */
  | { readonly dialog: 'finish'; readonly sender: Sender }
  /** A card that was found is inserted. */
  | { readonly dialog: 'insert'; readonly key: string };

/** What is filled in, as the client sends it: nothing of it is checked beyond being text. */
export type DialogInputs = z.infer<typeof inputs>;

/** The data of a dialog's button. With `installs` Teams adds the bot to the conversation first, and sends the press then. */
export function toDialogData(step: DialogStep, { installs = false } = {}): object {
  return { medspiller: { v: 1, ...step }, ...(installs && { msteams: { justInTimeInstall: true } }) };
}

/** Reads what a dialog sends; undefined when it is not ours or was tampered with. `isInstalled` when Teams has just added the bot. */
export function parseDialogData(value: unknown): { readonly step: DialogStep; readonly inputs: DialogInputs; readonly isInstalled: boolean } | undefined {
  const parsed = data.safeParse(value);
  if (!parsed.success) return undefined;
  const { medspiller, msteams, ...filledIn } = parsed.data;
  return { step: medspiller, inputs: inputs.parse(filledIn), isInstalled: msteams?.justInTimeInstall === true };
}

const sender = z.enum(['bot', 'person']);
const steps = z.discriminatedUnion('dialog', [
  z.object({ v: z.literal(1), dialog: z.literal('begin'), sender, draft: draftSchema.exactOptional() }),
  z.object({ v: z.literal(1), dialog: z.literal('topic'), sender }),
  z.object({ v: z.literal(1), dialog: z.literal('finish'), sender }),
  z.object({ v: z.literal(1), dialog: z.literal('insert'), key: z.string().min(1).max(1_000) }),
]);
const data = z.looseObject({ medspiller: steps, msteams: z.looseObject({ justInTimeInstall: z.boolean().optional().catch(undefined) }).optional().catch(undefined) });

const input = z.string().catch('');
const inputs = z.object({ content: input, roleId: input, statementId: input, question: input, answers: input });
