import type { ModelConfig } from '../config/modelConfig.ts';
import type { LanguageModel, ModelMessage } from '../core/answers/phrasing/phraser.ts';
import type { Log } from '../log.ts';
import { createAuthorization } from './authorization.ts';
import { createCircuit } from './circuit.ts';
import { createModelHttp } from './modelHttp.ts';
import { type ModelLimits, usualLimits } from './modelLimits.ts';
import { type ModelOutcome, readResponse } from './readResponse.ts';

/** What a model is connected with. */
export interface LanguageModelParts {
  readonly model: ModelConfig;
  readonly log: Log;
  readonly limits?: ModelLimits;
  readonly clock: () => Date;
  /** A clock that only goes forward; default `performance`. */
  readonly nowMs?: () => number;
}

/**
 * A model behind an OpenAI-compatible endpoint or Azure OpenAI. Asks once and never again, since somebody waits; logs the outcome,
 * the status and the time, and not a word of what was said.
 */
export function createLanguageModel({ model, log, limits = usualLimits, clock, nowMs = () => performance.now() }: LanguageModelParts): LanguageModel {
  const circuit = createCircuit(limits, nowMs);
  const authorize = createAuthorization(model);
  const post = createModelHttp(limits);
  let running = 0;

  return {
    async complete(messages) {
      if (running >= limits.concurrency || !circuit.mayCall()) {
        log.debug({ running }, 'model not asked');
        return { kind: 'skipped' };
      }
      running += 1;
      const startedMs = nowMs();
      const { outcome, fields } = await ask(messages);
      running -= 1;
      report(outcome);
      const isTrouble = outcome.kind === 'failed' || outcome.kind === 'timeout' || outcome.kind === 'limited';
      log[isTrouble ? 'warn' : 'info']({ outcome: outcome.kind, ...fields, durationMs: Math.round(nowMs() - startedMs) }, 'model asked');
      return outcome.kind === 'limited' ? { kind: 'limited' } : outcome;
    },
  };

  async function ask(messages: readonly ModelMessage[]): Promise<{ outcome: Outcome; fields: object }> {
    const timer = new AbortController();
    const timeout = setTimeout(() => timer.abort(new Error('The model took too long')), limits.timeoutMs);
    try {
      const response = await Promise.race([send(messages, timer.signal), rejectOn(timer.signal)]);
      return { outcome: readResponse(response, clock()), fields: { status: response.status } };
    } catch (error) {
      if (timer.signal.aborted) return { outcome: { kind: 'timeout' }, fields: {} };
      return { outcome: { kind: 'failed', code: codeOf(error) }, fields: { error } };
    } finally {
      clearTimeout(timeout);
    }
  }

  async function send(messages: readonly ModelMessage[], signal: AbortSignal) {
    const headers = await authorize(signal);
    // Neither temperature nor a length: newer models refuse the one or the other, and both are bounded by what is checked afterwards.
    const body = JSON.stringify({ ...(model.name !== undefined && { model: model.name }), messages, stream: false });
    return await post(model.completionsUrl, headers, body, signal);
  }

  function report(outcome: Outcome): void {
    if (outcome.kind === 'failed' || outcome.kind === 'timeout') circuit.failed();
    else if (outcome.kind === 'limited') circuit.restFor(outcome.restMs);
    else circuit.succeeded();
  }
}

type Outcome = ModelOutcome | { readonly kind: 'timeout' };

/** A code and never a message, since messages repeat addresses. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}

/** What takes no signal must not hold up the answer either. */
function rejectOn(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true }));
}
