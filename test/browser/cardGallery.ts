import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { AppOverrides } from '../../src/app.ts';
import type { Card } from '../../src/teams/cards/cardTemplate.ts';
import { everyCard } from '../teams/cards/everyCard.ts';
import { realAnswers } from '../teams/cards/realAnswers.ts';
import { darken } from './darkTheme.ts';
import { launchBrowser } from './launchBrowser.ts';
import { openPlayground } from './playgroundPage.ts';

/** A bot that sends the card whose name one writes, to look at states that take weeks to come about. */
export const galleryBot: NonNullable<AppOverrides['handleActivity']> = async ({ body }, response) => {
  const { serviceUrl, conversation, text } = body as { serviceUrl: string; conversation: { id: string }; text?: string };
  const card = (await galleryCards())[text ?? ''];
  if (card) {
    const activity = { type: 'message', attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }] };
    await fetch(`${serviceUrl.replace(/\/$/, '')}/v3/conversations/${encodeURIComponent(conversation.id)}/activities`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(activity) });
  }
  response.status(200);
  response.end();
};

/** Takes a picture of each card alone in two widths, and one in Teams' dark theme; returns the files. `only` takes those whose names contain it. */
export async function takeCardPictures(url: string, folder: string, only = ''): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const browser = await launchBrowser();
  const files: string[] = [];
  const chat = await openPlayground(browser, url, { width: 1280, height: 4000 });
  for (const name of Object.keys(await galleryCards()).filter((one) => one.includes(only))) {
    const before = await chat.page.locator('.ac-adaptiveCard').count();
    await chat.write(name);
    const card = chat.page.locator('.ac-adaptiveCard').nth(before);
    await card.waitFor();
    for (const [look, width] of Object.entries({ narrow: 320, wide: 446, dark: 446 })) {
      if (look === 'dark') await darken(card);
      await card.evaluate((element, pixels) => element.setAttribute('style', `${element.getAttribute('style') ?? ''};width:${pixels}px;box-sizing:border-box`), width);
      // Charts are drawn anew for the width.
      await chat.page.waitForTimeout(700);
      const file = join(folder, `${name.replace(/\W+/g, '-')}-${look}.png`);
      await card.screenshot({ path: file });
      files.push(file);
    }
  }
  await browser.close();
  return files;
}

/** Clients without charts show what stands in for them; what is only longer or shorter in English is seen in one card. */
async function galleryCards(): Promise<Record<string, Card>> {
  const cards = everyCard('da');
  return { ...cards, ...(await realAnswers('da')), 'digest without charts': JSON.parse(JSON.stringify(cards['digest']).replaceAll('Chart.', 'Unknown.')) as Card, 'prompt in English': everyCard('en')['prompt']! };
}
