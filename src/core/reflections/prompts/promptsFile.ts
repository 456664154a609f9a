import path from 'node:path';
import { z } from 'zod';

/**
 * The file `<id>.prompts.json` beside a document `<id>.txt`: questions written with the document open. A secretary's guide:
 *
 * - `quote`: the statement that the question is about, as the document has it (words divided at a line's end made whole), or
 *   its beginning: at least 30 characters, enough of them to fit one statement only.
 * - `role` and `perspective`: ids from the metadata file, needed only where the same words stand under several.
 * - `question`: what the team talks about, in `da` and `en`. Below it the card asks "i hvor høj grad lykkes det for os?".
 * - `smallStep`: the least one could do this week, in `da` and `en`. May be left out.
 */
export interface AuthoredPrompts {
  readonly documentId: string;
  /** File name, for messages. */
  readonly file: string;
  readonly prompts: readonly AuthoredPrompt[];
}

/** Longer texts make a card that nobody reads. */
const maxLength = { question: 300, smallStep: 200 } as const;

const localised = (longest: number) => {
  const text = z.string().trim().min(1).max(longest);
  return z.strictObject({ da: text, en: text });
};
const promptSchema = z.strictObject({
  quote: z.string().trim().min(1),
  role: z.string().min(1).exactOptional(),
  perspective: z.string().min(1).exactOptional(),
  question: localised(maxLength.question),
  smallStep: localised(maxLength.smallStep).exactOptional(),
});
const fileSchema = z.strictObject({ prompts: z.array(z.unknown()) });

/** One question and the statement it is about, as written in the file. */
export type AuthoredPrompt = Readonly<z.infer<typeof promptSchema>>;

/** A file's prompts by their place in it; undefined where one is not as it should be, which `problems` tells. */
export interface ParsedPrompts {
  readonly prompts: readonly (AuthoredPrompt | undefined)[];
  readonly problems: readonly string[];
}

/** Reads a file's text. Every prompt is looked at, so that one look at the list of problems is enough. */
export function parsePrompts(json: string): ParsedPrompts {
  let content: unknown;
  try {
    content = JSON.parse(json.replace(/^\uFEFF/, ''));
  } catch (error) {
    return { prompts: [], problems: [`not JSON: ${error instanceof Error ? error.message : String(error)}`] };
  }
  const file = fileSchema.safeParse(content);
  if (!file.success) return { prompts: [], problems: toProblems(file.error, []) };
  const parsed = file.data.prompts.map((prompt) => promptSchema.safeParse(prompt));
  return {
    prompts: parsed.map(({ data }) => data),
    problems: parsed.flatMap(({ error }, at) => (error === undefined ? [] : toProblems(error, ['prompts', at]))),
  };
}

function toProblems(error: z.ZodError, at: readonly PropertyKey[]): string[] {
  return error.issues.map(({ path: where, message }) => `${[...at, ...where].map(String).join('.') || '(file)'}: ${message}`);
}

const suffix = '.prompts.json';

/** Whether a file of this name holds prompts. */
export function isPromptsFile(file: string): boolean {
  return file.toLowerCase().endsWith(suffix);
}

/** The id of the document that a file of prompts belongs to. */
export function toPromptedId(promptsFile: string): string {
  return path.basename(promptsFile).slice(0, -suffix.length).normalize('NFC');
}

/** Where the prompts of a document file stand. */
export function toPromptsFile(documentFile: string): string {
  const { dir, name } = path.parse(documentFile);
  return path.join(dir, `${name}${suffix}`);
}
