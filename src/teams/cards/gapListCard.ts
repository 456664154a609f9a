import type { Language } from '../../core/answers/answer.ts';
import type { Corpus } from '../../core/documents/document.ts';
import type { ClosedGap, Gap } from '../../core/gaps/gap.ts';
import { shorten } from '../../core/shorten.ts';
import { createTexts } from '../../locales/texts.ts';
import { toCardData } from '../request.ts';
import type { Card } from './cardTemplate.ts';
import { describeGap } from './gapWords.ts';
import { createListCard, type ListRow } from './listCard.ts';

/** What people ask without an answer, grouped by role and perspective, and below it what was answered. Each row opens its gap. */
export function createGapListCard(open: readonly Gap[], closed: readonly ClosedGap[], corpus: Corpus, language: Language): Card {
  const text = createTexts(language);
  const row = (gap: Gap, request: 'show-gap' | 'show-closed-gap'): ListRow => {
    const { documents, state, title } = describeGap(gap, corpus, language);
    return { title: shorten(title, titleLength), value: shorten([documents, ...(request === 'show-gap' ? [state] : [])].join(' · '), valueLength), data: toCardData({ do: request, gapId: gap.id }, language) };
  };
  const groups = Map.groupBy(open.slice(0, openLimit), (gap) => {
    const { role, perspective } = describeGap(gap, corpus, language);
    return [role || text('gap.anyone'), perspective].filter(Boolean).join(' · ');
  });
  const more = open.length - openLimit;
  return createListCard(
    {
      heading: text('gap.listHeading'),
      message: open.length === 0 ? text('gap.listEmpty') : text('gap.listMessage'),
      sections: [
        ...[...groups].map(([heading, gaps]) => ({ heading: shorten(heading, titleLength), rows: gaps.map((gap) => row(gap, 'show-gap')) })),
        { heading: '', rows: more > 0 ? [{ title: '', value: text('gap.listMore', { count: more }) }] : [] },
        { heading: text('gap.listClosed'), rows: closed.slice(0, closedLimit).map((gap) => row(gap, 'show-closed-gap')) },
      ],
    },
    language,
  );
}

/** A card has to stay under 25 KB, and nobody works through more at once. */
const openLimit = 14;
const closedLimit = 6;
const titleLength = 100;
const valueLength = 120;
