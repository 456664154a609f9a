import type { Response } from 'botbuilder';
import { AuthenticationError } from 'botframework-connector';
import type { Activity } from 'botframework-schema';
import { createAdapter } from './createAdapter.ts';
import type { TeamsParts } from './dependencies.ts';
import { handleTurn, handleTurnError } from './handleTurn.ts';

/** An HTTP request with a checked activity in its body. */
export interface TeamsRequest {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Serves one request: authenticates it, runs the turn and ends the response. Rejects when the turn could not be run. */
export type TeamsHandler = (request: TeamsRequest, response: Pick<Response, 'status' | 'send' | 'end'>) => Promise<void>;

/** Creates the bot. It keeps no state of its own between turns. */
export function createTeamsHandler(parts: TeamsParts): TeamsHandler {
  const adapter = createAdapter(parts);
  adapter.onTurnError = (context, error) => handleTurnError(context, error, parts);
  return async ({ headers, body }, response) => {
    try {
      const answer = await adapter.serve(headers['authorization']?.toString() ?? '', body as unknown as Activity, (context) => handleTurn(context, { ...parts, ...parts.findBrain() }));
      response.status(answer?.status ?? 200);
      if (answer?.body) response.send(answer.body);
    } catch (error) {
      if (!(error instanceof AuthenticationError)) throw error;
      response.status(401);
    }
    response.end();
  };
}
