import type { Block } from './blocks.ts';

/** "Rasmus Bjerregaard", "Gert Stephan Nelth". */
const NAME = /^\p{Lu}\p{Ll}+(?:[ -]\p{Lu}[\p{Ll}.]*){1,3}$/u;
const TITLE = /^(?:\p{L}+[ -]?){0,2}(?:direktør|chef|formand|borgmester|leder|rektor|forstander|inspektør)(?:en|n)?$/iu;
const DATE = /^(?:(?:den )?\d{1,2}\. )?(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december) \d{4}$/iu;

/** The longest line of a signature, in characters. */
const MAX_LENGTH = 90;

/** A signature is set as a name above a title, sometimes with a date below: one block, so that both are quoted together. */
export function joinSignatures(blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (block.text.length > MAX_LENGTH || last === undefined || last.text.length > MAX_LENGTH) {
      joined.push(block);
      continue;
    }
    const isTitle = NAME.test(last.text) && TITLE.test(block.text);
    const isDate = DATE.test(block.text) && TITLE.test(last.text.split(' ').at(-1) ?? '') && NAME.test(last.text.split(' ').slice(0, -1).join(' '));
    if (last.declared === undefined && (isTitle || isDate)) joined[joined.length - 1] = appendBlock(last, block);
    else joined.push(block);
  }
  return joined;
}

/** "Bo Hansen Direktør Maj 2019": a name with what it signs as. */
export function isSignature(text: string): boolean {
  const words = text.split(' ');
  return words.some((_, at) => NAME.test(words.slice(0, at).join(' ')) && TITLE.test(words[at] ?? ''));
}

function appendBlock(first: Block, next: Block): Block {
  const offset = first.text.length + 1;
  return {
    ...first,
    text: `${first.text} ${next.text}`,
    lines: [Math.min(first.lines[0], next.lines[0]), Math.max(first.lines[1], next.lines[1])],
    starts: [...first.starts, ...next.starts.map((start) => ({ ...start, offset: start.offset + offset }))],
    lineCount: first.lineCount + next.lineCount,
  };
}
