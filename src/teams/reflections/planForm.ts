import { z } from 'zod';
import { AppError } from '../../core/errors.ts';
import { parseJson } from '../../core/parseJson.ts';
import type { PlanChanges } from '../../core/reflections/reflections.ts';
import { openChoice } from '../cards/contentChoices.ts';
import type { ReflectionRequest } from '../reflectionRequests.ts';

/**
 * What the fields of the plan card say; whether it can be, core judges. Throws `reflection.badSetting` for what the card does
 * not offer, which was tampered with or comes from an older card.
 */
export function toPlanChanges(fields: Extract<ReflectionRequest, { do: 'save-plan' }>): PlanChanges {
  const parsed = form.safeParse(fields);
  if (!parsed.success) {
    throw new AppError({ code: 'reflection.badSetting', message: `The plan card sent fields that it does not have: ${parsed.error.issues.map(({ path }) => path.join('.')).join(', ')}` });
  }
  const { weekday, time, zone, everyWeeks, content, roleId, holidayRule, pauseWeeks, closesAfterDays, threshold } = parsed.data;
  return {
    weekday,
    time,
    zone,
    everyWeeks,
    holidayRule,
    pauseWeeks,
    choice: { ...content, ...(roleId !== undefined && { roleId }) },
    closesAfterDays,
    threshold,
  };
}

const number = z.string().regex(/^\d{1,3}$/).transform(Number);
/** Absent where nothing is chosen. */
const optional = z.string().nullish().transform((value) => (value === null || value === undefined || value === '' || value === openChoice ? undefined : value));

const form = z.object({
  weekday: number.pipe(z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5), z.literal(6), z.literal(7)])),
  time: z.string().max(20),
  zone: z.string().max(100),
  everyWeeks: number.pipe(z.union([z.literal(1), z.literal(2), z.literal(4)])),
  content: z.string().transform(parseJson).pipe(z.strictObject({ municipality: z.string().exactOptional(), documentId: z.string().exactOptional(), themeId: z.string().exactOptional() })),
  roleId: optional,
  holidayRule: z.enum(['skip', 'next-working-day', 'day-before']),
  pauseWeeks: z
    .string()
    .nullish()
    .transform((list) => [...new Set((list ?? '').split(',').filter((week) => week !== ''))])
    .pipe(z.array(number))
    .transform((weeks) => weeks.sort((a, b) => a - b)),
  closesAfterDays: optional.pipe(number.optional()),
  threshold: number,
});
