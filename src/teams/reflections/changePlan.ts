import type { Language } from '../../core/answers/answer.ts';
import { AppError } from '../../core/errors.ts';
import type { Plan, PlanChanges, Planner } from '../../core/reflections/reflections.ts';
import { toLocalDate } from '../../core/reflections/calendar/localDate.ts';
import { findOwnChoice } from '../../core/reflections/prompts/ownChoice.ts';
import { defaultSettings } from '../../core/reflections/schedule.ts';
import { describeWeek } from '../../locales/describeWeek.ts';
import { describeBreak, describeNext } from '../../locales/planWords.ts';
import { createTexts } from '../../locales/texts.ts';
import type { Card } from '../cards/cardTemplate.ts';
import { createNoticeCard } from '../cards/noticeCard.ts';
import { createPlanCard } from '../cards/planCard.ts';
import { createPreviewCard } from '../cards/previewCard.ts';
import type { TeamsDependencies } from '../dependencies.ts';
import type { NextRequest } from '../reflectionRequests.ts';
import { findMunicipality } from '../profileRequests.ts';
import { cardReply, textReply } from '../replies.ts';
import type { Outcome, Turn } from '../turn.ts';
import { findPlanChoice } from './findPlanChoice.ts';
import { toPlanChanges } from './planForm.ts';
import type { PlanChangeRequest } from './planRequest.ts';
import { findPlanner, findPlanTarget, type PlanTarget } from './planTarget.ts';
import { describePlanStatus } from './planStatus.ts';

/** A change that was made: what the channel is told, and the card of how things are now for the one who made it. */
interface Change {
  readonly said: string;
  readonly card: Card;
}

/**
 * Changes a channel's plan and tells the channel who did and how it is now. What concerns one occurrence, such as sending it
 * now, may also be asked for by the one who planned it, in a personal chat; everything else belongs where everyone sees it.
 */
export async function changePlan(request: PlanChangeRequest, turn: Turn, language: Language, dependencies: TeamsDependencies): Promise<Outcome> {
  const text = createTexts(language);
  const target = await findPlanTarget(turn, language, dependencies, 'channelId' in request ? request.channelId : undefined, (channelId) => (ofOneOccurrence(request) ? { ...request, channelId } : { do: 'plan-status', channelId }));
  if (target.kind === 'none') return { replies: [target.reply] };
  if (target.kind === 'own' && !ofOneOccurrence(request)) return { replies: [textReply(text('reflect.inChannelOnly'))] };
  if (isOpening(request)) return { replies: [cardReply(await createForm(target, turn, language, dependencies), text('reflect.planHeading'))] };
  const by = await findPlanner(turn, target, language, dependencies);
  return toOutcome(await makeChange(request, target, by, { name: turn.activity.from?.name ?? text('reflect.somebody'), dependencies }), target, turn);
}

function ofOneOccurrence(request: PlanChangeRequest): request is NextRequest {
  return request.do === 'skip' || request.do === 'send-now' || request.do === 'swap' || request.do === 'edit';
}

/** "planlæg" alone, or the button of the same name. */
function isOpening(request: PlanChangeRequest): boolean {
  return request.do === 'plan' && (!('settings' in request) || (Object.keys(request.settings).length === 0 && request.themeText === undefined));
}

async function createForm(target: PlanTarget & { kind: 'channel' | 'own' }, { person }: Turn, language: Language, dependencies: TeamsDependencies): Promise<Card> {
  const { reflections } = dependencies;
  const [plan, choices, municipality] = await Promise.all([reflections.findPlan(target.key), reflections.listChoices(), findMunicipality(person, dependencies)]);
  return createPlanCard(plan?.schedule ?? { ...defaultSettings, choice: findOwnChoice(choices, municipality) }, choices, language);
}

/** Everyone in a channel is told; who pressed a button there sees the card in its place as well. */
function toOutcome({ said, card }: Change, target: PlanTarget, { activity }: Turn): Outcome {
  if (target.kind === 'own') return { replies: [cardReply(card, said)] };
  return activity.type === 'invoke' ? { replies: [cardReply(card, said)], announced: [textReply(said)] } : { replies: [textReply(said)] };
}

interface ChangeOptions {
  /** Of who makes the change, as the channel knows them. */
  readonly name: string;
  readonly dependencies: TeamsDependencies;
}

