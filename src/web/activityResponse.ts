import type { Response } from 'restify';
import { type HttpProblem, problemForStatus } from './httpProblem.ts';

/** What the bot answers an HTTP request by. */
export interface ActivityResponse {
  status(code: number): unknown;
  send(body?: unknown): unknown;
  end(): unknown;
}

/** An `ActivityResponse` and whether the bot has answered. */
export interface CollectedResponse extends ActivityResponse {
  readonly isEnded: boolean;
}

/**
 * Collects what the bot answers and sends it with `end`. A refusal without an object is told in our own words; an object,
 * which is an invoke's answer, passes.
 */
export function collectResponse(response: Response, sendProblem: (problem: HttpProblem) => void): CollectedResponse {
  let status = 200;
  let body: unknown;
  let isEnded = false;
  return {
    get isEnded() {
      return isEnded;
    },
    status(code) {
      status = code;
    },
    send(newBody) {
      body = newBody;
    },
    end() {
      if (isEnded) return;
      isEnded = true;
      if (status >= 400 && (typeof body !== 'object' || body === null)) sendProblem(problemForStatus(status));
      else if (body === undefined) response.send(status);
      else response.send(status, body);
    },
  };
}
