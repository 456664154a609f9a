import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import { type Attributes, ROOT_CONTEXT, type Span, SpanStatusCode, trace as spans, type Tracer } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, NodeTracerProvider } from '@opentelemetry/sdk-trace-node';
import { AppError } from '../core/errors.ts';
import { currentCorrelationId, withTraceId } from '../log.ts';
import type { SpanName, Telemetry } from '../telemetry.ts';

/** Spans on their way to a collector. */
export interface Traces extends Pick<Telemetry, 'trace'> {
  /** Sends what waits, for at most two seconds, and ends. Never rejects: a collector that is down is nobody's problem but the operator's. */
  stop(): Promise<void>;
}

/**
 * Sends spans to `<endpoint>/v1/traces` as OTLP over HTTP, in batches beside the work. Nothing is registered globally, so that
 * two apps in one process do not trace together.
 */
export function createTraces(endpoint: string): Traces {
  const exporter = new OTLPTraceExporter({ url: `${endpoint}/v1/traces`, timeoutMillis: exportTimeoutMs });
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({ 'service.name': 'medspiller', 'service.instance.id': randomUUID() }),
    spanProcessors: [new BatchSpanProcessor(exporter, { exportTimeoutMillis: exportTimeoutMs })],
  });
  return { trace: createTrace(provider.getTracer('medspiller')), stop: () => provider.shutdown().catch(() => undefined) };
}

const exportTimeoutMs = 2_000;

function createTrace(tracer: Tracer): Telemetry['trace'] {
  const current = new AsyncLocalStorage<Span>();
  return (name, work) => {
    const parent = current.getStore();
    if (parent === undefined && !beginnings.has(name)) return work(() => undefined);
    const correlationId = currentCorrelationId();
    const attributes: Attributes = parent === undefined && correlationId !== undefined ? { 'medspiller.correlation_id': correlationId } : {};
    const span = tracer.startSpan(name, { attributes }, parent && spans.setSpan(ROOT_CONTEXT, parent));
    const run = () => endWith(span, () => work((noted) => void span.setAttributes(noted)));
    return current.run(span, () => (parent === undefined ? withTraceId(span.spanContext().traceId, run) : run()));
  };
}

const beginnings = new Set<SpanName>(['turn', 'delivery']);

/** Ends the span when the work is done, and at once when the work promised nothing. */
function endWith<Result>(span: Span, work: () => Result): Result {
  try {
    const result = work();
    if (result instanceof Promise) {
      void result.then(
        () => span.end(),
        (error: unknown) => endFailed(span, error),
      );
    } else span.end();
    return result;
  } catch (error) {
    endFailed(span, error);
    throw error;
  }
}

/** Only which error it was: messages and stacks may hold what a person wrote. */
function endFailed(span: Span, error: unknown): void {
  span.setStatus({ code: SpanStatusCode.ERROR });
  span.setAttribute('error.type', error instanceof AppError ? error.code : error instanceof Error ? error.name : typeof error);
  span.end();
}
