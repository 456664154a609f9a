import type { PersonKey } from '../answers/answer.ts';
import { noteLimit } from './note.ts';
import { toRespondent, withoutKey } from './rounds/anonymity.ts';
import type { ReflectionParts } from './reflectionParts.ts';
import type { Reflections } from './reflections.ts';
import type { Response, Round } from './round.ts';
import { readWrittenText } from './rounds/writtenText.ts';

/** Notes, and what a person may see and delete of their own. */
export function createReflectionPersonalData({ store, clock }: ReflectionParts): Pick<Reflections, 'findNotes' | 'saveNote' | 'personalData' | 'deletePersonalData'> {
  /** Nothing names a person's responses: each open round is asked with the key that it has for this person. */
  const listOpenResponses = async (person: PersonKey): Promise<{ round: Round; respondent: string; response: Response }[]> => {
    const found = [];
    for (const round of await store.listOpenRounds(person.tenantId)) {
      if (round.respondentKey === undefined) continue;
      const respondent = toRespondent(person, round.respondentKey);
      const response = await store.findResponse(round.id, respondent);
      if (response !== undefined) found.push({ round: withoutKey(round), respondent, response });
    }
    return found;
  };
  return {
    findNotes: (person, statementIds) => store.findNotes(person, statementIds),
    async saveNote(person, on, text) {
      await store.saveNote(person, { ...on, text: readWrittenText(text, noteLimit), savedAtUtc: clock() });
    },
    async personalData(person) {
      const [plans, notes, responses] = await Promise.all([store.listSchedulesBy(person), store.listNotes(person), listOpenResponses(person)]);
      return { plans, notes, openResponses: responses.map(({ round, response }) => ({ round, response })) };
    },
    async deletePersonalData(person) {
      for (const { round, respondent } of await listOpenResponses(person)) await store.deleteResponse(round.id, respondent, clock());
      await store.deleteReflectionData(person);
    },
  };
}
