import { type Finding, good, warning, wrong } from '../../core/operators/finding.ts';
import type { Texts } from '../../locales/texts.ts';
import { type ChannelReport, findLastSent, hasProblem } from '../deliveryReport.ts';

/** How prompts fare: one finding for all channels that are well, and one for each that is not. */
export function checkChannels(reports: readonly ChannelReport[], nowUtc: Date, text: Texts): Finding[] {
  const active = reports.filter(({ isActive }) => isActive);
  if (active.length === 0) return [good('channels.all', text('doctor.noActivePlans'))];
  const stuck = active.filter((report) => isStuck(report, nowUtc));
  const well = active.filter((report) => !hasProblem(report) && !stuck.includes(report));
  const lastSent = active.map(findLastSent).filter((sent) => sent !== undefined);
  const latest = new Date(Math.max(...lastSent.map((sent) => sent.getTime())));
  const last = lastSent.length === 0 ? text('doctor.neverSent') : text('doctor.lastSent', { date: toMinute(latest) });
  return [
    good('channels.all', text('doctor.channelsGood', { count: well.length, total: active.length, last })),
    ...stuck.map(({ channelId, next }) => wrong(`channels.${channelId}`, text('doctor.channelStuck', { channel: channelId, due: toMinute(next?.dueAtUtc ?? nowUtc) }), text('doctor.channelStuckDo'))),
    ...active.filter(hasProblem).map((report) => describeProblem(report, text)),
  ];
}

/** The scheduler retries for hours, each time with a reason; what is due so long without one was not looked at. */
const stuckMs = 15 * 60 * 1000;

function isStuck({ asleepBecause, next }: ChannelReport, nowUtc: Date): boolean {
  return asleepBecause === undefined && next !== undefined && next.reason === undefined && nowUtc.getTime() - next.dueAtUtc.getTime() > stuckMs;
}

function describeProblem(report: ChannelReport, text: Texts): Finding {
  const { channelId, asleepBecause, records } = report;
  const name = `channels.${channelId}` as const;
  const sent = findLastSent(report);
  const last = sent === undefined ? text('doctor.neverSent') : text('doctor.lastSent', { date: toMinute(sent) });
  if (asleepBecause !== undefined) return wrong(name, text('doctor.channelAsleep', { channel: channelId, reason: asleepBecause, last }), text(asleepByChoice.has(asleepBecause) ? 'doctor.channelRemovedDo' : 'doctor.channelAsleepDo'));
  const [latest] = records;
  const values = { channel: channelId, week: latest?.week ?? '', reason: latest?.reason ?? '?', last };
  // What was missed is past; what failed will fail again.
  return latest?.status === 'missed' ? warning(name, text('doctor.channelMissed', values), text('doctor.channelMissedDo')) : wrong(name, text('doctor.channelFailed', values), text('doctor.channelFailedDo'));
}

/** Reasons that somebody in Teams gave, rather than a fault. */
const asleepByChoice = new Set(['BotRemoved', 'ChannelDeleted', 'TeamDeleted', 'TeamArchived']);

/** As `2026-11-23 08:00`, in UTC. */
function toMinute(date: Date): string {
  return date.toISOString().slice(0, 16).replace('T', ' ');
}
