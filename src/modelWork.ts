import type { Config } from './config.ts';
import type { Phraser, Phrasing } from './core/answers/phrasing/phraser.ts';
import { loadOnce } from './loadLater.ts';
import type { Log } from './log.ts';
import type { ModelLimits } from './model/modelLimits.ts';
import type { Telemetry } from './telemetry.ts';

/** What phrasing is connected to. */
export interface ModelWorkParts {
  readonly config: Pick<Config, 'model'>;
  readonly clock: () => Date;
  readonly log: Log;
  readonly telemetry: Telemetry;
  /** What asking may take; default the usual limits. */
  readonly limits?: ModelLimits | undefined;
}

/** What phrases answers, loaded at the first question; undefined without a model. */
export function createModelWork(parts: ModelWorkParts): Phraser | undefined {
  const { config, log, telemetry } = parts;
  const { model } = config;
  if (!model) return undefined;
  const load = loadOnce(() => loadPhraser({ ...parts, model }));
  return {
    phrase: (question, statements, language) =>
      telemetry.trace('phrase', async (note) => {
        const startedMs = performance.now();
        const phrasing = await tryTo(async () => await (await load()).phrase(question, statements, language), log);
        telemetry.countPhrasing(phrasing.kind, (performance.now() - startedMs) / 1000);
        note({ 'medspiller.phrasing.result': phrasing.kind });
        if (phrasing.kind === 'phrased') log.info({ sentenceCount: phrasing.phrased.sentences.length }, 'answer phrased');
        if (phrasing.kind === 'refused') log.info({ fault: phrasing.fault }, 'phrasing refused');
        return phrasing;
      }),
  };
}

/** The quotation is an answer by itself, whatever went wrong with phrasing it. */
async function tryTo(phrase: () => Promise<Phrasing>, log: Log): Promise<Phrasing> {
  try {
    return await phrase();
  } catch (error) {
    log.error({ error }, 'not phrased');
    return { kind: 'failed', code: 'internal' };
  }
}

async function loadPhraser({ model, clock, log, limits }: Pick<ModelWorkParts, 'clock' | 'log' | 'limits'> & { model: NonNullable<Config['model']> }): Promise<Phraser> {
  const [{ createLanguageModel }, { createPhraser }, { createAnalyser }, { loadDanishDictionary }] = await Promise.all([
    import('./model/createLanguageModel.ts'),
    import('./core/answers/phrasing/createPhraser.ts'),
    import('./core/search/analyser.ts'),
    import('./core/search/danishDictionary.ts'),
  ]);
  return createPhraser({ model: createLanguageModel({ model, log, clock, ...(limits && { limits }) }), analyser: createAnalyser({ dictionary: loadDanishDictionary() }) });
}
