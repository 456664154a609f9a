import { z } from 'zod';
import { parseJson } from '../../core/parseJson.ts';
import type { PromptChoice } from '../../core/reflections/prompt.ts';
import { openChoice } from '../cards/contentChoices.ts';

/** The place in the documents that the fields of the topic card say; undefined for what the card does not offer. */
export function parseContent(content: string, roleId: string): PromptChoice | undefined {
  const parsed = place.safeParse(parseJson(content));
  if (!parsed.success) return undefined;
  return { ...parsed.data, ...(roleId !== '' && roleId !== openChoice && { roleId }) };
}

const id = z.string().min(1).max(300);
const place = z.strictObject({ documentId: id, themeId: id.exactOptional() });
