import type { Corpus } from '../../../src/core/documents/document.ts';
import { cardExecute, cardSubmit, personalMessage } from '../../helpers/activities.ts';
import { startTestApp, type TestApp } from '../../helpers/startTestApp.ts';
import { aCorpus, anAnswer, createFakeEngine, type FakeEngine } from '../fakeEngine.ts';

/** The real app whose documents answer nothing but what holds "drift"; its clock stands until it is moved. */
export interface GapApp extends TestApp {
  readonly engine: FakeEngine;
  setClock(iso: string): void;
  /** Writes to the bot in the personal chat; resolves with what it said, as JSON. */
  ask(text: string, person?: number): Promise<string>;
  /** Presses a button of a card that was sent, with the fields filled in; resolves with the card or text that takes its place, as JSON. */
  press(request: object, person?: number, inputs?: object): Promise<string>;
  /** Presses a button that sends a message of its own. */
  submit(request: object, person?: number): Promise<string>;
  /** Has three people ask; resolves with the entry's id. */
  makeGap(text?: string): Promise<string>;
}

/** Person 9 operates the installation unless the environment says otherwise. */
export async function startGaps(environment: Readonly<Record<string, string>> = {}, corpus: Corpus = aCorpus()): Promise<GapApp> {
  let now = new Date('2026-11-20T09:00:00Z');
  const engine = createFakeEngine();
  engine.replyWith(({ text }) => (/drift/i.test(text) ? anAnswer() : anAnswer({ kind: 'no-answer', intent: 'unknown', heading: 'Det står der ikke', message: 'Jeg har ledt.', groups: [], answeredFor: '', suggestions: [], context: { documentIds: [], intent: 'unknown', topic: [], language: 'da' } })));
  const app = await startTestApp({ engine, corpus, clock: () => now }, { OPERATORS: personId(9), ...environment });
  const { serviceUrl } = app.connector;
  const data = (request: object, inputs: object = {}) => ({ medspiller: { v: 1, language: 'da', ...request }, ...inputs });
  const said = async (activity: object): Promise<string> => {
    const from = app.connector.messages().length;
    await app.send(activity);
    return JSON.stringify(app.connector.messages().slice(from));
  };
  const gaps: GapApp = {
    ...app,
    engine,
    setClock: (iso) => (now = new Date(iso)),
    ask: (text, person = 1) => said(personalMessage({ serviceUrl, person, text })),
    press: async (request, person = 9, inputs = {}) => JSON.stringify((await app.send(cardExecute({ serviceUrl, person, verb: 'medspiller', data: data(request, inputs) }))).body.value),
    submit: (request, person = 1) => said(cardSubmit({ serviceUrl, person, data: data(request) })),
    async makeGap(text = question) {
      for (const person of [1, 2, 3]) await gaps.ask(text, person);
      const id = /"gapId":"([0-9a-f]{64})"/.exec(await gaps.press({ do: 'show-gaps' }))?.[1];
      if (id === undefined) throw new Error('No gap was made');
      return id;
    },
  };
  return gaps;
}

/** The Entra object id of a person of `activities.ts`. */
export function personId(person: number): string {
  return `11111111-aaaa-4aaa-8aaa-${String(person).padStart(12, '0')}`;
}

export const question = 'hvordan parkerer medarbejdere';
