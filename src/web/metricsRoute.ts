import { createHash, timingSafeEqual } from 'node:crypto';
import type { Request, Response } from 'restify';
import { HttpProblem } from './httpProblem.ts';

/** Numbers for a scraper, and who may read them. */
export interface MetricsAccess {
  /** What the caller must show as `Authorization: Bearer …`; undefined where only this machine reaches the server. */
  readonly token?: string;
  render(): Promise<{ readonly contentType: string; readonly body: string }>;
}

/** Answers with the page. Throws the problem of a caller without the token. */
export async function sendMetrics(request: Request, response: Response, metrics: MetricsAccess): Promise<void> {
  const { token } = metrics;
  if (token !== undefined && !isSame(request.headers.authorization ?? '', `Bearer ${token}`)) {
    response.setHeader('WWW-Authenticate', 'Bearer');
    throw new HttpProblem(401, 'web.unauthorized', 'The numbers are shown to those with METRICS_TOKEN only.');
  }
  const { contentType, body } = await metrics.render();
  response.setHeader('Content-Type', contentType);
  response.sendRaw(200, body);
}

/** Takes as long for a near miss as for any other; hashes have one length. */
function isSame(given: string, expected: string): boolean {
  return timingSafeEqual(toHash(given), toHash(expected));
}

function toHash(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
