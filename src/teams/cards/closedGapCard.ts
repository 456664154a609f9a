import type { Language } from '../../core/answers/answer.ts';
import type { Corpus } from '../../core/documents/document.ts';
import type { ClosedGap } from '../../core/gaps/gap.ts';
import { toNotice } from '../../core/gaps/ownersReply.ts';
import { createTexts, type Texts } from '../../locales/texts.ts';
import { toCardData } from '../request.ts';
import type { Card } from './cardTemplate.ts';
import { describeGap } from './gapWords.ts';
import { createNoticeCard } from './noticeCard.ts';

/** What an owner has given for a gap, with a way to take it back. */
export function createClosedGapCard(gap: ClosedGap, corpus: Corpus, language: Language): Card {
  const text = createTexts(language);
  const { role, perspective, documents, title } = describeGap(gap, corpus, language);
  const facts = [
    { title: text('gap.role'), value: role },
    { title: text('gap.perspective'), value: perspective },
    { title: text('gap.document'), value: documents },
    describeReply(gap, corpus, text),
  ];
  const buttons = [
    { title: text('gap.deleteReply'), data: toCardData({ do: 'reopen-gap', gapId: gap.id }, language) },
    { title: text('gap.back'), data: toCardData({ do: 'show-gaps' }, language) },
  ];
  return createNoticeCard({ heading: title, message: text('gap.closedMessage'), facts: facts.filter(({ value }) => value !== ''), buttons }, language);
}

function describeReply(gap: ClosedGap, corpus: Corpus, text: Texts): { title: string; value: string } {
  const notice = toNotice(gap, corpus);
  // What was pointed to or named is gone from the documents.
  if (!notice) return { title: text(gap.reply.kind === 'alias' ? 'gap.replyAlias' : 'gap.replyPointer'), value: text('gap.replyGone') };
  if (notice.kind === 'own') return { title: text('gap.replyOwn'), value: notice.reply.text };
  if (notice.kind === 'quoted') return { title: text('gap.replyPointer'), value: `${notice.citation.quote} (${notice.citation.title})`.slice(0, quoteLength) };
  return { title: text('gap.replyAlias'), value: `»${notice.words}« = »${notice.name}«` };
}

/** A card has to stay under 25 KB. */
const quoteLength = 3_000;
