import type { Digest } from '../../core/reflections/round.ts';
import type { TabTexts } from '../../locales/tab/tabTexts.ts';
import type { LiveRoundView } from '../../web/tab/wire.ts';

/** How many have answered; below the threshold no more than that it is not reached. */
export function describeCount({ responseCount, threshold }: Pick<LiveRoundView, 'responseCount' | 'threshold'>, text: TabTexts): string {
  return responseCount < threshold ? text('panel.fewAnswered', { threshold }) : text('panel.answered', { count: responseCount });
}

/** What came out of a closed round, in a sentence or two: how many answered, and what is not shown. */
export function describeDigest(digest: Digest, text: TabTexts): string {
  if (digest.kind === 'too-few') return text('panel.tooFew');
  return [
    `${text('panel.answered', { count: digest.responseCount })}.`,
    ...(digest.distribution ? [] : [text('panel.noDistribution')]),
    ...(digest.texts.length === 0 && digest.steps.length === 0 ? [text('panel.noTexts')] : []),
  ].join(' ');
}
