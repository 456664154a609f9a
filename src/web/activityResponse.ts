import type { Response } from 'restify';
import { type HttpProblem, problemForStatus } from './httpProblem.ts';

/** What the bot's SDK answers an HTTP request by; the socket it asks for only to upgrade to streaming, which is not offered. */
export interface ActivityResponse {
  status(code: number): unknown;
  send(body?: unknown): unknown;
  header(name: string, value: unknown): unknown;
  end(): unknown;
  readonly socket: unknown;
}

/** An `ActivityResponse` and whether the SDK has answered. */
export interface CollectedResponse extends ActivityResponse {
  readonly isEnded: boolean;
}

/**
 * Collects what the SDK answers and sends it with `end`. A refusal that the SDK gives as bare text, which is its error's
 * message, is replaced by a problem in our own words; an object, which is an invoke's answer, passes.
 */
export function collectResponse(response: Response, sendProblem: (problem: HttpProblem) => void): CollectedResponse {
  let status = 200;
  let body: unknown;
  let isEnded = false;
  return {
    socket: undefined,
    get isEnded() {
      return isEnded;
    },
    status(code) {
      status = code;
    },
    send(newBody) {
      body = newBody;
    },
    header(name, value) {
      response.header(name, value);
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
