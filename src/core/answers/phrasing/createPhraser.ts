import type { Analyser } from '../../search/analyser.ts';
import { checkPhrasing } from './checkPhrasing.ts';
import { toInstruction } from './instruction.ts';
import type { LanguageModel, Phraser } from './phraser.ts';
import { createWordSupport } from './wordSupport.ts';

/** What a phraser is made of. */
export interface PhraserParts {
  readonly model: LanguageModel;
  readonly analyser: Analyser;
}

/** Creates the phraser: asks the model, and lets through what it says only when all of it is supported. */
export function createPhraser({ model, analyser }: PhraserParts): Phraser {
  const support = createWordSupport(analyser);
  return {
    async phrase(question, statements, language) {
      const reply = await model.complete(toInstruction(question, statements, language));
      if (reply.kind !== 'replied') return reply;
      const checked = checkPhrasing(reply.text, statements, { language, analyser, support });
      return 'fault' in checked ? { kind: 'refused', fault: checked.fault } : { kind: 'phrased', phrased: checked.phrased };
    },
  };
}
