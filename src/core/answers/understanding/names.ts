import type { Corpus } from '../../documents/document.ts';
import { MUNICIPALITIES } from '../../documents/municipalities.ts';
import type { AnalysedWord } from '../../search/analyser.ts';
import type { QuestionAnalyser } from './questionAnalyser.ts';
import { createPhraseMatcher, type Phrase, type PhraseMatch } from './phraseMatcher.ts';
import { LIST_WORDS, OUTLINE_WORDS } from './questionWords.ts';

/** A role of one document, found by a name of it. */
export interface RoleName {
  readonly documentId: string;
  readonly roleId: string;
  readonly isEveryone: boolean;
  readonly rank?: number;
}

/** A word that could mean several roles of one document. */
export interface RoleGroupName {
  readonly documentId: string;
  readonly roles: readonly RoleName[];
}

/** A perspective of one document. */
export interface PerspectiveName {
  readonly documentId: string;
  readonly perspectiveId: string;
}

/** A name and where it stands in the question. */
export type NameMatch<Target> = PhraseMatch<Target>;

/** All names found in one question. */
export interface FoundNames {
  readonly municipalities: readonly NameMatch<{ readonly name: string; readonly isIndexed: boolean }>[];
  readonly documents: readonly NameMatch<readonly string[]>[];
  readonly roles: readonly NameMatch<RoleName>[];
  readonly roleGroups: readonly NameMatch<RoleGroupName>[];
  readonly perspectives: readonly NameMatch<readonly PerspectiveName[]>[];
}

/** Finds what a question names. */
export interface NameMatchers {
  find(tokens: readonly AnalysedWord[], text: string): FoundNames;
}

/** Builds the matchers of everything a corpus has names for, once per corpus. */
export function createNameMatchers(corpus: Corpus, analyser: QuestionAnalyser): NameMatchers {
  const municipalities = createPhraseMatcher(municipalityPhrases(corpus), analyser);
  const documents = createPhraseMatcher(documentPhrases(corpus), analyser);
  const roles = createPhraseMatcher(rolePhrases(corpus), analyser);
  const perspectives = createPhraseMatcher(perspectivePhrases(corpus), analyser);

  return {
    find(tokens, text) {
      const foundMunicipalities = municipalities.find(tokens).filter((match) => isNamedAsPlace(match, tokens, text));
      const taken = new Set(foundMunicipalities.flatMap((match) => match.tokens));
      const isFree = (match: NameMatch<unknown>): boolean => match.tokens.every((token) => !taken.has(token));
      const foundDocuments = documents.find(tokens);
      const foundPerspectives = mergeTies(perspectives.find(tokens).filter((match) => isFree(match) && !isPartOf(match, foundDocuments)));
      const foundRoles = roles.find(tokens).filter((match) => isFree(match) && !quantifiesNoun(match, tokens));
      return {
        municipalities: foundMunicipalities,
        documents: foundDocuments.filter((match) => hasContent(match, tokens) || (foundMunicipalities.length === 0 && foundPerspectives.length === 0)),
        roles: foundRoles.flatMap((match) => (match.target.kind === 'role' ? [{ ...match, target: match.target.role }] : [])),
        roleGroups: foundRoles.flatMap((match) => (match.target.kind === 'group' ? [{ ...match, target: match.target.group }] : [])),
        perspectives: foundPerspectives,
      };
    },
  };

  /** A title of small words only ("Vi vil") is easily said without meaning the document. */
  function hasContent(match: NameMatch<unknown>, tokens: readonly AnalysedWord[]): boolean {
    return match.tokens.some((token) => !analyser.isStopWord(tokens[token]?.word ?? ''));
  }

  /** "Vejen" and "Skive" are words too: such a name needs a capital letter inside the sentence, or "kommune" beside it. */
  function isNamedAsPlace(match: NameMatch<{ name: string; isIndexed: boolean }>, tokens: readonly AnalysedWord[], text: string): boolean {
    const first = tokens[match.tokens[0] ?? -1];
    if (!first) return false;
    if (match.isCorrected && first.word.length < 6) return false;
    if (match.target.isIndexed || !analyser.isCommonWord(first.word)) return true;
    const next = tokens[(match.tokens.at(-1) ?? 0) + 1];
    if (next?.lemmas.includes('kommune')) return true;
    const isCapital = /\p{Lu}/u.test(text.slice(first.start, first.start + 1));
    return isCapital && first.start > 0 && text !== text.toUpperCase();
  }
}

function municipalityPhrases(corpus: Corpus): Phrase<{ name: string; isIndexed: boolean }>[] {
  const indexed = new Set(corpus.documents.map(({ info }) => info.municipality).filter((name) => name !== undefined));
  const names = new Set([...MUNICIPALITIES, ...indexed]);
  return [...names].flatMap((name) =>
    // The genitive is given as its own phrase, since no dictionary knows place names: "Gladsaxes overskrifter".
    spellings(name).flatMap((text) => [text, `${text}s`]).map((text) => ({ text, target: { name, isIndexed: indexed.has(name) }, form: 'sequence' as const })),
  );
}

