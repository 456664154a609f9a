import type { Config } from './config.ts';
import { loadOnce } from './loadLater.ts';
import type { Metrics, MetricsParts } from './observability/metrics.ts';
import { silentTelemetry, type Telemetry } from './telemetry.ts';
import type { MetricsAccess } from './web/metricsRoute.ts';

export interface TelemetryWorkParts extends MetricsParts {
  readonly config: Pick<Config, 'isLocal' | 'metricsToken' | 'tracesUrl'>;
}

/** What is counted and traced, and the page of numbers. */
export interface TelemetryWork {
  readonly telemetry: Telemetry;
  /** Undefined where nobody may read the numbers; then nothing is counted either. */
  readonly metrics: MetricsAccess | undefined;
  /** Traces the calls of a part, where there are traces. */
  readonly traceCalls: <Part extends object>(part: Part) => Part;
  /** Sends the last spans; takes two seconds at most. */
  stop(): Promise<void>;
}

/** Connects counting and tracing as configured. What they need is loaded by those who configured it, and for the numbers when they are first asked for. */
export async function createTelemetryWork(parts: TelemetryWorkParts): Promise<TelemetryWork> {
  const { isLocal, metricsToken, tracesUrl } = parts.config;
  const counting = isLocal || metricsToken !== undefined ? createLateMetrics(parts) : undefined;
  const tracing = tracesUrl === undefined ? undefined : await startTracing(tracesUrl);
  return {
    telemetry: { ...silentTelemetry, ...counting?.counts, ...(tracing && { trace: tracing.trace }) },
    metrics: counting && { ...(metricsToken !== undefined && { token: metricsToken }), render: async () => await (await counting.load()).render() },
    traceCalls: (part) => tracing?.traceCalls(part) ?? part,
    stop: async () => await tracing?.stop(),
  };
}

async function startTracing(url: string) {
  const [{ createTraces }, { traceCalls }] = await Promise.all([import('./observability/traces.ts'), import('./observability/traceCalls.ts')]);
  const traces = createTraces(url);
  const { trace } = traces;
  return { trace, stop: () => traces.stop(), traceCalls: <Part extends object>(part: Part): Part => traceCalls(part, 'store', trace) };
}

type Counts = Omit<Telemetry, 'trace'>;

/** What is told before the numbers are loaded waits for them; so much of it at most. */
const waitingLimit = 500;

function createLateMetrics(parts: MetricsParts): { readonly counts: Counts; readonly load: () => Promise<Metrics> } {
  let metrics: Metrics | undefined;
  let waiting: ((counts: Counts) => void)[] = [];
  const load = loadOnce(async () => {
    const { createMetrics } = await import('./observability/metrics.ts');
    metrics = createMetrics(parts);
    for (const tell of waiting) tell(metrics);
    waiting = [];
    return metrics;
  });
  const tell = (one: (counts: Counts) => void): void => {
    if (metrics) one(metrics);
    else if (waiting.push(one) === waitingLimit) void load();
  };
  return {
    load,
    counts: {
      countTurn: (turn) => tell((counts) => counts.countTurn(turn)),
      countAnswer: ({ kind, intent }) => tell((counts) => counts.countAnswer({ kind, intent })),
      countPhrasing: (result, seconds) => tell((counts) => counts.countPhrasing(result, seconds)),
      countDelivery: (kind, outcome) => tell((counts) => counts.countDelivery(kind, outcome)),
      countInquiry: (outcome) => tell((counts) => counts.countInquiry(outcome)),
      countRetry: (cause) => tell((counts) => counts.countRetry(cause)),
    },
  };
}
