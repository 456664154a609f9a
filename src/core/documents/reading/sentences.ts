/** One sentence of a block's text. */
export interface Sentence {
  readonly text: string;
  /** Where it begins and ends in the block's text. */
  readonly from: number;
  readonly to: number;
}

const BOUNDARY = /[.!?…]+[”"»’')]*(?:\s+(?=[–—-]?\s?[”"»„’'(]?[\p{Lu}\d])|(?=\p{Lu}\p{Ll}))/gu;

const ABBREVIATIONS = new Set(
  'bl.a ca dvs f.eks fx inkl ekskl jf evt pga hhv nr m.fl mfl m.v mv m.m mm osv o.l ol kl kap pkt stk s str tlf vedr d cand dr prof hr fr mht ift vha iht pr mio mia mr mrs ms e.g i.e etc vs no'.split(' '),
);

/** Those that end an enumeration, and so may end its sentence. */
const CLOSING = new Set('m.v mv m.m mm osv o.l ol etc'.split(' '));

/**
 * Splits running text into sentences. A full stop ends none after an abbreviation ("bl.a."), an initial ("H. C.") or an
 * ordinal ("det 21. århundrede"); a missing space after it does no harm ("virksomheder.Når").
 */
export function splitSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  for (const match of text.matchAll(BOUNDARY)) {
    const to = match.index + match[0].trimEnd().length;
    if (match[0].startsWith('.') && isNoSentenceEnd(text.slice(Math.max(from, match.index - CONTEXT), match.index), text.slice(match.index + match[0].length, match.index + match[0].length + CONTEXT))) continue;
    sentences.push({ text: text.slice(from, to).trim(), from, to });
    from = match.index + match[0].length;
  }
  if (text.slice(from).trim() !== '') sentences.push({ text: text.slice(from).trim(), from, to: text.length });
  return sentences;
}

/** Whether a lower-case word is a common abbreviation, written with or without its last full stop. */
export function isAbbreviation(word: string): boolean {
  return ABBREVIATIONS.has(word);
}

/** Characters around a full stop that tell whether it ends a sentence. */
const CONTEXT = 40;

function isNoSentenceEnd(before: string, after: string): boolean {
  const last = /\S+$/.exec(before)?.[0].replace(/^[(„”"»’']+/u, '') ?? '';
  if (CLOSING.has(last.toLowerCase())) return !/^\p{Lu}\p{Ll}*(?!\p{L})/u.test(after);
  if (ABBREVIATIONS.has(last.toLowerCase())) return !/^(?:Vi|Det|Den|De|Der|Jeg|Du|I|Som)\s/u.test(after);
  if (/^\p{Lu}$/u.test(last)) return last !== 'I';
  return /^\d{1,2}$/.test(last) && /(?:^|\s)(?:den|det|d\.?|i det|fra)\s+\d{1,2}$/iu.test(before);
}
