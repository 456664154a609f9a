import type { Language } from '../../core/answers/answer.ts';
import type { ChannelReference } from '../../core/reflections/messenger.ts';
import type { Plan, Planner } from '../../core/reflections/reflections.ts';
import type { ChannelKey } from '../../core/reflections/schedule.ts';
import { describePlan } from '../../locales/planWords.ts';
import { createTexts } from '../../locales/texts.ts';
import { readChannelReference } from '../channelReference.ts';
import { createPickCard } from '../cards/pickCard.ts';
import type { TeamsDependencies } from '../dependencies.ts';
import { cardReply, textReply } from '../replies.ts';
import type { BotRequest } from '../request.ts';
import type { Reply, Turn } from '../turn.ts';
import { isGuest } from './teamMember.ts';

/** The plan that a person means: that of the channel they are in, or elsewhere one that they made. */
export type PlanTarget =
  | { readonly kind: 'channel'; readonly key: ChannelKey; readonly channel: ChannelReference }
  | { readonly kind: 'own'; readonly key: ChannelKey; readonly plan: Plan }
  | { readonly kind: 'none'; readonly reply: Reply };

/**
 * Finds the plan. In a channel it is the channel's, whatever a button says. In a personal chat it is one that the person made:
 * the one a button names, the only one, or the one they choose from a card whose rows ask again as `again` says. In a group
 * chat, and for who made none, there is none, and the reply tells how to get one.
 */
export async function findPlanTarget(turn: Turn, language: Language, { reflections }: TeamsDependencies, channelId: string | undefined, again: (channelId: string) => BotRequest): Promise<PlanTarget> {
  const text = createTexts(language);
  const channel = readChannelReference(turn);
  if (channel) return { kind: 'channel', key: { tenantId: channel.tenantId, channelId: channel.channelId }, channel };
  const plans = turn.isPersonal ? await reflections.listPlansBy(turn.person) : [];
  const meant = channelId === undefined ? plans : plans.filter(({ schedule }) => schedule.channelId === channelId);
  const [plan] = meant;
  if (!plan) return { kind: 'none', reply: textReply(text(channelId === undefined ? 'reflect.inChannelOnly' : 'reflect.notYourPlan')) };
  if (meant.length === 1) return { kind: 'own', key: { tenantId: plan.schedule.tenantId, channelId: plan.schedule.channelId }, plan };
  const options = meant.map(({ schedule, next }) => ({
    title: describePlan(schedule, language),
    detail: next ? next.prompt.question[language] : text('reflect.noNext'),
    request: again(schedule.channelId),
  }));
  return { kind: 'none', reply: cardReply(createPickCard(text('reflect.whichPlan'), options, language), text('reflect.whichPlan')) };
}

/** Who asks for a change. Whoever made a plan is no guest, so that the roster is asked in channels only. */
export async function findPlanner(turn: Turn, target: PlanTarget, language: Language, dependencies: TeamsDependencies): Promise<Planner> {
  return { ...turn.person, language, isGuest: target.kind === 'channel' && (await isGuest(turn, dependencies)) };
}
