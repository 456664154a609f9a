/** One line of a Hunspell word list: the word, its flags, and the base word its `st:` field names, both in lower case. */
export interface WordEntry {
  /** In lower case. */
  readonly word: string;
  /** False for a word written with capitals: a name or an abbreviation. */
  readonly isPlain: boolean;
  readonly flags: readonly number[];
  /** The word this irregular form belongs to: "angik" → "angå". */
  readonly stem?: string;
}

/** Looks words up in a Hunspell word list kept as bytes. */
export interface WordTable {
  /** Every entry that equals `beginning + ending` in lower case, in file order. In two parts, since most words asked for do not exist. */
  find(beginning: string, ending?: string): readonly WordEntry[];
}

/**
 * Indexes a UTF-8 Hunspell `.dic` file by an open-addressing hash of its words (FNV-1a, linear probing). Strings are made
 * only for entries that are looked up, which keeps 170,000 words at about 6 MB and 30 ms.
 */
export function createWordTable(bytes: Uint8Array): WordTable {
  const table = fillTable(bytes);
  const { slots, tags } = table;
  const mask = slots.length - 1;
  const decoder = new TextDecoder();

  return {
    find(beginning, ending = '') {
      let found: WordEntry[] | undefined;
      const hash = spread(hashOn(hashOn(FNV_OFFSET, beginning), ending));
      const tag = tagOf(hash);
      for (let slot = hash & mask; slots[slot] !== 0; slot = (slot + 1) & mask) {
        if (tags[slot] !== tag) continue;
        const word = beginning + ending;
        const start = (slots[slot] ?? 0) - 1;
        const end = endOfSameWord(bytes, start, word);
        if (end > 0) (found ??= []).push(parseEntry(decoder, bytes, start, end, word));
      }
      return found ?? NOTHING;
    },
  };
}

const NOTHING: readonly WordEntry[] = [];
const NEWLINE = 10;
const SPACE = 32;
const COMMA = 44;
const SLASH = 47;
const DIGIT_0 = 48;
const DIGIT_9 = 57;
const FNV_PRIME = 16777619;
const FNV_OFFSET = 0x811c9dc5;

// Two slots per line at least: a fuller table makes misses, the common case, probe long runs.
function tableSize(bytes: Uint8Array): number {
  const approximateLines = bytes.length / 20;
  return 2 ** Math.ceil(Math.log2(Math.max(8, approximateLines * 2)));
}

// Slots hold where a line starts, +1; a tag of the hash beside it spares the comparison of most other words.
function fillTable(bytes: Uint8Array): { slots: Int32Array; tags: Uint8Array } {
  const slots = new Int32Array(tableSize(bytes));
  const tags = new Uint8Array(slots.length);
  const mask = slots.length - 1;
  const { length } = bytes;
  let at = bytes.indexOf(NEWLINE) + 1;
  while (at > 0 && at < length) {
    const start = at;
    let hash = FNV_OFFSET;
    let byte = bytes[at] ?? NEWLINE;
    while (byte !== SLASH && byte !== NEWLINE && byte !== SPACE && at < length) {
      const isTwoByte = byte >= 0xc2 && byte <= 0xdf;
      const code = isTwoByte ? ((byte & 31) << 6) | ((bytes[at + 1] ?? 0) & 63) : byte;
      hash = Math.imul(hash ^ lowerCode(code), FNV_PRIME);
      at += isTwoByte ? 2 : 1;
      byte = bytes[at] ?? NEWLINE;
    }
    if (at > start) {
      hash = spread(hash);
      let slot = hash & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = start + 1;
      tags[slot] = tagOf(hash);
    }
    // By hand: a call of indexOf for the few bytes of flags takes longer.
    while (at < length && bytes[at] !== NEWLINE) at += 1;
    at += 1;
  }
  return { slots, tags };
}

function hashOn(hash: number, word: string): number {
  let result = hash;
  for (let i = 0; i < word.length; i += 1) result = Math.imul(result ^ lowerCode(word.charCodeAt(i)), FNV_PRIME);
  return result;
}

// FNV's low bits, which choose the slot, depend too little on the first letters.
function spread(hash: number): number {
  return hash ^ (hash >>> 15);
}

function tagOf(hash: number): number {
  return hash >>> 24;
}

// Where the entry's word ends if it is this word, else 0. Letters beyond two UTF-8 bytes do not occur in Danish words.
function endOfSameWord(bytes: Uint8Array, start: number, word: string): number {
  let at = start;
  for (let i = 0; i < word.length; i += 1) {
    const byte = bytes[at] ?? 0;
    const isTwoByte = byte >= 0xc2 && byte <= 0xdf;
    const code = isTwoByte ? ((byte & 31) << 6) | ((bytes[at + 1] ?? 0) & 63) : byte;
    if (lowerCode(code) !== lowerCode(word.charCodeAt(i))) return 0;
    at += isTwoByte ? 2 : 1;
  }
  const next = bytes[at] ?? NEWLINE;
  return next === SLASH || next === NEWLINE || next === SPACE ? at : 0;
}

// Lower case of ASCII and Latin-1, where Æ, Ø and Å are.
function lowerCode(code: number): number {
  const isUpper = (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0xde && code !== 0xd7);
  return isUpper ? code + 32 : code;
}

// By bytes, since look-ups by the thousand happen at start-up and a decoder call costs more than the rest of a look-up.
function parseEntry(decoder: TextDecoder, bytes: Uint8Array, start: number, end: number, word: string): WordEntry {
  const flags: number[] = [];
  let at = end;
  if (bytes[at] === SLASH) {
    let flag = 0;
    for (at += 1; ; at += 1) {
      const byte = bytes[at] ?? NEWLINE;
      if (byte >= DIGIT_0 && byte <= DIGIT_9) flag = flag * 10 + byte - DIGIT_0;
      else {
        flags.push(flag);
        flag = 0;
        if (byte !== COMMA) break;
      }
    }
  }
  const entry = { word, isPlain: isLowerCase(bytes, start, end), flags };
  if (bytes[at] !== SPACE) return entry;
  const newline = bytes.indexOf(NEWLINE, at);
  const fields = decoder.decode(bytes.subarray(at, newline === -1 ? bytes.length : newline));
  const stem = / st:(\S+)/u.exec(fields)?.[1]?.toLowerCase();
  return stem === undefined ? entry : { ...entry, stem };
}

function isLowerCase(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    if ((byte >= 65 && byte <= 90) || (byte === 0xc3 && (bytes[at + 1] ?? 0) < 0x9f)) return false;
  }
  return true;
}
