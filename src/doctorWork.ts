import type { Brain } from './brain.ts';
import type { Config } from './config.ts';
import type { Phraser } from './core/answers/phrasing/phraser.ts';
import type { Operators } from './core/operators/operators.ts';
import type { PromptLibrary } from './core/reflections/prompt.ts';
import { loadOnce, makeFrom } from './loadLater.ts';
import type { Store } from './store/store.ts';

/** What the running process knows of itself. */
export interface DoctorWorkParts {
  readonly config: Config;
  readonly findBrain: () => Brain;
  readonly store: Store;
  readonly findLibrary: () => Promise<PromptLibrary>;
  /** Rejects when Microsoft gives none; resolves with undefined in local mode. */
  readonly fetchToken: () => Promise<unknown>;
  /** Undefined without a language model. */
  readonly phraser: Phraser | undefined;
  readonly clock: () => Date;
}

/** The doctor of the running process; loaded when an operator first asks. */
export function createDoctorWork(parts: DoctorWorkParts): Operators {
  const { config } = parts;
  const examineNow = loadOnce(() => loadDoctor(parts));
  return {
    isOperator: ({ userId }) => config.operators?.includes(userId.toLowerCase()) ?? false,
    examine: async (language) => await (await examineNow())(language),
  };
}

/** Teams waits 15 seconds for an answer; a language model takes at most six, and the cards are weighed after it. */
const timeoutMs = 4_000;

async function loadDoctor({ config, findBrain, store, findLibrary, fetchToken, phraser, clock }: DoctorWorkParts): Promise<Operators['examine']> {
  const [{ lookUp }, { tryPhrasing }, { examine }, { toCorpusFacts }, { readDeliveryReports }, { checkDocument }, { findLargestCards }, { createTexts }] = await Promise.all([
    import('./cli/doctor/lookUp.ts'),
    import('./cli/doctor/tryPhrasing.ts'),
    import('./cli/doctor/examine.ts'),
    import('./cli/doctor/checkCorpus.ts'),
    import('./cli/deliveryReport.ts'),
    import('./core/documents/corpusCheck.ts'),
    import('./teams/cards/largestCards.ts'),
    import('./locales/texts.ts'),
  ]);
  const findCards = makeFrom(() => findBrain().corpus, (corpus) => loadOnce(async () => await findLargestCards(corpus, (await findLibrary()).prompts, 'da')));
  return async (language) => {
    const facts = await lookUp({
      config,
      people: { scheduleAdmins: config.scheduleAdmins?.join(), operators: config.operators?.join() },
      clock,
      timeoutMs,
      findDatabase: async () => ({ kind: 'open', ...(await store.inspect(clock)) }),
      readReports: () => readDeliveryReports(store),
      // Looking every word up would hold up others' answers.
      readCorpus() {
        const { corpus, published = new Set<string>() } = findBrain();
        return Promise.resolve(toCorpusFacts(corpus.documents.map((document) => checkDocument(document, clock(), allWords)), { areWordsLookedUp: false, published }));
      },
      weighCards: () => findCards()(),
      ...(phraser && { tryPhrasing: () => tryPhrasing(phraser, findBrain().corpus) }),
      ...(config.microsoftApp && { fetchToken }),
    });
    return examine(facts, createTexts(language));
  };
}

/** Knows every word, so that none is looked up. */
const allWords = { has: () => true, lists: () => true };
