import { type PlaygroundBrowser, startPlaygroundBrowser } from './playgroundBrowser.ts';
import type { PlaygroundPage } from './playgroundPage.ts';

const question = 'what is my role as leder af medarbejdere in Sammen sikrer vi driften?';
const statements = [
  'Jeg medvirker til at skabe engagerede teams og en arbejdskultur, der understøtter stærke resultater.',
  'Jeg bidrager til, at den faglige kvalitet balancerer mellem arbejdspladsens mål og ydelser og borgernes behov.',
  'Jeg tager min del af ansvaret for den faglige kvalitet og følger op på, om regler bliver fulgt i vores ydelser og tilgang til borgerne.',
  'Jeg bidrager til at formidle og dele ny faglig viden, så alle er opdaterede og kender gældende lovgivning.',
];

describe('Medspiller in a Teams client', function () {
  // The browser is unpacked and three servers start.
  this.timeout(90_000);
  let playground: PlaygroundBrowser;
  let chat: PlaygroundPage;

  before(async () => {
    playground = await startPlaygroundBrowser();
  });
  after(() => playground.stop());
  beforeEach(async () => (chat = await playground.open()));
  afterEach(() => chat.close());

  const waitFor = (text: string) => chat.page.getByText(text).first().waitFor({ timeout: 10_000 });

  it('answers the question of a role and a perspective with the four statements and their source', async () => {
    await chat.write(question);
    for (const statement of statements) await waitFor(statement);
    await chat.page.getByText(/Source: .*Hvidovre/).first().waitFor();
  });

  it('asks the next question when a button is pressed', async () => {
    await chat.write('hvad er min rolle som leder af medarbejdere i Sammen sikrer vi driften?');
    await waitFor(statements[0]!);
    await chat.page.getByRole('button', { name: /Medarbejder$/ }).last().click();
    await waitFor('Jeg engagerer mig i mit team og bidrager til sikker drift');
  });

  it('shows a quotation in its context', async () => {
    await chat.write('hvad er min rolle som leder af medarbejdere i Sammen sikrer vi driften?');
    await waitFor(statements[0]!);
    await chat.page.getByRole('button', { name: 'Vis i sammenhæng' }).last().click();
    await waitFor('I sammenhæng');
  });

  it('takes thumbs under an answer', async () => {
    await chat.write('hvad er min rolle som leder af medarbejdere i Sammen sikrer vi driften?');
    await waitFor(statements[0]!);
    await chat.page.getByRole('button', { name: 'Like', exact: true }).last().click();
    await chat.page.locator('[role=dialog]').getByRole('button', { name: 'Submit' }).click();
    await chat.page.getByText('message/submitAction').or(chat.page.getByText('invoke')).first().waitFor();
  });

  it('answers in a group when it is mentioned', async () => {
    await chat.open('Ledergruppen');
    await chat.write(question, { mention: true });
    for (const statement of statements) await waitFor(statement);
  });

  it('answers in the channel\'s thread, and the next question there', async () => {
    await chat.open('Ledelse - General');
    await waitFor('Mention me with @');
    await chat.replyInThread(question);
    for (const statement of statements) await waitFor(statement);
    await chat.replyInThread('og som medarbejder?');
    await waitFor('Jeg engagerer mig i mit team og bidrager til sikker drift');
  });
});
