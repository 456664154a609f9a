import { connect } from 'node:tls';
import type { ClockFacts } from './checkClock.ts';
import type { PublicUrlFacts } from './checkPublicUrl.ts';

/** What was met at an address, and its clock where it told the time. */
export interface ReadPublicUrl {
  readonly facts: PublicUrlFacts;
  readonly clock?: ClockFacts;
}

/** Calls the server at its public address as Teams would; `timeoutMs` bounds each of three calls, made at once. Never rejects. */
export async function readPublicUrl(publicUrl: string, { clock, timeoutMs }: { readonly clock: () => Date; readonly timeoutMs: number }): Promise<ReadPublicUrl> {
  const { host, hostname, port, protocol } = new URL(publicUrl);
  const read = (path: string) => fetch(`${publicUrl}${path}`, { redirect: 'manual', signal: AbortSignal.timeout(timeoutMs) });
  try {
    const [health, tab, certificateEndsAtUtc] = await Promise.all([
      read('/healthz').then(async (response) => ({ status: response.status, isAlive: isAlive(await readStart(response)), date: response.headers.get('date'), oursUtc: clock() })),
      read('/tab/personal').then(async (response) => {
        await response.body?.cancel();
        return response;
      }),
      protocol === 'https:' ? findCertificateEnd(hostname, Number(port || 443), timeoutMs) : undefined,
    ]);
    const facts: PublicUrlFacts = {
      kind: 'reached',
      host,
      healthStatus: health.status,
      isAlive: health.status === 200 && health.isAlive,
      tabStatus: tab.status,
      contentPolicy: tab.headers.get('content-security-policy') ?? undefined,
      frameOptions: tab.headers.get('x-frame-options') ?? undefined,
      certificateEndsAtUtc,
    };
    return { facts, ...(health.date !== null && { clock: { whose: 'address', theirsUtc: new Date(health.date), oursUtc: health.oursUtc } }) };
  } catch (error) {
    return { facts: { kind: 'unreachable', host, code: codeOf(error) } };
  }
}

/** More than our own answers have. A stranger's page may be endless. */
const startBytes = 1_000;

async function readStart(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  const { value } = (await reader?.read()) ?? {};
  await reader?.cancel();
  return value instanceof Uint8Array ? new TextDecoder().decode(value.subarray(0, startBytes)) : '';
}

function isAlive(body: string): boolean {
  try {
    return (JSON.parse(body) as { status?: unknown } | null)?.status === 'alive';
  } catch {
    return false;
  }
}

/** Undefined where nothing can be told, as behind a proxy for outgoing calls; whether it is valid `fetch` has decided. */
function findCertificateEnd(host: string, port: number, timeoutMs: number): Promise<Date | undefined> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, servername: host, timeout: timeoutMs }, () => end(new Date(socket.getPeerCertificate().valid_to)));
    const end = (date?: Date): void => {
      socket.destroy();
      resolve(date === undefined || Number.isNaN(date.getTime()) ? undefined : date);
    };
    socket.on('error', () => end());
    socket.on('timeout', () => end());
  });
}

/** The system's code, which `fetch` keeps in the cause; `TimeoutError` where it took too long. Messages may repeat addresses. */
function codeOf(error: unknown): string {
  const { cause, name } = error instanceof Error ? error : { cause: undefined, name: 'Error' };
  const code = (cause as { code?: unknown } | undefined)?.code;
  return typeof code === 'string' ? code : name;
}
