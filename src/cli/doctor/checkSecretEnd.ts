import { type Finding, good, warning, wrong } from '../../core/operators/finding.ts';
import { daysUntil, findWarningDays } from '../../core/operators/secretEnd.ts';
import type { Texts } from '../../locales/texts.ts';

/** What proves who the bot is, and until when. */
export interface SecretFacts {
  /** False for identities that Azure renews by itself. */
  readonly hasPassword: boolean;
  /** Undefined where nobody has said; only Microsoft Graph knows, with rights that a bot should not have. */
  readonly endsAtUtc: Date | undefined;
  readonly nowUtc: Date;
}

/** How long the bot's secret lasts: when it ends, the bot is silent from one minute to the next. */
export function checkSecretEnd({ hasPassword, endsAtUtc, nowUtc }: SecretFacts, text: Texts): Finding[] {
  const name = 'credentials.secret';
  if (!hasPassword) return [good(name, text('doctor.noSecretNeeded'))];
  if (endsAtUtc === undefined) return [warning(name, text('doctor.secretUnknown'), text('doctor.secretUnknownDo'))];
  const days = daysUntil(endsAtUtc, nowUtc);
  const date = endsAtUtc.toISOString().slice(0, 10);
  if (days < 0) return [wrong(name, text('doctor.secretEnded', { date }), text('doctor.secretDo'))];
  const found = text('doctor.secretLeft', { days, date });
  const reached = findWarningDays(days);
  if (reached === undefined) return [good(name, found)];
  return [reached === 3 ? wrong(name, found, text('doctor.secretDo')) : warning(name, found, text('doctor.secretDo'))];
}
