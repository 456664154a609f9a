import type { Citation } from '../../core/answers/answer.ts';
import type { LineRange } from '../../core/documents/document.ts';
import { describeLines } from '../../locales/describeLines.ts';
import type { Texts } from '../../locales/texts.ts';

/** Quotations that stand together and share one source line. */
export interface QuotedBlock {
  readonly citations: readonly Citation[];
  readonly section: string;
  readonly lines: LineRange;
}

/** Gathers neighbouring citations of one section, so that its name is said once. */
export function toQuotedBlocks(citations: readonly Citation[]): QuotedBlock[] {
  const blocks: QuotedBlock[] = [];
  for (const citation of citations) {
    const last = blocks.at(-1);
    const first = last?.citations[0];
    if (last && first?.document === citation.document && last.section === citation.section) {
      blocks[blocks.length - 1] = { ...last, citations: [...last.citations, citation], lines: spanOf(last.lines, citation.lines) };
    } else {
      blocks.push({ citations: [citation], section: citation.section, lines: citation.lines });
    }
  }
  return blocks;
}

/** "Ledelsesgrundlag, Holbæk"; the title alone when it names the municipality. */
export function describeDocument({ title, municipality }: { readonly title: string; readonly municipality?: string }): string {
  return municipality === undefined || title.includes(municipality) ? title : `${title}, ${municipality}`;
}

/** "Mennesker › Det gør vi · linje 12–20"; only the lines when the section has no name. */
export function describePlace({ section, lines: range }: Pick<QuotedBlock, 'section' | 'lines'>, text: Texts): string {
  const lines = describeLines(range, text);
  return section === '' ? lines : `${section} · ${lines}`;
}

function spanOf([fromA, toA]: LineRange, [fromB, toB]: LineRange): LineRange {
  return [Math.min(fromA, fromB), Math.max(toA, toB)];
}
