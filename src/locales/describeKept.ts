import type { KeptPrompts } from '../core/documents/versions/inspectVersion.ts';
import type { Texts } from './texts.ts';

/** What became of the authored prompts of a document's version before, without a full stop. */
export function describeKept({ keptCount: kept, lostCount: lost }: KeptPrompts, text: Texts): string {
  return lost === 0 ? text('publish.promptsKept', { kept }) : text('publish.promptsLost', { kept, lost });
}
