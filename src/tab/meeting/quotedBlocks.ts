import type { Citation } from '../../core/answers/answer.ts';
import type { ShareableView } from '../../web/tab/wire.ts';
import type { Source } from './describeSource.ts';

/** Quotations that stand together in a document and share one source line. */
export interface QuotedBlock {
  readonly quotes: readonly string[];
  readonly source: Source;
}

/** What a card quotes, with the source once for what stands together. */
export function toQuotedBlocks(shareable: ShareableView): readonly QuotedBlock[] {
  switch (shareable.kind) {
    case 'statement':
      return gather([shareable.citation]);
    case 'cell':
      return gather(shareable.citations);
    case 'prompt':
      return [{ quotes: [shareable.prompt.quote], source: shareable.prompt.source }];
    case 'round':
      return [{ quotes: [shareable.round.prompt.quote], source: shareable.round.prompt.source }];
  }
}

function gather(citations: readonly Citation[]): readonly QuotedBlock[] {
  const blocks: QuotedBlock[] = [];
  for (const citation of citations) {
    const last = blocks.at(-1);
    if (last?.source.title === citation.title && last.source.section === citation.section) {
      const [from, to] = last.source.lines;
      const lines = [Math.min(from, citation.lines[0]), Math.max(to, citation.lines[1])] as const;
      blocks[blocks.length - 1] = { quotes: [...last.quotes, citation.quote], source: { ...last.source, lines } };
    } else {
      blocks.push({ quotes: [citation.quote], source: citation });
    }
  }
  return blocks;
}
