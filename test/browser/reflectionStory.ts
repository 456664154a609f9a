import type { Page, Request } from 'playwright-core';
import type { PlaygroundPage } from './playgroundPage.ts';

/** The app behind the playground, with a clock that a story moves. */
export interface StoryTime {
  setClock(iso: string): void;
  /** Sends what is due by then. */
  sendDue(): Promise<void>;
}

/** What a story is played with. `picture` is called at each thing worth looking at. */
export interface Story {
  readonly chat: PlaygroundPage;
  readonly time: StoryTime;
  readonly picture?: (name: string) => Promise<void>;
}

/** A team's first round in the playground: planned, previewed, sent, answered by five, closed, and the next prompt sent. */
export async function playRound(story: Story): Promise<void> {
  const { chat, time, page, picture, shows, press, comes } = toHands(story);
  time.setClock('2026-11-19T09:00:00Z');
  await chat.open('Ledelse - Refleksion');
  await chat.post('planlæg');
  await shows('Gem planen');
  await picture('plan');
  await press('Gem planen');
  await shows('Anna Andersen har planlagt refleksioner');
  await picture('planned');

  await chat.open('Personal Chat');
  await comes('2026-11-20T08:00:00Z');
  await shows('Gør du ingenting');
  await picture('preview');
  await press('Send nu');
  await shows('Så sender jeg den nu');
  await picture('preview-sent');

  await chat.open('Ledelse - Refleksion');
  await time.sendDue();
  await shows('Færre end 5 har svaret endnu');
  await picture('prompt');
  await page.getByRole('radio', { name: '4 – i høj grad' }).last().click();
  await page.getByRole('textbox', { name: 'Hvad tænker du?' }).last().fill('Vi er blevet bedre til at sige det højt, når noget går galt.');
  await page.getByRole('textbox', { name: 'Mit lille skridt' }).last().fill('Spørge Bo, hvad han lærte i sidste uge');
  const pressed = page.waitForRequest((request) => request.url().endsWith('/invoke'));
  await press('Send svar');
  await shows('Tak for dit svar');
  await picture('own-response');
  await press('Ret svaret');
  await page.getByRole('textbox', { name: 'Mit lille skridt' }).last().waitFor();
  await picture('own-response-change');
  await colleaguesAnswer(page, await pressed);

  await comes('2026-11-20T08:01:00Z');
  await shows('5 har svaret');
  await comes('2026-11-30T08:00:00Z');
  await shows('Jeres små skridt');
  await picture('digest');
  await chat.open('Ledelse - General');
  await chat.open('Ledelse - Refleksion');
  await shows('Sidst ville I tage disse små skridt');
  await picture('next-prompt');
}

/** What comes after: a round that nobody answers, what a team looks back on, and what a leader does in a personal chat. */
export async function playAfterwards(story: Story): Promise<void> {
  const { chat, page, picture, shows, press, comes } = toHands(story);
  await comes('2026-12-07T08:00:00Z');
  await shows('Der kom for få svar');
  await picture('too-few');
  await chat.post('historik');
  await shows('Jeres refleksioner indtil nu');
  await picture('history');
  await chat.post('dækning');
  await shows('Det har I arbejdet med');
  await picture('coverage');
  await chat.post('status');
  await shows('Næste spørgsmål');
  await picture('status');
  await chat.post('hjælp');
  await shows('pause uge 28-30');
  await picture('help');

  await chat.open('Personal Chat');
  await chat.write('hvad er min rolle som leder af medarbejdere i Sammen sikrer vi driften?');
  await page.getByText('Min egen note').last().click();
  await page.getByRole('textbox', { name: 'Det gør jeg ved at …' }).first().waitFor();
  await picture('notes');
  await page.getByRole('textbox', { name: 'Det gør jeg ved at …' }).first().fill('Jeg tager det nye med på tavlemødet hver mandag.');
  await press('Gem');
  await shows('Det husker jeg');
  await chat.write('hvad er min rolle som leder af medarbejdere i Sammen sikrer vi driften?');
  await shows('Jeg tager det nye med på tavlemødet');
  await picture('answer-with-note');
  await page.getByText('Gør til ugens refleksion').last().click();
  await shows('Hvilken sætning skal det være?');
  await picture('choose');
  await page.getByText('Jeg medvirker til at skabe engagerede teams').last().click();
  await shows('Gør du ingenting');
  await picture('chosen');
  await chat.write('historik');
  await press('Vis som tekst');
  await shows('Kopiér det her');
  await picture('csv');
  await chat.write('vis mine data');
  await shows('Dine egne noter');
  await picture('data');
}

/** Short words for what a person does. */
function toHands({ chat, time, picture = () => Promise.resolve() }: Story) {
  const { page } = chat;
  return {
    chat,
    time,
    page,
    picture,
    shows: (text: string | RegExp) => page.getByText(text).last().waitFor({ timeout: 15_000 }),
    press: (name: string) => page.getByRole('button', { name, exact: true }).last().click(),
    comes: async (iso: string) => {
      time.setClock(iso);
      await time.sendDue();
    },
  };
}

const colleagues = [
  { id: '00000000-0000-0000-0000-0000000000021', scale: '3', text: 'Vi taler om det på mandagsmødet, men glemmer det igen inden onsdag.', step: '' },
  { id: '00000000-0000-0000-0000-0000000000022', scale: '5', text: '', step: 'Skrive et navn på hver aftale' },
  { id: '00000000-0000-0000-0000-0000000000023', scale: '2', text: 'Når vi har travlt, er det det første, der ryger.\nDet er ærgerligt.', step: '' },
  { id: '00000000-0000-0000-0000-0000000000024', scale: '4', text: '', step: 'Begynde mødet med sidste uges aftaler' },
];

/** The playground has one person at a time; the others' answers go where the one that was pressed went. */
async function colleaguesAnswer(page: Page, pressed: Request): Promise<void> {
  const sent = pressed.postDataJSON() as { from?: object; value: { action: { data: object } } };
  for (const { id, ...answer } of colleagues) {
    const { action } = sent.value;
    await page.request.post(pressed.url(), { data: { ...sent, from: { ...sent.from, id }, value: { ...sent.value, action: { ...action, data: { ...action.data, ...answer } } } } });
  }
}
