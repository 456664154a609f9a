import type { Prompt } from '../prompt.ts';

/**
 * Finds the prompt whose turn it is: the one used longest ago, so that none comes again before all others have been, whatever
 * was chosen before. Of those never used: the theme used longest ago (a preface and the chapters beside a document's perspectives count as one), in it authored before generated, then the role and the
 * question used longest ago, then the first of `candidates`.
 *
 * `history` is what was used before, oldest first; an entry may stand for several prompts, such as all of a statement that a
 * leader wrote an own question for. With `except`, the one that would come after those prompts, so that swapping again and
 * again goes through all candidates before it begins anew. Undefined when there is no candidate, or none but `except`.
 */
export function findNextPrompt(candidates: readonly Prompt[], history: readonly (readonly Prompt[])[], except: readonly Prompt[] = []): Prompt | undefined {
  const uses = new Uses();
  for (const prompts of history) uses.add(prompts);
  const unwanted = new Set(except);
  let isAfterUnwanted = !candidates.some((prompt) => unwanted.has(prompt));
  // Each turn gives another prompt, so that the first unwanted one is met within one cycle and a wanted one within the next.
  for (let turn = 0; turn < 2 * candidates.length; turn += 1) {
    const prompt = uses.findOldest(candidates);
    if (prompt === undefined) break;
    if (unwanted.has(prompt)) isAfterUnwanted = true;
    else if (isAfterUnwanted) return prompt;
    uses.add([prompt]);
  }
  return undefined;
}

/** When what was used last. */
class Uses {
  /** By slot: 1 for the first of the history, nothing for never. */
  private readonly last: number[] = [];
  private count = 0;

  add(prompts: readonly Prompt[]): void {
    this.count += 1;
    for (const prompt of prompts) for (const slot of slotsOf(prompt)) this.last[slot] = this.count;
  }

  findOldest(candidates: readonly Prompt[]): Prompt | undefined {
    return candidates.reduce<Prompt | undefined>((oldest, prompt) => (oldest !== undefined && !this.isBefore(prompt, oldest) ? oldest : prompt), undefined);
  }

  /** What comes first among the slots decides. */
  private isBefore(prompt: Prompt, other: Prompt): boolean {
    const slots = slotsOf(prompt);
    const others = slotsOf(other);
    for (let at = 0; at < slots.length; at += 1) {
      const difference = (this.last[slots[at] ?? 0] ?? 0) - (this.last[others[at] ?? 0] ?? 0);
      if (difference !== 0) return difference < 0;
      if (at === themeAt && prompt.origin !== other.origin) return other.origin === 'generated';
    }
    return false;
  }
}

/**
 * Numbers in place of names, since a swap far into the cycle compares every prompt with every other. Kept for as long as the
 * prompt, since a library's stay the same while every channel's next one looks at all.
 */
function slotsOf(prompt: Prompt): readonly number[] {
  let slots = knownSlots.get(prompt);
  if (slots === undefined) {
    slots = namesOf(prompt).map((name) => {
      const slot = slotsByName.get(name) ?? slotsByName.size;
      slotsByName.set(name, slot);
      return slot;
    });
    knownSlots.set(prompt, slots);
  }
  return slots;
}

const knownSlots = new WeakMap<Prompt, readonly number[]>();
const slotsByName = new Map<string, number>();

/** What takes turns, the more important first. */
function namesOf({ id, documentId, themeId, isAside, roleId = '', question }: Prompt): string[] {
  const theme = `theme ${documentId} ${themeId}`;
  return [`prompt ${id}`, isAside ? `aside ${documentId}` : theme, theme, `${theme} role ${roleId}`, `role ${documentId} ${roleId}`, `question ${question.da}`];
}

/** Place of the theme in `namesOf`, after that of the turn which themes beside the others share; authored prompts come before generated ones within a theme. */
const themeAt = 2;
