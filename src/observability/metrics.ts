/**
 * What happened, as numbers for Prometheus and as spans for OpenTelemetry.
 *
 * Non-goals: deciding who may read them (web does), keeping anything between starts, telling one person's, team's or tenant's
 * work from another's. Every label has a short list of values, which `telemetry.ts` holds.
 */
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { answerKinds, countedOutcomes, deliveryKinds, inquiryOutcomes, intents, phrasingResults, retryCauses, roundKinds, type Telemetry, turnKinds, turnOutcomes, type WorkFigures } from '../telemetry.ts';
import { withinTime } from '../withinTime.ts';

export type Counts = Omit<Telemetry, 'trace'>;

/** Numbers since the start of this process, and the page that shows them. */
export interface Metrics extends Counts {
  readonly registry: Registry;
  /** The page; what the store does not tell in time is left out, and `medspiller_store_up` says so. */
  render(): Promise<MetricsPage>;
}

/** In Prometheus' text format. */
export interface MetricsPage {
  readonly contentType: string;
  readonly body: string;
}

/** What the numbers are taken from. */
export interface MetricsParts {
  /** Asked once per page. */
  readonly readFigures: () => Promise<WorkFigures>;
  /** Event streams that are open in this process. */
  readonly countStreams: () => number;
  readonly clock: () => Date;
  /** How long a page waits for the store. Default 2,000. */
  readonly storeTimeoutMs?: number;
}

/** Creates a registry of its own, so that two apps in one process do not count together. */
export function createMetrics(parts: MetricsParts): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const counts = createCounts(registry);
  const gauges = createGauges(registry);
  return {
    ...counts,
    registry,
    async render() {
      gauges.openStreams.set(parts.countStreams());
      const figures = await readInTime(parts);
      gauges.storeUp.set(figures === undefined ? 0 : 1);
      // An old number would be worse than none.
      gauges.openRounds.reset();
      gauges.queueLength.remove();
      gauges.queueAge.remove();
      if (figures !== undefined) {
        for (const kind of roundKinds) gauges.openRounds.set({ kind }, figures.openRounds[kind]);
        gauges.queueLength.set(figures.dueCount);
        gauges.queueAge.set(figures.oldestDueAtUtc === undefined ? 0 : Math.max(0, parts.clock().getTime() - figures.oldestDueAtUtc.getTime()) / 1000);
      }
      return { contentType: registry.contentType, body: await registry.metrics() };
    },
  };
}

/** Every series begins at 0, since a rate is blind to the first event of a series that was not there. */
function createCounts(registry: Registry): Counts {
  const registers = [registry];
  const turns = new Counter({ name: 'medspiller_turns_total', help: 'Turns of the bot: activities that Teams sent', labelNames: ['kind', 'outcome'], registers });
  const durations = new Histogram({
    name: 'medspiller_turn_duration_seconds',
    help: 'How long turns took, until everything was sent and stored',
    labelNames: ['kind'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers,
  });
  const answers = new Counter({ name: 'medspiller_answers_total', help: 'Answers to questions, by what they were and what was asked for', labelNames: ['kind', 'intent'], registers });
  const phrasings = new Counter({ name: 'medspiller_phrasings_total', help: 'Answers that a language model was to phrase, by what came of it', labelNames: ['result'], registers });
  const phrasingDurations = new Histogram({
    name: 'medspiller_phrasing_duration_seconds',
    help: 'How long the language model and the check of what it said took; those that were skipped are not in it',
    buckets: [0.1, 0.25, 0.5, 1, 1.5, 2, 3, 4, 5, 6, 8],
    registers,
  });
  const deliveries = new Counter({ name: 'medspiller_deliveries_total', help: 'Messages of reflections that were due, by what became of them', labelNames: ['kind', 'outcome'], registers });
  const inquiries = new Counter({ name: 'medspiller_inquiries_total', help: 'Questions to the documents’ contacts, by what became of them', labelNames: ['outcome'], registers });
  const retries = new Counter({ name: 'medspiller_connector_retries_total', help: 'Calls to Teams that were made once more', labelNames: ['cause'], registers });
  for (const kind of turnKinds) for (const outcome of turnOutcomes) turns.inc({ kind, outcome }, 0);
  for (const kind of turnKinds) durations.zero({ kind });
  for (const kind of answerKinds) for (const intent of intents) answers.inc({ kind, intent }, 0);
  for (const result of phrasingResults) phrasings.inc({ result }, 0);
  for (const kind of deliveryKinds) for (const outcome of countedOutcomes) deliveries.inc({ kind, outcome }, 0);
  for (const outcome of inquiryOutcomes) inquiries.inc({ outcome }, 0);
  for (const cause of retryCauses) retries.inc({ cause }, 0);
  return {
    countTurn({ kind, outcome, seconds }) {
      turns.inc({ kind, outcome });
      durations.observe({ kind }, seconds);
    },
    countAnswer: ({ kind, intent }) => answers.inc({ kind, intent }),
    countPhrasing(result, seconds) {
      phrasings.inc({ result });
      if (result !== 'skipped') phrasingDurations.observe(seconds);
    },
    countDelivery: (kind, outcome) => deliveries.inc({ kind, outcome }),
    countInquiry: (outcome) => inquiries.inc({ outcome }),
    countRetry: (cause) => retries.inc({ cause }),
  };
}

function createGauges(registry: Registry) {
  const registers = [registry];
  return {
    openRounds: new Gauge({ name: 'medspiller_open_rounds', help: 'Rounds that take answers, of all instances', labelNames: ['kind'], registers }),
    queueLength: new Gauge({ name: 'medspiller_queue_length', help: 'Messages that are due and not yet sent, of all instances', registers }),
    queueAge: new Gauge({ name: 'medspiller_queue_age_seconds', help: 'How long the message that has waited longest has been due, of all instances', registers }),
    openStreams: new Gauge({ name: 'medspiller_open_streams', help: 'Event streams of meetings that are open in this instance', registers }),
    storeUp: new Gauge({ name: 'medspiller_store_up', help: '1 when the database told what this page asks, else 0', registers }),
  };
}

async function readInTime({ readFigures, storeTimeoutMs = 2_000 }: MetricsParts): Promise<WorkFigures | undefined> {
  return await withinTime(readFigures().catch(() => undefined), storeTimeoutMs, undefined);
}
