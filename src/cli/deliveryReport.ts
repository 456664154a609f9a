import type { DeliveryRecord } from '../core/reflections/occurrence.ts';
import type { ReflectionStore } from '../core/reflections/reflectionStore.ts';
import type { Texts } from '../locales/texts.ts';

/** How the prompts of one channel have fared of late. */
export interface ChannelReport {
  readonly tenantId: string;
  readonly channelId: string;
  readonly isActive: boolean;
  /** IANA zone of the plan. */
  readonly zone: string;
  /** Set while nothing can be posted there; the code of the refusal. */
  readonly asleepBecause?: string;
  /** What is planned, and why it waits where it does. */
  readonly next?: Pick<DeliveryRecord, 'week' | 'dueAtUtc' | 'reason'>;
  /** What is settled, newest first. */
  readonly records: readonly DeliveryRecord[];
}

/** Reads the last weeks of every channel that has or had a plan, in no order that means anything. */
export async function readDeliveryReports(store: Pick<ReflectionStore, 'listSchedules' | 'findChannel' | 'listDeliveryRecords'>): Promise<ChannelReport[]> {
  const reports: ChannelReport[] = [];
  let afterId: string | undefined;
  for (;;) {
    const schedules = await store.listSchedules(batch, afterId);
    for (const { id, tenantId, channelId, isActive, zone } of schedules) {
      const [channel, all] = await Promise.all([store.findChannel({ tenantId, channelId }), store.listDeliveryRecords(id, recordLimit)]);
      const next = all.find(({ status }) => status === 'planned');
      reports.push({
        tenantId,
        channelId,
        isActive,
        zone,
        ...(channel?.asleepBecause !== undefined && { asleepBecause: channel.asleepBecause }),
        ...(next && { next: { week: next.week, dueAtUtc: next.dueAtUtc, ...(next.reason !== undefined && { reason: next.reason }) } }),
        records: all.filter(({ status }) => status !== 'planned'),
      });
    }
    afterId = schedules.at(-1)?.id;
    if (schedules.length < batch) return reports;
  }
}

/** Whether an operator must look: an active plan whose channel sleeps, or whose last prompt did not come. */
export function hasProblem({ isActive, asleepBecause, records }: ChannelReport): boolean {
  return isActive && (asleepBecause !== undefined || isUnsent(records[0]?.status));
}

/** When a prompt last came; undefined when none did of late. */
export function findLastSent({ records }: Pick<ChannelReport, 'records'>): Date | undefined {
  return records.find(({ sentAtUtc }) => sentAtUtc !== undefined)?.sentAtUtc;
}

/** The reports as lines of text. */
export function formatDeliveryReports(reports: readonly ChannelReport[], text: Texts): string {
  if (reports.length === 0) return text('doctor.noPlans');
  const total = text('doctor.total', { count: reports.length, problems: reports.filter(hasProblem).length });
  return [...reports.flatMap((report) => formatReport(report, text)), total].join('\n');
}

/** Half a year of a weekly plan. */
const recordLimit = 26;
const batch = 200;

function isUnsent(status: DeliveryRecord['status'] | undefined): status is 'failed' | 'missed' {
  return status === 'failed' || status === 'missed';
}

function formatReport(report: ChannelReport, text: Texts): string[] {
  const { tenantId, channelId, isActive, asleepBecause, next, records } = report;
  const lastSent = findLastSent(report);
  const state = asleepBecause !== undefined ? text('doctor.asleep', { reason: asleepBecause }) : text(isActive ? 'doctor.active' : 'doctor.stopped');
  const count = (status: DeliveryRecord['status']): number => records.filter((record) => record.status === status).length;
  return [
    text('doctor.channel', { channel: channelId, tenant: tenantId, state }),
    ...(lastSent ? [text('doctor.last', { date: lastSent.toISOString() })] : []),
    ...(next ? [text('doctor.next', { week: next.week, due: next.dueAtUtc.toISOString() })] : []),
    ...(records.length > 0 ? [text('doctor.counts', { total: records.length, sent: count('sent'), late: count('late'), failed: count('failed'), missed: count('missed'), skipped: count('skipped') })] : []),
    ...records.flatMap(({ week, status, reason = '?' }) => (isUnsent(status) ? [text('doctor.problem', { week, status: text(`doctor.status.${status}`), reason })] : [])),
  ];
}
