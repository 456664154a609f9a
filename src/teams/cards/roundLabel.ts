import type { Round } from '../../core/reflections/round.ts';
import { describeWeek } from '../../locales/describeWeek.ts';
import type { Texts } from '../../locales/texts.ts';

/** What stands above the question on a round's cards. Only a weekly one is this week's; `late` is one that came late. */
export function describeCardLabel({ kind, week }: Pick<Round, 'kind' | 'week'>, what: 'prompt' | 'late' | 'digest', text: Texts): string {
  if (kind === 'weekly') return text(what === 'prompt' ? 'reflect.label' : what === 'late' ? 'reflect.labelLate' : 'reflect.labelDigest', { week: describeWeek(week, text) });
  if (what !== 'digest') return text('reflect.labelShared');
  return text(kind === 'live' ? 'reflect.labelLiveDigest' : 'reflect.labelSharedDigest');
}
