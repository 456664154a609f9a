import type { Language } from '../../core/answers/answer.ts';
import { AppError } from '../../core/errors.ts';
import { createTexts } from '../../locales/texts.ts';
import { readPlaceReference } from '../channelReference.ts';
import type { Card } from '../cards/cardTemplate.ts';
import { createCoverageCard } from '../cards/coverageCard.ts';
import { createDigestCard } from '../cards/digestCard.ts';
import { createHistoryCard } from '../cards/historyCard.ts';
import { createReportCard } from '../cards/reportCard.ts';
import type { TeamsDependencies } from '../dependencies.ts';
import type { ReflectionRequest, ShowRequest } from '../reflectionRequests.ts';
import { cardReply, textReply } from '../replies.ts';
import type { Reply, Turn } from '../turn.ts';
import { findPlanTarget, type PlanTarget } from './planTarget.ts';
import { describePlanStatus } from './planStatus.ts';

/** Shows how a plan stands, what was sent, what the team answered, or which themes it has met. Changes nothing, so that guests may look too. */
export async function showPlan(request: ShowRequest, turn: Turn, language: Language, dependencies: TeamsDependencies): Promise<Reply> {
  const target = await findPlanTarget(turn, language, dependencies, request.channelId, (channelId) => ({ do: request.do, channelId }));
  return target.kind === 'none' ? target.reply : toReply(await createShownCard(request.do, target, language, dependencies));
}

/** Shows what a closed round showed, or the next page of it. */
export async function showDigest({ roundId, page = 1, channelId }: Extract<ReflectionRequest, { do: 'show-digest' }>, turn: Turn, language: Language, dependencies: TeamsDependencies): Promise<Reply> {
  // Chats have digests, though no plans.
  const place = readPlaceReference(turn);
  const target = place ? { kind: 'place' as const, key: place } : await findPlanTarget(turn, language, dependencies, channelId, (chosen) => ({ do: 'history', channelId: chosen }));
  if (target.kind === 'none') return target.reply;
  const outcome = await dependencies.reflections.view(roundId, turn.person, target.key);
  if (outcome.kind !== 'closed') return textReply(createTexts(language)(outcome.kind === 'open' ? 'reflect.stillOpen' : 'reflect.unknownRound'));
  return toReply(createDigestCard(outcome.round, { offerSlower: false, page }));
}

async function createShownCard(shown: ShowRequest['do'], { key, kind }: Exclude<PlanTarget, { kind: 'none' }>, language: Language, { reflections }: TeamsDependencies): Promise<Card> {
  const plan = await reflections.findPlan(key);
  switch (shown) {
    case 'plan-status':
      // A plan that was stopped leaves its report behind.
      if (!plan) throw new AppError({ code: (await reflections.report(key)).length > 0 ? 'reflection.stopped' : 'reflection.noPlan', message: 'A channel without a plan was asked how it stands.' });
      return (await describePlanStatus(plan, language, { reflections })).card;
    case 'plan-report':
      return createReportCard(await reflections.report(key), plan?.schedule.zone ?? 'Europe/Copenhagen', language);
    case 'history':
      return createHistoryCard(await reflections.history(key), { channelId: key.channelId, isPersonal: kind === 'own' }, language);
    case 'coverage':
      return createCoverageCard(await reflections.coverage(key), await reflections.listChoices(), { channelId: key.channelId, isPersonal: kind === 'own' }, language);
  }
}

function toReply(card: Card): Reply {
  return cardReply(card, String(card['speak']).split('. ')[0] ?? '');
}
