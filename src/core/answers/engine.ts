import { createAnalyser, type AnalysedWord, type Analyser } from '../search/analyser.ts';
import type { Corpus } from '../documents/document.ts';
import type { DanishDictionary } from '../search/danishDictionary.ts';
import { answerFromMatrix } from './composing/answerCells.ts';
import { answerCollection } from './composing/answerCollection.ts';
import { answerFrontMatter } from './composing/answerFrontMatter.ts';
import { answerRoles } from './composing/answerRoles.ts';
import { answerDocument, answerForEveryone } from './composing/answerDocument.ts';
import { answerOrdinal, answerOutline, answerTheme } from './composing/answerOutline.ts';
import { answerHeadedList, answerList, answerListUnder } from './composing/answerList.ts';
import { answerComparison } from './composing/answerComparison.ts';
import { answerPicked } from './composing/answerPicked.ts';
import { answerPassage, findNear, noAnswer } from './composing/answerSearch.ts';
import { answerSection } from './composing/answerSection.ts';
import type { Answer, AnswerEngine, Profile, Question } from './answer.ts';
import { createCatalogue } from './catalogue.ts';
import { createSubjectReader } from './understanding/askedSubject.ts';
import { createEvidence, rememberSearches } from './composing/evidence.ts';
import { createHeadingMatcher } from './composing/headings.ts';
import { followConversation } from './understanding/followUp.ts';
import { createNameMatchers } from './understanding/names.ts';
import { createProperNameTest } from './understanding/properNames.ts';
import { createQuestionAnalyser } from './understanding/questionAnalyser.ts';
import { createReply, textsFor, type Turn } from './composing/reply.ts';
import { chooseScope } from './understanding/scope.ts';
import { answerSmalltalk } from './composing/smalltalk.ts';
import { understand } from './understanding/understand.ts';

/** What an engine is built with. */
export interface AnswerEngineOptions {
  readonly dictionary: DanishDictionary;
  /** Default: a new one. */
  readonly analyser?: Analyser;
}