async function makeChange(request: PlanChangeRequest, target: Exclude<PlanTarget, { kind: 'none' }>, by: Planner, { name, dependencies }: ChangeOptions): Promise<Change> {
  const { reflections } = dependencies;
  const { key } = target;
  const { language } = by;
  const text = createTexts(language);
  const week = 'week' in request ? request.week : undefined;
  const withStatus = async (plan: Plan, say: (words: string) => string): Promise<Change> => {
    const { words, card } = await describePlanStatus(plan, language, dependencies);
    return { said: say(words), card };
  };
  switch (request.do) {
    case 'plan':
    case 'save-plan':
    case 'set-rhythm': {
      if (target.kind !== 'channel') throw new TypeError('A plan is changed in its channel');
      const isNew = (await reflections.findPlan(key)) === undefined;
      const plan = await reflections.plan(target.channel, await toChanges(request, { by, isNew, dependencies }), by);
      return await withStatus(plan, (words) => text(isNew ? 'reflect.planned' : 'reflect.replanned', { name, plan: words, next: describeNext(plan, language) }));
    }
    case 'pause': {
      const plan = await reflections.pause(key, request.pause, by);
      return await withStatus(plan, () => text('reflect.paused', { name, pause: describeBreak(request.pause, language) }));
    }
    case 'resume': {
      const before = await reflections.findPlan(key);
      const plan = await reflections.resume(key, by);
      const wasPaused = (before?.schedule.pauses ?? []).some(({ to }) => to === undefined || to >= toLocalDate(dependencies.clock(), plan.schedule.zone));
      return await withStatus(plan, () => text(wasPaused ? 'reflect.resumed' : 'reflect.notPaused', { name, next: describeNext(plan, language) }));
    }
    case 'stop': {
      const plan = await reflections.findPlan(key);
      await reflections.stop(key, by);
      const said = text('reflect.stoppedBy', { name });
      return plan ? await withStatus({ schedule: { ...plan.schedule, isActive: false } }, () => said) : { said, card: notice(said, '', language) };
    }
    case 'skip': {
      const skipped = week ?? (await reflections.findPlan(key))?.next?.week ?? '';
      const plan = await reflections.skip(key, by, week);
      return { said: text('reflect.skippedBy', { name, week: describeWeek(skipped, text), next: describeNext(plan, language) }), card: notice(text('reflect.skippedHeading', { week: describeWeek(skipped, text) }), describeNext(plan, language), language) };
    }
    case 'send-now': {
      await reflections.sendNow(key, by, week);
      return { said: text('reflect.sentBy', { name }), card: notice(text('reflect.sentHeading'), text('reflect.sentMessage'), language) };
    }
    case 'swap':
      return withPreview(text('reflect.swappedBy', { name }), await reflections.swap(key, by, week), language);
    case 'edit':
      return withPreview(text('reflect.editedBy', { name }), await reflections.edit(key, request.question ?? '', by, week), language);
  }
}

async function toChanges(request: PlanChangeRequest, { by, isNew, dependencies }: { readonly by: Planner; readonly isNew: boolean; readonly dependencies: TeamsDependencies }): Promise<PlanChanges> {
  const { reflections, corpus } = dependencies;
  if (request.do === 'save-plan') return toPlanChanges(request);
  if (request.do === 'set-rhythm') return { everyWeeks: request.everyWeeks };
  if (!('settings' in request)) return {};
  const { settings, themeText } = request;
  if (themeText === undefined) return isNew ? { choice: findOwnChoice(await reflections.listChoices(), await findMunicipality(by, dependencies)), ...settings } : settings;
  const found = findPlanChoice(themeText, await reflections.listChoices(), corpus);
  if (found.kind === 'none') throw new AppError({ code: 'reflection.unknownTheme', message: 'A plan was to be about something that no document is about.', values: { found: themeText } });
  if (found.kind === 'several') throw new AppError({ code: 'reflection.severalThemes', message: 'A plan was to be about something that several things are called.', values: { found: themeText, several: found.names.slice(0, namesShown).join(' · ') } });
  return { ...settings, choice: found.choice };
}

const namesShown = 4;

/** The coming prompt as it is now, for the one who changes it. */
function withPreview(said: string, plan: Plan, language: Language): Change {
  const message = `${said} ${describeNext(plan, language)}`;
  return { said: message, card: plan.next ? createPreviewCard(plan.next, plan.schedule) : notice(said, '', language) };
}

function notice(heading: string, message: string, language: Language): Card {
  return createNoticeCard({ heading, message }, language);
}
