import type { Config } from './config.ts';
import type { Phraser } from './core/answers/phrasing/phraser.ts';
import { loadOnce } from './loadLater.ts';
import type { Log } from './log.ts';
import type { ModelLimits } from './model/modelLimits.ts';

/** What phrasing is connected to. */
export interface ModelWorkParts {
  readonly config: Pick<Config, 'model'>;
  readonly clock: () => Date;
  readonly log: Log;
  /** What asking may take; default the usual limits. */
  readonly limits?: ModelLimits | undefined;
}

/** What phrases answers, loaded at the first question; undefined without a model. */
export function createModelWork(parts: ModelWorkParts): Phraser | undefined {
  const { config, log } = parts;
  const { model } = config;
  if (!model) return undefined;
  const load = loadOnce(() => loadPhraser({ ...parts, model }));
  return {
    async phrase(question, statements, language) {
      try {
        return await (await load()).phrase(question, statements, language);
      } catch (error) {
        // The quotation is an answer by itself, whatever went wrong here.
        log.error({ error }, 'not phrased');
        return undefined;
      }
    },
  };
}

async function loadPhraser({ model, clock, log, limits }: Omit<ModelWorkParts, 'config'> & { model: NonNullable<Config['model']> }): Promise<Phraser> {
  const [{ createLanguageModel }, { createPhraser }, { createAnalyser }, { loadDanishDictionary }] = await Promise.all([
    import('./model/createLanguageModel.ts'),
    import('./core/answers/phrasing/createPhraser.ts'),
    import('./core/search/analyser.ts'),
    import('./core/search/danishDictionary.ts'),
  ]);
  return createPhraser({
    model: createLanguageModel({ model, log, clock, ...(limits && { limits }) }),
    analyser: createAnalyser({ dictionary: loadDanishDictionary() }),
    onChecked: (fault, sentenceCount) => log.info({ ...(fault !== undefined && { fault }), sentenceCount }, fault === undefined ? 'answer phrased' : 'phrasing refused'),
  });
}
