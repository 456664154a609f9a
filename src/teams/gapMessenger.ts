import type { GapMessenger, Notice } from '../core/gaps/gaps.ts';
import type { Language } from '../core/answers/answer.ts';
import { createTexts } from '../locales/texts.ts';
import type { Card } from './cards/cardTemplate.ts';
import { createToldCard, ownersLines } from './cards/ownersCard.ts';
import { describeDocument } from './cards/source.ts';
import { quoteRuns, sourceRuns, toLine } from './cards/textRuns.ts';
import { createProactiveSender, type ProactiveSenderOptions } from './connector/proactiveSender.ts';
import { cardReply } from './replies.ts';

/** Tells people in their own chat with the bot that there is an answer. That is a message now and then, so that its rates are counted by themselves. */
export function createGapMessenger(options: ProactiveSenderOptions): GapMessenger {
  const sender = createProactiveSender(options);
  return {
    async tellAnswered({ tenantId, userId, serviceUrl, botId, language }, notice) {
      return await sender.messagePerson({ tenantId, serviceUrl, botId, channelId: '' }, userId, cardReply(createNoticeOf(notice, language), createTexts(language)('gap.toldHeading')));
    },
  };
}

/** The card of a notice. An owner's own words are said to be that before they are shown; a quotation has its source. */
export function createNoticeOf(notice: Notice, language: Language): Card {
  const text = createTexts(language);
  const said = (words: string) => toLine('Medium', [{ type: 'TextRun', text: words, weight: 'Bolder' }]);
  const heading = text('gap.toldHeading');
  const message = text('gap.toldMessage', { wording: notice.wording });
  const forgotten = toLine('Medium', [{ type: 'TextRun', text: text('gap.toldForgotten'), size: 'Small', isSubtle: true }]);
  switch (notice.kind) {
    case 'own':
      return createToldCard({ heading, message, lines: [said(text('gap.ownHeading')), ...ownersLines(notice.reply, language), forgotten] }, [text('gap.ownHeading'), notice.reply.text].join('. '), language);
    case 'quoted': {
      const quoted = { type: 'Container', style: 'emphasis', spacing: 'Small', items: [toLine('Medium', quoteRuns([notice.citation]))] };
      const lines = [said(text('gap.pointedMessage')), quoted, toLine('Small', sourceRuns(describeDocument(notice.citation), text('card.source'))), forgotten];
      return createToldCard({ heading, message, lines }, notice.citation.quote, language);
    }
    case 'alias': {
      const words = text('gap.toldAlias', { words: notice.words, name: notice.name });
      return createToldCard({ heading, message, lines: [toLine('Medium', [{ type: 'TextRun', text: words }]), forgotten] }, words, language);
    }
  }
}
