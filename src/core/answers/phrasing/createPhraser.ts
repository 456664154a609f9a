import type { Analyser } from '../../search/analyser.ts';
import { checkPhrasing } from './checkPhrasing.ts';
import { toInstruction } from './instruction.ts';
import type { LanguageModel, Phraser, PhrasingFault } from './phraser.ts';
import { createWordSupport } from './wordSupport.ts';

/** What a phraser is made of. */
export interface PhraserParts {
  readonly model: LanguageModel;
  readonly analyser: Analyser;
  /** Told of every reply: what was wrong with it, or undefined and how many sentences it has. Never of its text. */
  readonly onChecked?: (fault: PhrasingFault | undefined, sentenceCount: number) => void;
}

/** Creates the phraser: asks the model, and shows what it says only when all of it is supported. */
export function createPhraser({ model, analyser, onChecked }: PhraserParts): Phraser {
  const support = createWordSupport(analyser);
  return {
    async phrase(question, statements, language) {
      const reply = await model.complete(toInstruction(question, statements, language));
      if (reply === undefined) return undefined;
      const checked = checkPhrasing(reply, statements, { language, analyser, support });
      const phrased = 'phrased' in checked ? checked.phrased : undefined;
      onChecked?.('fault' in checked ? checked.fault : undefined, phrased?.sentences.length ?? 0);
      return phrased;
    },
  };
}
