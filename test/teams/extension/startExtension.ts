import type { Corpus } from '../../../src/core/documents/document.ts';
import type { ChannelReference } from '../../../src/core/reflections/messenger.ts';
import type { Planner, Reflections } from '../../../src/core/reflections/reflections.ts';
import { AppError } from '../../../src/core/errors.ts';
import { inChannel, invoke, type RawActivity } from '../../helpers/activities.ts';
import { startTestApp, type TestApp, type TestResponse } from '../../helpers/startTestApp.ts';
import { aRound, aPrompt, someChoices } from '../cards/reflectionSamples.ts';
import { aCorpus, createFakeEngine } from '../fakeEngine.ts';
import { createFakeFinder, type FakeFinder } from './fakeFinder.ts';

export interface Asking {
  readonly place?: 'channel' | 'group' | 'meeting' | 'personal' | 'two people';
  readonly locale?: string;
  readonly tenantId?: string;
  readonly fields?: RawActivity;
}

/** What was shared with answers, as the service was told. */
export interface Shared {
  readonly place: ChannelReference;
  readonly content: { readonly statementId: string; readonly question?: string };
  readonly by: Planner;
}

/** The real bot over HTTP, with what is found and what is shared standing in. */
export interface ExtensionApp extends TestApp {
  readonly finder: FakeFinder;
  readonly shared: readonly Shared[];
  /** From now on nothing can be shared, since the bot is not there. */
  refuseSharing(): void;
  ask(name: string, value: unknown, asking?: Asking): Promise<TestResponse>;
}

export const groupChatId = '19:gruppe-1@thread.v2';
export const meetingChatId = '19:meeting_MjAyNi0xMS0yMA@thread.v2';

export async function startExtension(environment: Readonly<Record<string, string>> = {}, corpus: Corpus = aCorpus()): Promise<ExtensionApp> {
  const finder = createFakeFinder();
  const shared: Shared[] = [];
  let isRefused = false;
  const prompts = [1, 2, 3, 4, 5].map((n) => aPrompt({ id: `prompt-${n}`, statementId: `grundlag#${n}`, quote: `Sætning nummer ${n} om at tale om fejl.` }));
  const reflections = {
    promptFor: (statementId: string) => Promise.resolve(prompts.find((prompt) => prompt.statementId === statementId)),
    listPrompts: ({ roleId }: { readonly roleId?: string }) => Promise.resolve(roleId === undefined || roleId === 'leder' ? prompts : []),
    listChoices: () => Promise.resolve(someChoices()),
    share(place: ChannelReference, content: Shared['content'], by: Planner) {
      if (isRefused) return Promise.reject(new AppError({ code: 'reflection.notPosted', message: 'The bot is not there.' }));
      if (by.isGuest) return Promise.reject(new AppError({ code: 'reflection.mayNotShare', message: 'A guest.' }));
      shared.push({ place, content, by });
      return Promise.resolve(aRound({ kind: 'shared' }));
    },
  } as unknown as Reflections;
  const app = await startTestApp({ engine: createFakeEngine(), corpus, finder, reflections }, environment);
  return {
    ...app,
    finder,
    shared,
    refuseSharing: () => (isRefused = true),
    ask(name, value, { place = 'group', fields, ...options } = {}) {
      const common = { serviceUrl: app.connector.serviceUrl, ...options };
      return app.send(invoke({ ...common, name: `composeExtension/${name}`, fields: { value, ...toPlace(place, common), ...fields } }));
    },
  };
}

function toPlace(place: NonNullable<Asking['place']>, options: { readonly serviceUrl: string; readonly tenantId?: string }): RawActivity {
  const tenant = inChannel(options)['conversation'] as { tenantId: string };
  switch (place) {
    case 'channel':
      return inChannel(options);
    case 'group':
      return { conversation: { conversationType: 'groupChat', isGroup: true, id: groupChatId, tenantId: tenant.tenantId } };
    case 'meeting':
      // As Teams sends it: nothing says that this is a group.
      return { conversation: { id: meetingChatId, tenantId: tenant.tenantId }, channelData: { tenant: { id: tenant.tenantId }, meeting: { id: 'MCMxOTptZWV0aW5n' } } };
    case 'two people':
      return { conversation: { conversationType: 'personal', id: '19:to-der-taler@unq.gbl.spaces', tenantId: tenant.tenantId } };
    case 'personal':
      return {};
  }
}
