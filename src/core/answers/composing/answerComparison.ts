import { judgeAnswerable } from './answerable.ts';
import type { Answer } from '../answer.ts';
import { noAnswer } from './answerSearch.ts';
import { toGroup } from '../cells.ts';
import { DECISION } from './decisionWeights.ts';
import type { Evidence } from './evidence.ts';
import { OWN_MUNICIPALITY_PHRASE } from '../understanding/questionWords.ts';
import { createReply, type Turn } from './reply.ts';

/** One side of a comparison. */
interface Side {
  readonly name: string;
  readonly documentIds: readonly string[];
}

/** The best statements of each side the question names, or of every municipality when it only asks to compare. */
export function answerComparison(turn: Turn, evidence: Evidence): Answer | undefined {
  const { question, catalogue, texts } = turn;
  const named = sidesOf(turn);
  const isNamed = named.length > 1;
  const sides = isNamed ? named : question.wantsComparison && named.length === 0 ? catalogue.municipalities.map((name) => ({ name, documentIds: catalogue.documentsOf(name) })) : [];
  if (sides.length < 2 || question.subject === '') return undefined;
  const subject = isNamed ? withoutComparing(turn) : question.subject;
  const groups = sides.map(({ name, documentIds }) => {
    const result = evidence.findStatements(subject, documentIds, question);
    if (!judgeAnswerable(result, isNamed ? 'named' : 'all')) return toGroup([], catalogue, name);
    const floor = (result.hits[0]?.score ?? 0) * DECISION.furtherCompared;
    const near = result.hits.filter(({ score }) => score >= floor).slice(0, DECISION.maxHits);
    return toGroup(near.flatMap(({ passageId }) => catalogue.findStatement(passageId) ?? []), catalogue, name);
  });
  const holding = groups.filter(({ citations }) => citations.length > 0);
  if (holding.length === 0) return noAnswer(turn, []);
  const silent = groups.filter(({ citations }) => citations.length === 0).map(({ heading }) => heading);
  return createReply(turn, {
    intent: 'comparison',
    heading: holding.map(({ heading }) => heading).join(' · '),
    message: isNamed && silent.length > 0 ? texts('comparison.silent', { municipalities: silent.join(', ') }) : '',
    groups: holding,
    about: { documentIds: sides.flatMap(({ documentIds }) => documentIds) },
  });
}

/** "Er X og Y enige om tillid?": beside two names these words set them against each other; alone they may be the subject. */
const COMPARING =
  /(?<!\p{L})(?:u?enige?|ens(?:artede?)?|til fælles|noget andet|anderledes|modsat|op mod|stil(?:le|ler)?|hvilke ord|mest|mindst|ser|(?:lægge|lægger) vægt|vægter?|bruger?|agree|disagree|in common|similar(?:ly)?|different(?:ly)?|same|samme|både)(?!\p{L})/giu;

function withoutComparing(turn: Turn): string {
  const { question } = turn;
  const rest = question.subject.replace(COMPARING, ' ').replace(/\s+/gu, ' ').trim();
  return rest.split(' ').some((word) => word.length > 2 && turn.knows(word)) ? rest : question.subject;
}

/** The municipalities named, the documents named beside them, and the asker's own when "vi selv" is said. */
function sidesOf({ question, catalogue, profile, scope }: Turn): Side[] {
  const own = profile.municipality !== undefined && OWN_MUNICIPALITY_PHRASE.test(question.text) ? [profile.municipality] : [];
  const municipalities = [...new Set([...question.municipalities, ...own])];
  const sides = municipalities.map((name) => ({ name, documentIds: catalogue.documentsOf(name) }));
  const others = question.documentIds.filter((id) => !sides.some(({ documentIds }) => documentIds.includes(id)) && (sides.length > 0 || scope.documentIds.includes(id)));
  return [...sides, ...others.map((id) => ({ name: catalogue.getInfo(id).title, documentIds: [id] }))];
}
