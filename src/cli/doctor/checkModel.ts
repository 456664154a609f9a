import type { ModelConfig } from '../../config/modelConfig.ts';
import type { Phrasing } from '../../core/answers/phrasing/phraser.ts';
import { type Finding, good, warning, wrong } from '../../core/operators/finding.ts';
import type { Texts } from '../../locales/texts.ts';

/** Which language model is connected, and what came of asking it. */
export interface ModelFacts {
  /** Undefined where none is. */
  readonly model: Pick<ModelConfig, 'completionsUrl' | 'isAzure' | 'key' | 'identity'> | undefined;
  /** A statement of the documents that it was to phrase; undefined where it was not asked. */
  readonly tried?: { readonly phrasing: Phrasing; readonly seconds: number };
}

/** Whether answers may be phrased, by whom, and whether that works: when it does not, people get quotations alone and nobody is told. */
export function checkModel({ model, tried }: ModelFacts, text: Texts): Finding[] {
  const name = 'model.configured';
  if (model === undefined) return [good(name, text('doctor.noModel'))];
  const kind = text(`doctor.modelKind.${model.isAzure ? 'azure' : 'openai'}`);
  const proof = text(`doctor.modelProof.${model.identity !== undefined ? 'identity' : model.key !== undefined ? 'key' : 'none'}`);
  return [good(name, text('doctor.modelConfigured', { host: new URL(model.completionsUrl).host, kind, proof })), ...(tried ? [checkTried(tried, text)] : [])];
}

function checkTried({ phrasing, seconds }: NonNullable<ModelFacts['tried']>, text: Texts): Finding {
  const name = 'model.phrasing';
  switch (phrasing.kind) {
    case 'phrased':
      return good(name, text('doctor.modelPhrased', { seconds: seconds.toFixed(1).replace('.', text('doctor.decimalSign')) }));
    case 'refused':
      return warning(name, text('doctor.modelRefused', { fault: phrasing.fault }), text('doctor.modelRefusedDo'));
    case 'nothing':
      return warning(name, text('doctor.modelNothing'), text('doctor.modelNothingDo'));
    case 'limited':
    case 'skipped':
      return warning(name, text('doctor.modelLimited'), text('doctor.modelLimitedDo'));
    case 'timeout':
      return wrong(name, text('doctor.modelLate'), text('doctor.modelLateDo'));
    case 'failed':
      return wrong(name, text('doctor.modelFailed', { code: phrasing.code }), text('doctor.modelFailedDo'));
  }
}
