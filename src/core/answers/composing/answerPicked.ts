import type { Section, Statement } from '../../documents/document.ts';
import type { Answer } from '../answer.ts';
import { quoteSection, quoteUnder } from './answerSection.ts';
import { withContext } from './discourse.ts';
import type { Turn } from './reply.ts';

/** "Uddyb den tredje": what stands under the heading that was listed third, or the item itself when it is no heading. */
export function answerPicked(turn: Turn): Answer | undefined {
  const { question, catalogue } = turn;
  if (question.picked === undefined) return undefined;
  const statement = catalogue.findStatement(question.picked);
  const section = catalogue.findSection(question.picked) ?? (statement && sectionNamed(statement, turn));
  const under = section && quoteUnder(turn, section, false);
  return under ?? (statement && quoteSection(turn, withContext(statement, catalogue)));
}

/** A list of chapters says their names; what each holds stands further down under that heading. */
function sectionNamed({ documentId, text }: Statement, { catalogue }: Turn): Section | undefined {
  const name = text.toLocaleLowerCase('da').replace(/[.:]$/u, '');
  return catalogue.findDocument(documentId)?.sections.find(({ heading, level }) => level > 0 && heading.toLocaleLowerCase('da').includes(name));
}
