import type { InvokeResponse } from 'botbuilder';
import { createTexts } from '../../locales/texts.ts';
import { createMatchesCard } from '../cards/matchesCard.ts';
import type { TeamsDependencies } from '../dependencies.ts';
import { toMessageResponse } from '../messageResponse.ts';
import type { Turn } from '../turn.ts';
import { findProfile } from './answerQuery.ts';
import { toDialogResponse } from './extensionResponse.ts';
import { readMessageText } from './messageText.ts';

/** The statements nearest to what a message says. Its text is looked up with and nothing else: neither kept nor logged. */
export async function findForMessage(turn: Turn, dependencies: TeamsDependencies): Promise<InvokeResponse> {
  const { activity, person, language } = turn;
  const text = createTexts(language);
  const said = readMessageText((activity.value as { readonly messagePayload?: unknown } | undefined)?.messagePayload);
  if (said === '') return toMessageResponse(activity.name, text('extension.noMessageText'));
  const found = await dependencies.finder.find({ text: said, person, profile: await findProfile(turn, dependencies), language, kinds: ['statement'], limit: matchLimit });
  const statements = found.filter((shareable) => shareable.kind === 'statement');
  if (statements.length === 0) return toMessageResponse(activity.name, text('extension.noMatches'));
  return toDialogResponse(text('extension.matchesTitle'), createMatchesCard(statements, language));
}

/** What a dialog shows without much scrolling. */
const matchLimit = 5;
