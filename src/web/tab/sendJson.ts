import type { ServerResponse } from 'node:http';
import type { Language } from '../../core/answers/answer.ts';
import { AppError } from '../../core/errors.ts';
import type { Log } from '../../log.ts';
import { HttpProblem } from '../httpProblem.ts';
import { toProblem } from './toProblem.ts';
import type { Problem } from './wire.ts';

export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  const content = Buffer.from(JSON.stringify(body));
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8', 'Content-Length': content.length });
  response.end(content);
}

/** Tells the person that a call failed and the log why. Where an answer had begun, it breaks off. */
export function sendFailure(response: ServerResponse, error: unknown, language: Language, log: Log): void {
  const { status, code, message } = toProblem(error, language);
  if (status === 500) log.error({ error }, 'tab call failed');
  else log.info({ code, status, ...(error instanceof AppError || error instanceof HttpProblem ? { reason: error.message } : {}) }, 'tab call refused');
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const { allowed, seconds } = error instanceof AppError ? error.values : {};
  if (status === 401) response.setHeader('WWW-Authenticate', 'Bearer');
  if (status === 405 && allowed !== undefined) response.setHeader('Allow', allowed);
  if (status === 429 && seconds !== undefined) response.setHeader('Retry-After', seconds);
  sendJson(response, status, { code, message, correlationId: String(response.getHeader('X-Correlation-Id')) } satisfies Problem);
}
