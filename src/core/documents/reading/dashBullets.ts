const SIGN = /^(\s*)([-–—])(?= +\p{L})/u;

/**
 * A dash before a small letter is a list's sign only where the row before or after has the same one at the same place, or
 * where a colon introduces it; elsewhere it may go on with a sentence. List signs become •, of the same width.
 */
export function markDashBullets<Line extends SignLine>(lines: readonly Line[]): Line[] {
  const written = lines.filter((line) => line.text.trim() !== '');
  const found = new Set<Line>();
  let previous: { line: Line; sign: string } | undefined;
  for (const [at, line] of written.entries()) {
    const sign = SIGN.exec(line.text)?.[0];
    if (sign === undefined) continue;
    const isIntroduced = /:\s*$/.test(written[at - 1]?.text ?? '');
    if (previous?.sign === sign && isNear(previous.line, line)) {
      found.add(previous.line);
      found.add(line);
    } else if (isIntroduced) found.add(line);
    previous = { line, sign };
  }
  return lines.map((line) => (found.has(line) ? { ...line, text: line.text.replace(SIGN, '$1•') } : line));
}

/** A line as far as list signs are concerned. */
interface SignLine {
  readonly line: number;
  readonly text: string;
}

/** Items run over a few lines at most. */
const MAX_DISTANCE = 6;

function isNear(one: SignLine, other: SignLine): boolean {
  return other.line - one.line <= MAX_DISTANCE;
}
