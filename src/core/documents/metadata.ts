import { z } from 'zod';
import { AppError } from '../errors.ts';
import type { DocumentInfo, OtherWords } from './document.ts';
import type { StructureHints } from './reading/structureHints.ts';

/**
 * The metadata file `<id>.json` beside a document `<id>.txt`. Only `title` is needed; everything else makes the answers
 * better. A secretary's guide:
 *
 * - `municipality` without "Kommune"; `year`, `publisher`; `aliases`: what people call the document; `summary`: one or two
 *   sentences in `da` and `en`, in your own words.
 * - `contact`: who looks after the document, with a name and an e-mail address or, better, the object id in Entra, which also lets people
 *   send them a question once they have the app.
 * - `roles`: whom the document speaks to, top of the house first; `rank` 0 is the top of the chain of responsibility;
 *   `isEveryone` marks the role that means every employee; `aliases` are everyday titles.
 * - `roleGroups`: words that could mean several roles ("leder"), so that Medspiller asks which.
 * - `perspectives`: the themes that run through the document.
 * - `otherWords`: how people say what a statement says, so that they find it by their own words: `quote` is the statement as the
 *   document has it (words divided at a line's end made whole), or its beginning of at least 30 characters, and `words` are lines of everyday language
 *   in Danish or English. They are searched and never shown.
 * - `structure.headings`: how headings look. `pattern` is a regular expression that fits the whole heading, with hyphens and
 *   line breaks mended; `level` 1 is a chapter; `role` and `perspective` are ids, or named groups in the pattern whose words
 *   are a name or an alias ("Rolle: (?<role>.+)"); `endsBefore` fits the start of the text that goes on after a box. Without any, headings are found by how they look; with some, only these
 *   count, unless `otherHeadings` is true.
 * - `structure.debris`: lines that are not text, such as the words of a drawing.
 * - `structure.displaced`: lists that the layout printed in another place; `list` fits its first item, `after` the end of the
 *   line that introduces it.
 */
export interface DocumentMetadata {
  readonly info: Omit<DocumentInfo, 'id'>;
  readonly structure: StructureHints;
  readonly otherWords: readonly OtherWords[];
}

const text = z.string().trim().min(1);
const id = z.string().regex(/^[a-z0-9æøå]+(-[a-z0-9æøå]+)*$/, 'must be a slug such as "leder-af-ledere"');
const pattern = text.refine(isPattern, 'must be a valid regular expression');
const names = z.array(text).default([]);

/** A longer line is no longer what somebody would say. */
const longestLine = 200;

const fileSchema = z
  .strictObject({
    title: text,
    municipality: text.optional(),
    year: z.int().min(1970).max(2200).optional(),
    publisher: text.optional(),
    aliases: names,
    summary: z.strictObject({ da: text, en: text }).optional(),
    contact: z
      .strictObject({ name: text, email: z.email('must be an e-mail address').optional(), entraId: z.guid('must be an object id of Entra, a GUID').toLowerCase().optional() })
      .refine(({ email, entraId }) => email !== undefined || entraId !== undefined, 'needs an email or an entraId')
      .optional(),
    roles: z
      .array(
        z.strictObject({
          id,
          name: text,
          nameEn: text.optional(),
          aliases: names,
          rank: z.int().min(0).optional(),
          isEveryone: z.boolean().optional(),
        }),
      )
      .default([]),
    roleGroups: z.array(z.strictObject({ aliases: z.array(text).min(1), roles: z.array(id).min(1) })).default([]),
    perspectives: z.array(z.strictObject({ id, name: text, nameEn: text.optional(), aliases: names })).default([]),
    otherWords: z.array(z.strictObject({ quote: text, words: z.array(text.max(longestLine)).min(1) })).default([]),
    synonyms: z.array(z.array(text).min(2)).default([]),
    structure: z
      .strictObject({
        headings: z
          .array(z.strictObject({ pattern, level: z.int().min(0).max(6), role: id.optional(), perspective: id.optional(), endsBefore: pattern.optional() }))
          .default([]),
        otherHeadings: z.boolean().optional(),
        debris: z.array(pattern).default([]),
        displaced: z.array(z.strictObject({ list: pattern, after: pattern })).default([]),
      })
      .prefault({}),
  })
  .superRefine((file, context) => {
    const report = (path: (string | number)[], message: string): void => context.addIssue({ code: 'custom', path, message });
    for (const list of ['roles', 'perspectives'] as const) {
      file[list].forEach((item, at) => {
        if (file[list].findIndex((other) => other.id === item.id) !== at) report([list, at, 'id'], `"${item.id}" is used twice`);
      });
    }
    const roles = new Set(file.roles.map((role) => role.id));
    const perspectives = new Set(file.perspectives.map((perspective) => perspective.id));
    file.roleGroups.forEach((group, at) => {
      group.roles.forEach((role, index) => {
        if (!roles.has(role)) report(['roleGroups', at, 'roles', index], `unknown role id "${role}"`);
      });
    });
    file.structure.headings.forEach(({ role, perspective }, at) => {
      if (role !== undefined && !roles.has(role)) report(['structure', 'headings', at, 'role'], `unknown role id "${role}"`);
      if (perspective !== undefined && !perspectives.has(perspective))
        report(['structure', 'headings', at, 'perspective'], `unknown perspective id "${perspective}"`);
    });
  });

/**
 * Reads a metadata file's text. Throws `document.badMetadata` whose `values.problems` lists every problem with its path, one
 * per line.
 */
export function parseMetadata(json: string, fileName: string): DocumentMetadata {
  const problems: string[] = [];
  const parsed = parseJson(json, problems);
  const result = problems.length === 0 ? fileSchema.safeParse(parsed) : undefined;
  for (const issue of result?.error?.issues ?? []) problems.push(`${issue.path.join('.') || '(file)'}: ${issue.message}`);
  if (result?.data === undefined) {
    throw new AppError({
      code: 'document.badMetadata',
      message: `${fileName} is not a valid metadata file: ${problems.join('; ')}`,
      values: { file: fileName, problems: problems.join('\n') },
    });
  }
  const { structure, otherWords, ...info } = result.data;
  return { info: withoutUndefined(info), structure: withoutUndefined(structure), otherWords };
}

function parseJson(json: string, problems: string[]): unknown {
  try {
    return JSON.parse(json.replace(/^\uFEFF/, ''));
  } catch (error) {
    problems.push(`not JSON: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}

function isPattern(source: string): boolean {
  try {
    new RegExp(source, 'u');
    return true;
  } catch {
    return false;
  }
}

type Defined<T> = T extends readonly (infer U)[]
  ? Defined<U>[]
  : T extends object
    ? { [K in keyof T as undefined extends T[K] ? never : K]: Defined<T[K]> } & {
        [K in keyof T as undefined extends T[K] ? K : never]?: Defined<Exclude<T[K], undefined>>;
      }
    : T;

/** zod never leaves an optional key set to undefined; its types only cannot say so. */
function withoutUndefined<T>(value: T): Defined<T> {
  return value as Defined<T>;
}
