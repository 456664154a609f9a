import type { Language } from '../core/answers/answer.ts';
import { createTexts } from '../locales/texts.ts';
import { answerQuestion } from './answerQuestion.ts';
import { createContextCard } from './cards/contextCard.ts';
import { createHelpCard } from './cards/helpCard.ts';
import { askToDelete, deleteData, showData } from './dataRequests.ts';
import { readChannelReference } from './channelReference.ts';
import type { TeamsDependencies } from './dependencies.ts';
import { type DocumentRequest, isDocumentRequest } from './documentRequests.ts';
import { type GapRequest, isGapRequest } from './gapRequests.ts';
import { type InquiryRequest, isInquiryRequest } from './inquiryRequests.ts';
import { mayExamine, showState } from './operatorRequests.ts';
import { findPassage } from './passage.ts';
import { chooseProfile, saveProfile, showProfile } from './profileRequests.ts';
import { isReflectionRequest, type ReflectionRequest } from './reflectionRequests.ts';
import { cardReply, textReply } from './replies.ts';
import type { BotRequest } from './request.ts';
import { findStarterQuestions } from './starterQuestions.ts';
import type { Reply, Outcome, Turn } from './turn.ts';

/** Does what a person asks, written or pressed, and returns what to say, in order. What concerns one person's data is done in private only. */
export async function respond(request: BotRequest, turn: Turn, language: Language, dependencies: TeamsDependencies): Promise<Outcome> {
  const text = createTexts(language);
  if (!turn.isPersonal && (privateRequests.has(request.do) || isDocumentRequest(request))) return { replies: [textReply(text('teams.privateOnly'))] };
  if (isReflectionRequest(request)) {
    const { respondToReflection } = await import('./reflections/respondToReflection.ts');
    return await respondToReflection(request, turn, language, dependencies);
  }
  if (isGapRequest(request)) {
    const { respondToGaps } = await import('./gaps/respondToGaps.ts');
    return await respondToGaps(request, turn, language, dependencies);
  }
  if (isInquiryRequest(request)) {
    const { respondToInquiries } = await import('./inquiries/respondToInquiries.ts');
    return await respondToInquiries(request, turn, language, dependencies);
  }
  if (isDocumentRequest(request)) {
    const { respondToDocuments } = await import('./files/respondToDocuments.ts');
    return await respondToDocuments(request, turn, language, dependencies);
  }
  return request.do === 'ask' ? await answerQuestion(request, turn, language, dependencies) : { replies: [await respondOnce(request, turn, language, dependencies)] };
}

async function respondOnce(request: Exclude<BotRequest, { do: 'ask' } | ReflectionRequest | GapRequest | InquiryRequest | DocumentRequest>, turn: Turn, language: Language, dependencies: TeamsDependencies): Promise<Reply> {
  const text = createTexts(language);
  switch (request.do) {
    case 'show-in-context': {
      const passage = findPassage(dependencies.corpus, request.from, request.to);
      return passage ? cardReply(createContextCard(passage, language), text('card.contextHeading')) : textReply(text('teams.outdatedCard'));
    }
    case 'doctor':
      return mayExamine(turn, dependencies) ? await showState(language, dependencies) : respondWithHelp(turn, language, dependencies);
    case 'help':
      return respondWithHelp(turn, language, dependencies);
    case 'show-profile':
      return await showProfile(turn, language, dependencies);
    case 'choose-profile':
      return await chooseProfile(turn, language, dependencies);
    case 'save-profile':
      return await saveProfile(request, turn, language, dependencies);
    case 'skip-profile':
      return textReply(text('profile.skipped'));
    case 'show-data':
      return await showData(turn, language, dependencies);
    case 'delete-data':
      return askToDelete(language);
    case 'confirm-delete':
      return await deleteData(turn, language, dependencies);
    case 'wait-for-answer': {
      const { waitForAnswer } = await import('./gaps/waitForAnswer.ts');
      return await waitForAnswer(request, turn, language, dependencies);
    }
    case 'keep-data':
      return textReply(text('data.kept'));
  }
}

const privateRequests = new Set<BotRequest['do']>(['show-profile', 'choose-profile', 'save-profile', 'skip-profile', 'show-data', 'delete-data', 'confirm-delete', 'keep-data', 'show-notes', 'write-notes', 'save-notes', 'wait-for-answer', 'show-gaps', 'show-gap', 'close-gap', 'drop-gap', 'show-closed-gap', 'reopen-gap', 'send-inquiry', 'cancel-inquiry', 'show-sent-inquiries', 'show-received-inquiries', 'show-inquiry', 'see-inquiry', 'answer-inquiry', 'decline-inquiry', 'withdraw-inquiry']);

function respondWithHelp(turn: Turn, language: Language, dependencies: TeamsDependencies): Reply {
  return cardReply(createHelpCard(helpOptions(turn, language, dependencies), language), createTexts(language)('help.heading'));
}

function helpOptions(turn: Turn, language: Language, dependencies: TeamsDependencies): Parameters<typeof createHelpCard>[0] {
  return { documents: dependencies.corpus.documents.map(({ info }) => info), questions: findStarterQuestions(dependencies, language), place: mayExamine(turn, dependencies) ? 'operator' : turn.isPersonal ? 'personal' : readChannelReference(turn) ? 'channel' : 'group' };
}
