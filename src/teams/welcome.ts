import type { TurnContext } from 'botbuilder';
import { findProfileChoices } from '../core/answers/profileChoices.ts';
import { createTexts } from '../locales/texts.ts';
import { createProfileCard } from './cards/profileCard.ts';
import { createWelcomeCard } from './cards/welcomeCard.ts';
import { readChannelReference } from './channelReference.ts';
import type { TeamsDependencies } from './dependencies.ts';
import { defaultProfile, isWithoutChoice } from './profileRequests.ts';
import { cardReply, textReply } from './replies.ts';
import { findStarterQuestions } from './starterQuestions.ts';
import type { Reply, Turn } from './turn.ts';

/**
 * Greets once when the bot is installed. Teams announces an installation twice, as `installationUpdate` and as
 * `conversationUpdate`; the first is answered there and the second where there is no first (other channels).
 */
export async function handleInstallation(context: TurnContext, turn: Turn, dependencies: TeamsDependencies): Promise<void> {
  if (isNew(turn)) await context.sendActivity(await toWelcome(turn, dependencies));
}

function isNew({ activity }: Turn): boolean {
  if (activity.type === 'installationUpdate') return activity.action === 'add';
  return activity.channelId !== 'msteams' && (activity.membersAdded ?? []).some(({ id }) => id === activity.recipient?.id);
}

async function toWelcome(turn: Turn, dependencies: TeamsDependencies): Promise<Reply> {
  const { isPersonal, person, language } = turn;
  const text = createTexts(language);
  const questions = findStarterQuestions(dependencies, language);
  if (!isPersonal) return textReply([text('welcome.team', { question: questions[0] ?? '' }), ...(readChannelReference(turn) ? [text('welcome.plan')] : [])].join('\n\n'));
  const profile = (await dependencies.stores.findProfile(person)) ?? defaultProfile(dependencies);
  const choices = findProfileChoices(dependencies.corpus, language);
  const profileCard = isWithoutChoice(choices) ? undefined : createProfileCard(choices, profile, language);
  return cardReply(createWelcomeCard(questions, profileCard, language), text('welcome.heading'));
}
