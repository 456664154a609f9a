import { type Finding, good, wrong } from '../../core/operators/finding.ts';
import type { Texts } from '../../locales/texts.ts';

/** What the runtime knows of time. */
export interface TimeZoneFacts {
  /** January by its Danish name: a small ICU says `January` or `M01`. */
  readonly january: string;
  /** Hours of Copenhagen from UTC at the four moments of `danishMoments`. */
  readonly danishHours: readonly number[];
  /** Zones of plans that the runtime does not know. */
  readonly unknownZones: readonly string[];
  readonly zoneCount: number;
}

/** Around both changes of 2026, which are at 01:00 UTC on the last Sundays of March and October (directive 2000/84/EC). */
const danishMoments = ['2026-03-29T00:59:00Z', '2026-03-29T01:00:00Z', '2026-10-25T00:59:00Z', '2026-10-25T01:00:00Z'] as const;

/** Whether plans are kept at the hour that people mean, also when the clocks change. */
export function checkTimeZones({ january, danishHours, unknownZones, zoneCount }: TimeZoneFacts, text: Texts): Finding[] {
  return [
    danishHours.join() === '1,2,2,1' && january === 'januar' ? good('time.zoneData', text('doctor.zoneDataGood')) : wrong('time.zoneData', text('doctor.zoneDataWrong'), text('doctor.zoneDataDo')),
    ...(unknownZones.length > 0 ? [wrong('time.zones', text('doctor.zonesWrong', { zones: unknownZones.join(', ') }), text('doctor.zonesDo'))] : zoneCount > 0 ? [good('time.zones', text('doctor.zonesGood', { count: zoneCount }))] : []),
  ];
}

/** Asks the runtime; `zones` are those of all plans. */
export function readTimeZones(zones: readonly string[]): TimeZoneFacts {
  const different = [...new Set(zones)];
  return {
    january: new Intl.DateTimeFormat('da', { month: 'long', timeZone: 'UTC' }).format(new Date('2026-01-15T12:00:00Z')),
    danishHours: danishMoments.map((moment) => hoursFromUtc('Europe/Copenhagen', new Date(moment))),
    unknownZones: different.filter((zone) => !isKnown(zone)),
    zoneCount: different.length,
  };
}

function isKnown(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** NaN for a zone that is not known. */
function hoursFromUtc(zone: string, moment: Date): number {
  if (!isKnown(zone)) return NaN;
  const name = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' }).formatToParts(moment).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  return Number(/^GMT([+-]\d\d):00$/.exec(name)?.[1] ?? NaN);
}
