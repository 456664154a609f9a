import type { Corpus } from '../../../src/core/documents/document.ts';
import { cardExecute, cardSubmit, channelMessage, inChannel, personalMessage, type RawActivity } from '../../helpers/activities.ts';
import { startTestApp, type TestApp, type TestResponse } from '../../helpers/startTestApp.ts';
import { aCorpus, createFakeEngine, type FakeEngine } from '../fakeEngine.ts';

/** Who does something, and where: in the team's channel unless said otherwise. */
export interface Doing {
  /** 1 = Anna, 2 = Bo … */
  readonly person?: number;
  readonly place?: 'channel' | 'personal';
  readonly fields?: RawActivity;
  readonly locale?: string;
  readonly tenantId?: string;
}

/** The real app with the real service, store and scheduler; its clock stands until it is moved. */
export interface ReflectionApp extends TestApp {
  readonly engine: FakeEngine;
  /** Moves the clock; nothing is sent before `sendDue`. */
  setClock(iso: string): void;
  /** Writes to the bot; resolves with the texts and cards it said, as JSON. */
  write(text: string, doing?: Doing): Promise<string>;
  /** Presses an `Action.Execute`; resolves with what takes the card's place. Connector messages are those said beside it. */
  execute(request: object, doing?: Doing & { readonly inputs?: object }): Promise<TestResponse>;
  /** Presses an `Action.Submit`; resolves with what was said, as JSON. */
  submit(request: object, doing?: Doing & { readonly inputs?: object }): Promise<string>;
  /** Plans Mondays at 9, goes to the first Monday and has it sent; resolves with the round's id. */
  sendRound(settings?: object): Promise<string>;
}

/** Starts on Friday 20 November 2026, 10:00 in Denmark. */
export async function startReflections(environment: Readonly<Record<string, string>> = {}, corpus: Corpus = aTeamsCorpus()): Promise<ReflectionApp> {
  let now = new Date('2026-11-20T09:00:00Z');
  const engine = createFakeEngine();
  const app = await startTestApp({ engine, corpus, clock: () => now }, environment);
  const place = (doing: Doing) => ({
    serviceUrl: app.connector.serviceUrl,
    ...(doing.person !== undefined && { person: doing.person }),
    ...(doing.locale !== undefined && { locale: doing.locale }),
    ...(doing.tenantId !== undefined && { tenantId: doing.tenantId }),
  });
  const here = (doing: Doing) => ({ ...place(doing), fields: { ...(doing.place === 'personal' ? {} : inChannel(place(doing))), ...doing.fields } });
  const said = (from: number) => JSON.stringify(app.connector.messages().slice(from));
  const data = (request: object, { inputs = {}, locale }: { inputs?: object; locale?: string }) => ({ medspiller: { v: 1, language: locale?.startsWith('en') ? 'en' : 'da', ...request }, ...inputs });
  const reflections: ReflectionApp = {
    ...app,
    engine,
    setClock: (iso) => (now = new Date(iso)),
    async write(text, doing = {}) {
      const from = app.connector.messages().length;
      await app.send(doing.place === 'personal' ? personalMessage({ ...here(doing), text }) : channelMessage({ ...here(doing), fields: { ...doing.fields }, text }));
      return said(from);
    },
    execute: (request, doing = {}) => app.send(cardExecute({ ...here(doing), verb: 'medspiller', data: data(request, doing) })),
    async submit(request, doing = {}) {
      const from = app.connector.messages().length;
      await app.send(cardSubmit({ ...here(doing), data: data(request, doing) }));
      return said(from);
    },
    async sendRound(settings = {}) {
      await reflections.execute({ do: 'save-plan' }, { inputs: { ...mondayAtNine, ...settings } });
      reflections.setClock('2026-11-23T08:00:00Z');
      await app.sendDue();
      const id = /"roundId":"([\w-]+)"/.exec(JSON.stringify(app.connector.requests.filter(({ path }) => path === '/v3/conversations').at(-1)?.body))?.[1];
      if (id === undefined) throw new Error('No prompt was sent');
      return id;
    },
  };
  return reflections;
}

/** What the plan card sends as it opens. */
export const mondayAtNine = {
  weekday: '1',
  time: '09:00',
  zone: 'Europe/Copenhagen',
  everyWeeks: '1',
  content: '{}',
  roleId: '*',
  holidayRule: 'next-working-day',
  pauseWeeks: '',
  closesAfterDays: '*',
  threshold: '3',
};


/** The usual document with sentences that a team can talk about: prompts are made from what is said, and `aCorpus` says little. */
export function aTeamsCorpus(): Corpus {
  const [document] = aCorpus().documents;
  const statements = document!.statements.map((statement, index) => ({ ...statement, text: sentences[index] ?? statement.text, sectionPath: [statement.sectionPath[1] ?? '', 'Sammen'] }));
  return { documents: [{ ...document!, info: { ...document!.info, perspectives: [] }, statements }] };
}

const sentences = [
  'Vi giver hinanden feedback og tør tale om fejl, så vi lærer af dem.',
  'Vi følger op på vores aftaler med hinanden, også når vi har travlt.',
  'Vi inddrager borgerne tidligt, når vi ændrer vores måde at arbejde på.',
  'Vi deler vores viden med kolleger på tværs af fag og afdelinger.',
  'Vi hjælper hinanden, når opgaverne bliver svære at løse alene.',
  'Vi prøver nye måder at samarbejde på og stopper det, der ikke virker.',
  'Vi taler åbent om tvivl og uenighed i teamet, før vi beslutter os.',
  'Vi har tillid til hinandens faglighed og spørger, før vi kontrollerer.',
  'Vi fejrer det, der lykkes, og siger tak for hinandens indsats.',
  'Vi tager ansvar for helheden og tænker på tværs af kommunen.',
];
