import type { InvokeResponse } from 'botbuilder';
import { createTexts } from '../../locales/texts.ts';
import type { TeamsDependencies } from '../dependencies.ts';
import { toMessageResponse } from '../messageResponse.ts';
import type { Turn } from '../turn.ts';
import { toResult } from './answerQuery.ts';
import { parseDialogData } from './dialogData.ts';
import { findDraft } from './draft.ts';
import { toResultsResponse } from './extensionResponse.ts';
import { findForMessage } from './findForMessage.ts';
import { beginReflection, chooseStatement, editReflection, finishReflection } from './reflectionDialog.ts';
import { type Say, sendReflection } from './sendReflection.ts';

/** Opens the dialog of an action command. Who opens it from the command box is in no conversation and inserts the card where they like. */
export async function openDialog(turn: Turn, dependencies: TeamsDependencies): Promise<InvokeResponse> {
  const { commandId, commandContext } = (turn.activity.value ?? {}) as { readonly commandId?: unknown; readonly commandContext?: unknown };
  switch (commandId) {
    case 'find-for-message':
      return await findForMessage(turn, dependencies);
    // The Agents Playground names no command unless it is told to.
    case undefined:
    case '':
    case 'reflection':
      return await beginReflection({ dialog: 'begin', sender: commandContext === 'commandBox' ? 'person' : 'bot' }, turn, dependencies);
    default:
      return toMessageResponse(turn.activity.name, createTexts(turn.language)('teams.invokeNotHandled'));
  }
}

/** A button of a dialog, or "edit" or "send" on the preview of what the dialog made. */
export async function submitDialog(turn: Turn, dependencies: TeamsDependencies, say: Say): Promise<InvokeResponse> {
  const { activity, language } = turn;
  const text = createTexts(language);
  const { data, botMessagePreviewAction: action, botActivityPreview } = (activity.value ?? {}) as Readonly<Record<string, unknown>>;
  if (action === 'edit' || action === 'send') {
    const draft = findDraft(botActivityPreview);
    if (!draft) return toMessageResponse(activity.name, text('extension.outdated'));
    return action === 'edit' ? await editReflection(draft, turn, dependencies) : await sendReflection(draft, turn, dependencies, say);
  }
  const pressed = parseDialogData(data);
  if (!pressed) return toMessageResponse(activity.name, text('extension.outdated'));
  const { step, inputs, isInstalled } = pressed;
  switch (step.dialog) {
    case 'begin':
      return await beginReflection(step, turn, dependencies, { isInstalled });
    case 'topic':
      return await chooseStatement(step, inputs, turn, dependencies);
    case 'finish':
      return await finishReflection(step, inputs, turn, dependencies);
    case 'insert': {
      const shareable = await dependencies.finder.get(step.key, turn.person, language);
      return shareable ? toResultsResponse([toResult(shareable, turn, dependencies)]) : toMessageResponse(activity.name, text('extension.outdated'));
    }
  }
}
