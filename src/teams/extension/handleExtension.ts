import type { InvokeResponse } from 'botbuilder';
import { AppError } from '../../core/errors.ts';
import { createTexts, isTextKey } from '../../locales/texts.ts';
import type { TeamsDependencies } from '../dependencies.ts';
import { toMessageResponse } from '../messageResponse.ts';
import type { Turn } from '../turn.ts';
import { answerQuery } from './answerQuery.ts';
import { openDialog, submitDialog } from './dialogs.ts';
import type { Say } from './sendReflection.ts';
import { unfurlLink } from './unfurlLink.ts';

/** Answers what the messaging extension asks, in the form that it expects. What cannot be is told in a sentence and changes nothing. */
export async function handleExtension(turn: Turn, dependencies: TeamsDependencies, say: Say): Promise<InvokeResponse> {
  const { activity, language } = turn;
  try {
    return await handle(turn, dependencies, say);
  } catch (error) {
    const key = error instanceof AppError ? `error.${error.code}` : '';
    if (!(error instanceof AppError && error.isExpected && isTextKey(key))) throw error;
    return toMessageResponse(activity.name, createTexts(language)(key, error.values));
  }
}

async function handle(turn: Turn, dependencies: TeamsDependencies, say: Say): Promise<InvokeResponse> {
  switch (turn.activity.name) {
    case 'composeExtension/query':
      return await answerQuery(turn, dependencies);
    case 'composeExtension/queryLink':
    case 'composeExtension/anonymousQueryLink':
      return unfurlLink(turn, dependencies);
    case 'composeExtension/fetchTask':
      return await openDialog(turn, dependencies);
    case 'composeExtension/submitAction':
      return await submitDialog(turn, dependencies, say);
    case undefined:
    default:
      return toMessageResponse(turn.activity.name, createTexts(turn.language)('teams.invokeNotHandled'));
  }
}
