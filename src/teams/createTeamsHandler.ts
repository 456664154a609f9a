import type { Response } from 'botbuilder';
import { AuthenticationError } from 'botframework-connector';
import type { Activity } from 'botframework-schema';
import type { TurnOutcome } from '../telemetry.ts';
import { createAdapter } from './createAdapter.ts';
import type { TeamsParts } from './dependencies.ts';
import { handleTurn, handleTurnError } from './handleTurn.ts';
import { createRecentMessages } from './recentMessages.ts';
import { toTurnKind } from './turnKind.ts';

/** An HTTP request with a checked activity in its body. */
export interface TeamsRequest {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Serves one request: authenticates it, runs the turn and ends the response. Rejects when the turn could not be run. */
export type TeamsHandler = (request: TeamsRequest, response: Pick<Response, 'status' | 'send' | 'end'>) => Promise<void>;

/** Creates the bot. Between turns it keeps nothing but which messages it has begun, for minutes. */
export function createTeamsHandler(parts: TeamsParts): TeamsHandler {
  const { telemetry } = parts;
  const adapter = createAdapter(parts);
  const recent = createRecentMessages(parts.clock);
  adapter.onTurnError = (context, error) => handleTurnError(context, error, parts);

  /** Told apart here, since the adapter makes an apology of what failed and goes on. */
  async function serve({ headers, body }: TeamsRequest, response: Parameters<TeamsHandler>[1]): Promise<TurnOutcome> {
    let outcome: TurnOutcome = 'failed';
    try {
      const answer = await adapter.serve(headers['authorization']?.toString() ?? '', body as unknown as Activity, async (context) => {
        outcome = await handleTurn(context, { ...parts, recent, ...parts.findBrain() });
      });
      response.status(answer?.status ?? 200);
      if (answer?.body) response.send(answer.body);
    } catch (error) {
      if (!(error instanceof AuthenticationError)) throw error;
      outcome = 'refused';
      response.status(401);
    }
    response.end();
    return outcome;
  }

  return async (request, response) => {
    const kind = toTurnKind(request.body);
    const startMs = performance.now();
    let outcome: TurnOutcome = 'failed';
    try {
      outcome = await telemetry.trace('turn', async (note) => {
        const served = await serve(request, response);
        note({ 'medspiller.turn.kind': kind, 'medspiller.turn.outcome': served });
        return served;
      });
    } finally {
      telemetry.countTurn({ kind, outcome, seconds: (performance.now() - startMs) / 1000 });
    }
  };
}
