import type { OperatorMessenger, OperatorWarningStore } from '../core/operators/operators.ts';
import { daysUntil, findWarningDays } from '../core/operators/secretEnd.ts';
import type { ChannelStore } from '../core/reflections/reflectionStore.ts';
import type { Log } from '../log.ts';

/** Who is warned of what. */
export interface WarnedOperators {
  /** Entra object ids. */
  readonly operators: readonly string[];
  /** The tenant that they belong to. */
  readonly tenantId: string;
  /** When the bot's secret ends. */
  readonly endsAtUtc: Date;
  readonly store: OperatorWarningStore & Pick<ChannelStore, 'findAnyChannel'>;
  readonly messenger: OperatorMessenger;
  readonly clock: () => Date;
  readonly log: Log;
}

/** What was not answered is tried again after this, also by another instance. */
const retryMs = 60 * 60 * 1000;
/** By time alone and not when another secret is set, since instances that still have the old one would warn again. */
const keptMs = 30 * 24 * 60 * 60 * 1000;

/**
 * Warns each operator once, 30, 14 and 3 days before the bot's secret ends. Whoever was not warned in time gets the nearest
 * warning only. One who has not installed the app is logged and not tried again for that warning.
 */
export async function warnOperators({ operators, tenantId, endsAtUtc, store, messenger, clock, log }: WarnedOperators): Promise<void> {
  const nowUtc = clock();
  const forgottenUtc = new Date(nowUtc.getTime() - keptMs);
  await store.deleteWarningsEndedBefore(forgottenUtc);
  const days = findWarningDays(daysUntil(endsAtUtc, nowUtc));
  if (days === undefined || endsAtUtc < forgottenUtc) return;
  // How a tenant is reached is known once the bot has heard from one of its channels.
  const channel = await store.findAnyChannel(tenantId);
  if (channel === undefined) return;
  for (const userId of new Set(operators)) {
    const warning = { endsAtUtc, days, userId };
    if (!(await store.claimWarning(warning, { nowUtc, leaseUntilUtc: new Date(nowUtc.getTime() + retryMs) }))) continue;
    const result = await messenger.sendSecretWarning(channel, warning, nowUtc);
    if (result.kind !== 'failed') await store.settleWarning(warning, nowUtc);
    if (result.kind !== 'sent') log.warn({ code: result.code, days, kind: result.kind }, 'operator not warned of the end of the secret');
  }
}
