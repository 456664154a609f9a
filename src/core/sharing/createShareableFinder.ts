import type { AnswerEngine, Citation, Profile } from '../answers/answer.ts';
import type { Corpus, Statement } from '../documents/document.ts';
import type { Prompt } from '../reflections/prompt.ts';
import type { Reflections } from '../reflections/reflections.ts';
import type { Round } from '../reflections/round.ts';
import { createWordCompletion } from './completeWord.ts';
import { findLookedUp } from './findLookedUp.ts';
import { findOffers, findOffersOf, type Offers } from './findOffers.ts';
import { findOpenRound, findOpenRounds, type RoundFinding } from './findOpenRounds.ts';
import { mixShareables } from './mixShareables.ts';
import type { Shareable, SharedPrompt, SharedRound, ShareableFinder, ShareQuery } from './shareable.ts';
import { parseKey, toKey } from './shareableKey.ts';
import { createSharingCorpus } from './sharingCorpus.ts';

/** What is searched. */
export interface ShareableFinderParts {
  readonly corpus: Corpus;
  readonly engine: AnswerEngine;
  readonly reflections: Pick<Reflections, 'promptFor'>;
  readonly store: RoundFinding;
  /** Of the installation: comes first for who has chosen none. */
  readonly municipality?: string;
}

/** Finds by the engine that the bot answers with. Goes through the documents once when it is created. */
export function createShareableFinder({ corpus: documents, engine, reflections, store, municipality }: ShareableFinderParts): ShareableFinder {
  const corpus = createSharingCorpus(documents);
  const complete = createWordCompletion(documents);

  return {
    async find(query) {
      const limit = Math.min(mostResults, Math.max(1, Math.trunc(query.limit ?? defaultResults)));
      const wanted = new Set(query.kinds ?? allKinds);
      const text = query.text.slice(0, longestText).toWellFormed().trim();
      const rounds = wanted.has('round') ? await findOpenRounds(store, query.person, query.channel) : [];
      const found = text === '' ? offer(query) : search(text, query, limit);
      const shown = text === '' ? rounds : rounds.filter((round) => isAskedFor(round, text, found.statements));
      const prompts = wanted.has('prompt') ? await findPrompts(found.statements, text === '' ? 4 * limit : limit) : [];
      return mixShareables(
        {
          rounds: shown.map(shareRound),
          cells: wanted.has('cell') ? found.cells.slice(0, limit).map((cell) => corpus.shareCell(cell, query.language)) : [],
          statements: wanted.has('statement') ? found.statements.slice(0, limit).map((statement) => corpus.share(statement)) : [],
          prompts: text === '' ? authoredFirst(prompts) : prompts,
        },
        text === '' ? 'offered' : 'found',
        limit,
      );
    },
    async get(key, person, language) {
      const { kind, id } = parseKey(key) ?? {};
      if (id === undefined) return undefined;
      if (kind === 'round') {
        const round = await findOpenRound(store, id, person);
        return round && shareRound(round);
      }
      if (kind === 'cell') {
        const cell = corpus.findCell(id);
        return cell && corpus.shareCell(cell, language);
      }
      const statement = corpus.findStatement(id);
      if (!statement) return undefined;
      if (kind === 'statement') return corpus.share(statement);
      const prompt = await reflections.promptFor(id);
      return prompt && sharePrompt(prompt);
    },
  };

  function search(text: string, query: ShareQuery, limit: number): Offers {
    const found = searchFor(text, query, limit);
    if (found.cells.length > 0 || found.statements.length > 0) return found;
    const completed = complete(text);
    return completed === undefined ? found : searchFor(completed, query, limit);
  }

  function searchFor(text: string, { profile: chosen, language }: ShareQuery, limit: number): Offers {
    const profile: Profile = chosen ?? (municipality === undefined ? {} : { municipality });
    const question = { text, profile, locale: language };
    const answer = engine.answer(question);
    const cells = findLookedUp(answer, question, { engine, corpus, limit });
    const near = toStatements(engine.search(question, limit));
    const [only] = cells;
    if (only && cells.length === 1) {
      // Whoever means a cell means its statements, and no neighbour's.
      return { cells, statements: [...new Set([...near.filter((statement) => only.statements.includes(statement)), ...only.statements])] };
    }
    if (answer.intent === 'document') {
      // "Gladsaxe" is answered by what its document is divided into; what stands there is what can be shared.
      return findOffersOf(corpus, corpus.infos.filter(({ id }) => answer.context?.documentIds.includes(id)), profile.roleId);
    }
    const quoted = answer.kind === 'answer' && cells.length === 0 ? toStatements(answer.groups.flatMap(({ citations }) => citations)) : [];
    return { cells, statements: [...new Set([...quoted, ...near])] };
  }

  function toStatements(citations: readonly Citation[]): Statement[] {
    return citations.flatMap(({ statementId }) => corpus.findStatement(statementId) ?? []);
  }

  function offer({ profile }: ShareQuery): Offers {
    return findOffers(corpus, profile, municipality);
  }

  async function findPrompts(statements: readonly Statement[], limit: number): Promise<SharedPrompt[]> {
    const askable = statements.filter(({ kind }) => kind !== 'label').slice(0, limit);
    const found = await Promise.all(askable.map(({ id }) => reflections.promptFor(id)));
    // Of a mere name little can be asked, unless somebody did; and a question that fits several statements need stand there but once.
    const prompts = found.filter((prompt) => prompt !== undefined).filter(({ origin, quote }) => origin === 'authored' || quote.length >= leastQuote);
    const byQuestion = new Map(prompts.toReversed().map((prompt) => [prompt.question.da, prompt]));
    return prompts.filter((prompt) => byQuestion.get(prompt.question.da) === prompt).map(sharePrompt);
  }
}

const allKinds: readonly Shareable['kind'][] = ['statement', 'cell', 'prompt', 'round'];
const defaultResults = 10;
const mostResults = 25;
/** Characters; a longer text is a whole document. */
const longestText = 1_000;

/** Characters of a statement that a question is made of. */
const leastQuote = 30;

/** The round is named as such, or is about something that was found. */
function isAskedFor({ prompt }: Round, text: string, found: readonly Statement[]): boolean {
  return namesRound.test(text) || found.some(({ id }) => id === prompt.statementId);
}

const namesRound = /(?<!\p{L})(?:ugens?|denne uges?|refleksion\p{L}*|runden?|this week\p{L}*|reflections?|rounds?)(?!\p{L})/iu;

/** Those that somebody wrote before those that are made. */
function authoredFirst(prompts: readonly SharedPrompt[]): SharedPrompt[] {
  const isAuthored = ({ prompt }: SharedPrompt): boolean => prompt.origin === 'authored';
  return [...prompts.filter(isAuthored), ...prompts.filter((one) => !isAuthored(one))];
}

function sharePrompt(prompt: Prompt): SharedPrompt {
  return { kind: 'prompt', key: toKey('prompt', prompt.statementId), prompt };
}

function shareRound(round: Round): SharedRound {
  return { kind: 'round', key: toKey('round', round.id), round };
}
