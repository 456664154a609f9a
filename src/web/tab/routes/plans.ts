import type { Language } from '../../../core/answers/answer.ts';
import { AppError } from '../../../core/errors.ts';
import type { DocumentChoices } from '../../../core/reflections/prompt.ts';
import type { Plan } from '../../../core/reflections/reflections.ts';
import type { Round } from '../../../core/reflections/round.ts';
import { describePlan, findChoiceNames } from '../../../locales/planWords.ts';
import { createRoute, type Route } from '../route.ts';
import type { TabPorts } from '../tabPorts.ts';
import { toJson } from '../toJson.ts';
import type { PlanSummary, PlanView } from '../wire.ts';

/** The plans that the caller made, and how they fared; nobody else's. */
export function createPlanRoutes({ reflections }: TabPorts): Route[] {
  return [
    createRoute('GET', '/plans', async ({ caller, language }) => {
      const [plans, choices] = await Promise.all([reflections.listPlansBy(caller.person), reflections.listChoices()]);
      return { plans: plans.map((plan) => toSummary(plan, choices, language)) };
    }),
    createRoute('GET', '/plans/:scheduleId', async ({ caller, language, params: { scheduleId } }): Promise<PlanView> => {
      const plan = (await reflections.listPlansBy(caller.person)).find(({ schedule }) => schedule.id === scheduleId);
      if (!plan) throw new AppError({ code: 'tab.unknownPlan', message: 'A plan was asked for that the person did not make' });
      const { tenantId, channelId } = plan.schedule;
      const channel = { tenantId, channelId };
      const [choices, report, history, coverage] = await Promise.all([reflections.listChoices(), reflections.report(channel), reflections.history(channel), reflections.coverage(channel)]);
      return { ...toSummary(plan, choices, language), report: toJson(report), history: history.flatMap(toHistory), coverage };
    }),
  ];
}

function toSummary({ schedule, next }: Plan, choices: readonly DocumentChoices[], language: Language): PlanSummary {
  return { schedule: toJson(schedule), description: describePlan(schedule, language, findChoiceNames(schedule.choice, choices)), ...(next && { next: toJson(next) }) };
}

function toHistory({ id, week, closedAtUtc, prompt, digest }: Round): PlanView['history'][number][] {
  return closedAtUtc && digest ? [{ id, week, closedAtUtc: closedAtUtc.toISOString(), prompt, digest }] : [];
}