/** Builds the engine for one corpus; the first search, or `prepare`, takes some 100 ms, then a question about one. Holds no state between questions. */
export function createAnswerEngine(corpus: Corpus, { dictionary, analyser: words = createAnalyser({ dictionary }) }: AnswerEngineOptions): AnswerEngine {
  const catalogue = createCatalogue(corpus);
  const synonyms = corpus.documents.flatMap(({ info }) => info.synonyms);
  const allEvidence = createEvidence(catalogue, { dictionary, analyser: words, synonyms });
  const analyser = createQuestionAnalyser(words);
  const names = createNameMatchers(corpus, analyser);
  const isProperName = createProperNameTest(catalogue);
  const headings = createHeadingMatcher(corpus, analyser);
  const readAskedSubject = createSubjectReader({ dictionary, isProperName });

  return {
    answer(asked: Question): Answer {
      const { turn, tokens, alone, context } = read(asked);
      const answer = chooseAnswer(turn, tokens);
      if (answer.kind === 'answer' || context === undefined) return answer;
      const anywhere = chooseScope(alone, turn.profile, catalogue);
      if (anywhere.origin !== 'all') return answer;
      // What was talked about narrows a question only while it helps: one that names something elsewhere has left it.
      const again = chooseAnswer({ ...turn, question: alone, scope: anywhere }, tokens);
      return again.kind === 'answer' && !SEARCHED.has(again.intent) ? again : answer;
    },
    search: (asked, limit) => findNear(read(asked).turn, allEvidence, limit),
    prepare: () => allEvidence.prepare(),
    subjectOf: (asked) => readAskedSubject(read(asked).turn),
  };

  function read(asked: Question) {
    const text = spaceOut(asked.text);
    const tokens = analyser.analyse(text);
    const profile: Profile = asked.profile ?? {};
    const alone = understand(text, tokens, { names, analyser, isProperName, scopeOf: (named) => chooseScope(named, profile, catalogue) });
    const context = asked.context?.documentIds.every((id) => catalogue.findDocument(id)) === true ? asked.context : undefined;
    const question = followConversation(alone, tokens, { context, profile, catalogue, analyser });
    const answerLanguage = tokens.length === 0 ? (asked.locale ?? 'da') : question.language;
    const turn: Turn = {
      question,
      profile,
      scope: chooseScope(question, profile, catalogue, context),
      catalogue,
      texts: textsFor(answerLanguage),
      language: answerLanguage,
      knows: (word) => allEvidence.knows(word),
    };
    return { turn, tokens, alone, context };
  }

  /** The ways of answering, most certain first: look-ups before searches, because a look-up is exact. */
  function chooseAnswer(turn: Turn, tokens: readonly AnalysedWord[]): Answer {
    const { question } = turn;
    const evidence = rememberSearches(allEvidence);
    return (
      answerSmalltalk(turn) ??
      refuseUnknownMunicipality(turn) ??
      refuseNamesOfOthers(turn) ??
      answerPicked(turn) ??
      answerComparison(turn, evidence) ??
      answerFrontMatter(turn) ??
      // A perspective in quotation marks is a perspective, wherever it also is a heading.
      (question.perspectives.length === 0 ? answerSection(turn, evidence, headings, tokens, 'quoted') : undefined) ??
      answerOrdinal(turn, evidence) ??
      answerFromMatrix(turn, evidence) ??
      answerRoles(turn) ??
      answerCollection(turn, analyser, tokens) ??
      answerOutline(turn) ??
      answerTheme(turn, evidence) ??
      // "Mine punkter i Hvidovrevejen" asks for a role, not for what the document is.
      (question.asksAboutMe ? askBack(turn) : undefined) ??
      answerDocument(turn) ??
      askBack(turn) ??
      answerSection(turn, evidence, headings, tokens) ??
      answerList(turn, evidence) ??
      answerHeadedList(turn, evidence) ??
      answerListUnder(turn, analyser) ??
      (question.subject === '' && question.searchText === '' ? noAnswer(turn, []) : answerPassage(turn, evidence))
    );
  }

  function refuseUnknownMunicipality(turn: Turn): Answer | undefined {
    const { question, texts } = turn;
    if (question.unknownMunicipalities.length === 0 || question.municipalities.length > 0) return undefined;
    return noAnswer(turn, [], texts('noAnswer.municipality', { municipality: question.unknownMunicipalities.join(', '), known: catalogue.municipalities.join(', ') }));
  }

  /** "Compliance i Gladsaxe": a theme that only another municipality's document has, and nothing else to look for. */
  function refuseNamesOfOthers(turn: Turn): Answer | undefined {
    const { question, texts, scope } = turn;
    const [elsewhere] = question.perspectivesElsewhere;
    if (!elsewhere || question.municipalities.length > 1 || question.wantsComparison || scope.origin === 'all') return undefined;
    const isAboutIt = question.asksAboutSelf || question.namesRoleElsewhere || question.roles.asked.length > 0 || question.roles.candidates.length > 0;
    if (!isAboutIt) return undefined;
    const name = catalogue.findPerspective(elsewhere.documentId, elsewhere.perspectiveId)?.name ?? '';
    const { municipality, title } = catalogue.getInfo(elsewhere.documentId);
    const own = scope.documentIds.map((id) => catalogue.getInfo(id).municipality ?? catalogue.getInfo(id).title);
    return noAnswer(turn, [], texts('noAnswer.elsewhere', { perspective: name, owner: municipality ?? title, asked: [...new Set(own)].join(', ') }));
  }

  /** "Hvad forventes der af mig?": nothing to search for and nobody to answer for. */
  function askBack(turn: Turn): Answer | undefined {
    const { question, scope, texts } = turn;
    if (question.topicWords.length > 0 || (!question.isOnlyAsking && !question.isExplicitList)) return undefined;
    if (!question.asksAboutSelf && question.roles.asked.length === 0 && question.roles.candidates.length === 0) return undefined;
    const withRoles = scope.documentIds.map((id) => catalogue.getInfo(id)).filter(({ roles }) => roles.length > 0);
    // Whoever asks one municipality is not offered another's roles; and where there are none, there is nothing to ask back.
    if (withRoles.length === 0) return scope.documentIds.length <= mostForEveryone ? answerForEveryone(turn) : noAnswer(turn, [], texts('noAnswer.noRoles'));
    const suggestions = withRoles.flatMap((info) =>
      info.roles
        .filter(({ isEveryone }) => !isEveryone)
        .map(({ name }) => ({
          title: withRoles.length > 1 ? `${name} (${info.municipality ?? info.title})` : name,
          question: texts('ask.role', { role: name, document: info.municipality ?? info.title }),
          kind: 'choice' as const,
        })),
    );
    return createReply(turn, {
      kind: 'clarify',
      intent: 'role',
      heading: texts('clarify.role.heading'),
      message: texts('clarify.role.message'),
      suggestions,
      about: { documentIds: withRoles.map(({ id }) => id) },
    });
  }
}

/** Documents that are told of at once. */
const mostForEveryone = 5;

/** Answers that were searched for, not looked up by a name. */
const SEARCHED: ReadonlySet<Answer['intent']> = new Set(['passage', 'fact']);

/** "leder-af-ledere-stol", "Resiliens-sætningerne": words strung together with hyphens are read one by one. */
function spaceOut(text: string): string {
  const composed = text.normalize('NFC');
  if (!composed.includes('-')) return composed;
  return composed
    .replace(/\p{L}+(?:-\p{L}+){2,}/gu, (words) => words.replaceAll('-', ' '))
    .replace(/(?<!\p{L})(\p{Lu}\p{Ll}{3,})-(?=\p{Ll}{3,})/gu, '$1 ')
    .replace(/(?<=\p{L}{4})-(?=(?:punkt|sætning|liste|perspektiv|rolle|spor|ambition|tema|del(?:en)?(?!\p{L})|afsnit))/giu, ' ');
}
