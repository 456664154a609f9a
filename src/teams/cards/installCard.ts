import type { Language } from '../../core/answers/answer.ts';
import { createTexts } from '../../locales/texts.ts';
import { toDialogData } from '../extension/dialogData.ts';
import type { Draft } from '../extension/draft.ts';
import type { Card } from './cardTemplate.ts';
import { createNoticeCard } from './noticeCard.ts';

/** Offers to add the bot to the conversation, or to do without it; either way goes on with the draft, if there is one. */
export function createInstallCard(draft: Draft | undefined, language: Language): Card {
  const text = createTexts(language);
  const begin = { dialog: 'begin', ...(draft && { draft }) } as const;
  return createNoticeCard(
    {
      heading: text('extension.installHeading'),
      message: text('extension.installMessage'),
      buttons: [
        { title: text('extension.install'), data: toDialogData({ ...begin, sender: 'bot' }, { installs: true }) },
        { title: text('extension.withoutInstall'), data: toDialogData({ ...begin, sender: 'person' }) },
      ],
    },
    language,
  );
}
