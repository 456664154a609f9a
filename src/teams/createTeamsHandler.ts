import type { Request, Response } from 'botbuilder';
import { createAdapter } from './createAdapter.ts';
import type { TeamsDependencies } from './dependencies.ts';
import { handleTurn, handleTurnError } from './handleTurn.ts';

/** Serves one HTTP request with an activity in `request.body`: authenticates it, runs the turn and sends the response. */
export type TeamsHandler = (request: Request, response: Response) => Promise<void>;

/** Creates the bot. It keeps no state of its own between turns. */
export function createTeamsHandler(dependencies: TeamsDependencies): TeamsHandler {
  const adapter = createAdapter(dependencies);
  adapter.onTurnError = (context, error) => handleTurnError(context, error, dependencies);
  return (request, response) => adapter.process(request, response, (context) => handleTurn(context, dependencies));
}
