import { type Agent, request } from 'node:http';
import type { FuzzInput } from './fuzzWorld.ts';
import type { Fault } from './startFuzzedApp.ts';

/** What a request was answered with. */
export interface FuzzAnswer {
  readonly status: number;
  readonly correlationId: string | undefined;
  readonly body: string;
}

/** Sends a request just as it is, with no tidying of its path. Rejects when there is no answer within 20 s. */
export function sendInput(url: string, { method, path, headers, body }: FuzzInput, agent: Agent): Promise<FuzzAnswer> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, path, agent, timeout: 20_000, headers: { ...headers, ...(body !== undefined && { 'content-length': Buffer.byteLength(body) }) } }, (response) => {
      const correlationId = response.headers['x-correlation-id']?.toString();
      const done = (text: string): void => resolve({ status: response.statusCode ?? 0, correlationId, body: text });
      // A stream goes on for as long as somebody listens.
      if (response.headers['content-type']?.startsWith('text/event-stream') === true) {
        done('');
        sent.destroy();
        return;
      }
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => done(Buffer.concat(chunks).toString()));
      response.on('error', reject);
    });
    sent.on('error', reject);
    sent.on('timeout', () => sent.destroy(new Error('There was no answer within 20 s')));
    sent.end(body);
  });
}

/** What is wrong with an answer; undefined when it is as it should be, whatever it says. */
export function findFault({ status, correlationId, body }: FuzzAnswer, faults: readonly Fault[]): string | undefined {
  const inside = faults.find((fault) => fault.correlationId === undefined || fault.correlationId === correlationId);
  if (inside) return inside.what;
  // Node itself refuses what is no HTTP.
  if (correlationId === undefined) return status === 400 && body === '' ? undefined : `an answer ${status} without a correlation id`;
  if (status >= 500 && !meant.has(readCode(body))) return `${status} ${body.slice(0, 300)}`;
  return /\n\s+at \S+ \(|node_modules/.test(body) ? `a stack in ${body.slice(0, 300)}` : undefined;
}

/** What the product says with 502 and 503: somebody else did not answer, and nothing is wrong with the product. */
const meant = new Set(['tab.loginUnreachable', 'meeting.rosterUnreachable', 'meeting.chatUnreachable']);

function readCode(body: string): string {
  try {
    return (JSON.parse(body) as { code?: string }).code ?? '';
  } catch {
    return '';
  }
}
