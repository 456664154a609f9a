import type { Page, Response } from 'playwright-core';
import type { PlaygroundPage } from './playgroundPage.ts';

/** What a story is played with. `picture` is called at each thing worth looking at. */
export interface ExtensionStory {
  readonly chat: PlaygroundPage;
  /** Where the app is reached, which its own links begin with. */
  readonly appUrl: string;
  readonly picture?: (name: string) => Promise<void>;
}

/** A leader in a group chat: finds something and sends it, pastes a link, and makes a reflection card that the others can answer. */
export async function playExtension({ chat, appUrl, picture = () => Promise.resolve() }: ExtensionStory): Promise<void> {
  const { page } = chat;
  const shows = (text: string | RegExp) => page.getByText(text).last().waitFor({ timeout: 15_000 });
  const press = (name: string) => page.getByRole('button', { name, exact: true }).last().click();
  await chat.open('Ledergruppen');
  await shows('Mention me with @');

  await openExtension(page, 'Search Command');
  await page.getByPlaceholder('Enter a search term').fill('psykologisk tryghed');
  await page.keyboard.press('Enter');
  await shows('Vi vil være en psykologisk tryg organisation');
  await picture('results');
  await page.getByText('Vi vil være en psykologisk tryg organisation').first().click();
  await shows('Forventning om at lytte til hinanden');
  await press('Send Message');
  await shows('Read in the document');
  await picture('sent');

  await openExtension(page, 'Link Unfurling');
  await page.getByRole('textbox', { name: 'Enter an URL' }).fill(`${appUrl}/d/gladsaxe-vi-vil`);
  await page.keyboard.press('Enter');
  await shows('Themes:');
  await picture('unfurled');
  await press('Send to Conversation');

  await openExtension(page, 'Action Command');
  await press('Create');
  await shows('What do you want to talk about?');
  await picture('topic');
  await press('Next');
  await shows('Make the card yours');
  // A picture changes the window's width, for which the playground empties what is filled in.
  await picture('finish');
  await page.getByRole('textbox', { name: 'Your own question' }).fill('Hvad vil vi holde op med, så det her lykkes?');
  const answered = page.waitForResponse(isInvoke);
  await press('Show the card');
  await sendPreviewed(page, await answered);
  await press('Close');
  await shows('Fewer than 5 have answered yet');
  await page.locator('.ac-adaptiveCard').last().getByText('Hvad vil vi holde op med, så det her lykkes?').waitFor();
  await picture('shared');
  await page.getByRole('radio', { name: '4 – to a high degree' }).last().click();
  await press('Send answer');
  await shows('Thank you for your answer');
}

async function openExtension(page: Page, command: 'Search Command' | 'Action Command' | 'Link Unfurling'): Promise<void> {
  await page.getByRole('button', { name: 'Trigger Message Extension App' }).first().click();
  await page.locator('[role=menuitem]').filter({ hasText: command }).click();
}

/** The playground has no preview by the bot: its "Send" is pressed here, with the card as the client got it. */
async function sendPreviewed(page: Page, response: Response): Promise<void> {
  const { composeExtension } = (await response.json()) as { composeExtension: { type: string; activityPreview: object } };
  if (composeExtension.type !== 'botMessagePreview') throw new Error(`Not a preview but ${composeExtension.type}`);
  const sent = response.request().postDataJSON() as { value: object };
  const value = { commandId: 'reflection', commandContext: 'compose', botMessagePreviewAction: 'send', botActivityPreview: [composeExtension.activityPreview] };
  await page.request.post(response.url(), { data: { ...sent, value } });
}

function isInvoke(response: Response): boolean {
  return response.url().endsWith('/invoke');
}
