import { type Finding, good, warning, wrong } from '../../core/operators/finding.ts';
import type { Texts } from '../../locales/texts.ts';

/** A clock elsewhere and ours, read at the same moment. */
export interface ClockFacts {
  readonly whose: 'database' | 'address';
  readonly theirsUtc: Date;
  readonly oursUtc: Date;
}

/** Whether the clocks agree: prompts are due by ours, and tokens of a future that another clock sees are refused. */
export function checkClock({ whose, theirsUtc, oursUtc }: ClockFacts, text: Texts): Finding[] {
  const name = `time.${whose}Clock` as const;
  const seconds = Math.round(Math.abs(oursUtc.getTime() - theirsUtc.getTime()) / 1000);
  const values = { whose: text(`doctor.clockOf.${whose}`), seconds };
  if (seconds <= tolerableSeconds) return [good(name, text('doctor.clockGood', values))];
  const found = text(oursUtc > theirsUtc ? 'doctor.clockFast' : 'doctor.clockSlow', values);
  return [(seconds <= dangerousSeconds ? warning : wrong)(name, found, text('doctor.clockDo'))];
}

/** A Date header has whole seconds, and answers take a while. */
const tolerableSeconds = 10;
/** Microsoft's tokens allow five minutes. */
const dangerousSeconds = 120;
