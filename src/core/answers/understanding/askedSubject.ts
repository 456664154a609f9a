import type { DanishDictionary } from '../../search/danishDictionary.ts';
import { danishFor, isEnglishTerm } from '../../search/englishTerms.ts';
import type { AnalysedWord } from '../../search/analyser.ts';
import type { AskedSubject, SubjectWord } from '../answer.ts';
import type { ProperNameTest } from './properNames.ts';
import type { Turn } from '../composing/reply.ts';

/** What reading a subject needs to know about words. */
interface SubjectReading {
  readonly dictionary: Pick<DanishDictionary, 'has' | 'isName'>;
  readonly isProperName: ProperNameTest;
}

/** Reads what a question is about from the same understanding that answers come from. */
export function createSubjectReader({ dictionary, isProperName }: SubjectReading): (turn: Turn) => AskedSubject {
  return (turn) => {
    const { question, scope, profile } = turn;
    const roleId = findRoleId(turn);
    const [perspective] = question.perspectives;
    return {
      language: turn.language,
      ...(roleId === undefined ? {} : { roleId }),
      ...(perspective ? { perspectiveId: perspective.perspectiveId } : {}),
      documentIds: scope.origin === 'all' ? [] : [...scope.documentIds].sort(),
      isElsewhere: question.unknownMunicipalities.length > 0 && question.municipalities.length === 0,
      words: question.topicWords.map((word) => readWord(word, turn)),
    };

    function findRoleId({ catalogue }: Turn): string | undefined {
      const [asked] = question.roles.asked;
      if (asked) return asked.roleId;
      const own = question.asksAboutSelf ? profile.roleId : undefined;
      return own !== undefined && scope.documentIds.some((id) => catalogue.findRole(id, own)) ? own : undefined;
    }
  };

  function readWord({ word, lemmas, start, end }: AnalysedWord, turn: Turn): SubjectWord {
    const { question, language } = turn;
    const isDanish = dictionary.has(word);
    const [translated] = isDanish || language === 'da' ? [] : danishFor(word);
    const slice = question.text.slice(start, end);
    return {
      // What the conversation was about stands in no place of this question.
      written: slice.toLocaleLowerCase('da') === word ? slice : word,
      lemma: translated ?? simplest(lemmas) ?? word,
      isFirst: question.text.slice(0, start).trim() === '',
      isPlain: isDanish || (language === 'en' && isEnglishTerm(word)),
      isName: dictionary.isName(word),
      isOfDocuments: turn.knows(word) && !isProperName(word),
    };
  }
}

/** One of the words that a form may come from, the same for most forms of each: "bestiller" may be one who orders or the ordering, "bestille" only this. */
function simplest(lemmas: readonly string[]): string | undefined {
  return lemmas.toSorted((a, b) => a.length - b.length)[0];
}