/** "Aarhus" and "Århus", "Høje-Taastrup" and "Høje Tåstrup". */
function spellings(name: string): string[] {
  const letters = [name, name.replace(/Aa/gu, 'Å').replace(/aa/gu, 'å'), name.replace(/Å/gu, 'Aa').replace(/å/gu, 'aa')];
  return [...new Set(letters.flatMap((text) => [text, text.replaceAll('-', ' ')]))];
}

function documentPhrases(corpus: Corpus): Phrase<readonly string[]>[] {
  const byName = new Map<string, string[]>();
  for (const { info } of corpus.documents) {
    for (const name of new Set([info.title, ...info.aliases])) byName.set(name, [...(byName.get(name) ?? []), info.id]);
  }
  return [...byName].map(([text, target]) => ({ text, target, form: 'sequence' }));
}

function rolePhrases(corpus: Corpus): Phrase<{ kind: 'role'; role: RoleName } | { kind: 'group'; group: RoleGroupName }>[] {
  return corpus.documents.flatMap(({ info }) => {
    const names = new Map(info.roles.map((role): [string, RoleName] => [role.id, { documentId: info.id, roleId: role.id, isEveryone: role.isEveryone === true, ...(role.rank === undefined ? {} : { rank: role.rank }) }]));
    return [
      ...info.roles.flatMap((role) => {
        const name = names.get(role.id);
        return name === undefined ? [] : namesOf(role).map((text) => ({ text, target: { kind: 'role' as const, role: name }, form: 'sequence' as const }));
      }),
      ...info.roleGroups.flatMap((group) => {
        const target = { kind: 'group' as const, group: { documentId: info.id, roles: group.roles.flatMap((id) => names.get(id) ?? []) } };
        return group.aliases.map((text) => ({ text, target, form: 'sequence' as const }));
      }),
    ];
  });
}

function perspectivePhrases(corpus: Corpus): Phrase<readonly PerspectiveName[]>[] {
  return corpus.documents.flatMap(({ info }) =>
    info.perspectives.flatMap((perspective) =>
      namesOf(perspective).map((text) => ({
        text,
        target: [{ documentId: info.id, perspectiveId: perspective.id }],
        form: 'bag' as const,
      })),
    ),
  );
}

function namesOf(named: { readonly name: string; readonly nameEn?: string; readonly aliases: readonly string[] }): string[] {
  return [...new Set([named.name, ...(named.nameEn === undefined ? [] : [named.nameEn]), ...named.aliases])];
}

/** "alle punkter", "alle perspektiver": here "alle" counts things, not people. */
function quantifiesNoun(match: NameMatch<unknown>, tokens: readonly AnalysedWord[]): boolean {
  const [only] = match.tokens;
  if (match.tokens.length !== 1 || only === undefined) return false;
  const word = tokens[only]?.word;
  if (word !== 'alle' && word !== 'all') return false;
  const next = tokens[only + 1];
  const nouns = ['rolle', 'role', 'niveau', 'ledelsesniveau', 'perspektiv', 'perspective', 'fire', 'fem', 'tre', 'leder', 'vores', 'mine', 'dine', 'jeres', 'de', 'disse', 'my', 'your', 'our', 'the'];
  if (!next) return false;
  return [next.word, ...next.lemmas].some((form) => nouns.includes(form) || LIST_WORDS.has(form) || OUTLINE_WORDS.has(form));
}

/** A theme's name inside a document's title is the document: "Mod på kerneopgaven" is not the ambition Mod. */
function isPartOf(match: NameMatch<unknown>, documents: readonly NameMatch<unknown>[]): boolean {
  return documents.some((document) => document.wordCount > match.wordCount && match.tokens.some((token) => document.tokens.includes(token)));
}

/** The same tokens may name a theme in several documents; they are one mention with several targets. */
function mergeTies<Item>(matches: readonly NameMatch<readonly Item[]>[]): NameMatch<readonly Item[]>[] {
  const byTokens = new Map<string, NameMatch<readonly Item[]>>();
  for (const match of matches) {
    const key = match.tokens.join(',');
    const known = byTokens.get(key);
    byTokens.set(key, known ? { ...known, target: [...known.target, ...match.target] } : match);
  }
  return [...byTokens.values()];
}

/** The names of the given documents only. */
export function restrictToScope(found: FoundNames, documentIds: readonly string[]): FoundNames {
  const isInScope = ({ documentId }: { readonly documentId: string }): boolean => documentIds.includes(documentId);
  return {
    ...found,
    roles: found.roles.filter(({ target }) => isInScope(target)),
    roleGroups: found.roleGroups.filter(({ target }) => isInScope(target)),
    perspectives: found.perspectives.flatMap((match) => {
      const target = match.target.filter(isInScope);
      return target.length > 0 ? [{ ...match, target }] : [];
    }),
  };
}
