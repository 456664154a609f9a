import type { InvokeResponse, TurnContext } from 'botbuilder';
import { createTexts } from '../locales/texts.ts';
import type { TeamsDependencies } from './dependencies.ts';
import { handleFeedback } from './feedback.ts';
import { toMessageResponse } from './messageResponse.ts';
import { parseCardData } from './request.ts';
import { respond } from './respond.ts';
import type { Reply, Turn } from './turn.ts';

/** Answers an invoke, which Teams waits for: every one gets a response in the form its kind expects. */
export async function handleInvoke(context: TurnContext, turn: Turn, dependencies: TeamsDependencies): Promise<void> {
  const { response, announced = [] } = await toResponse(context, turn, dependencies);
  await sendInvokeResponse(context, response);
  if (announced.length > 0) await context.sendActivities([...announced]);
}

/** Hands the response of an invoke to the SDK, which sends it as the HTTP answer. */
export async function sendInvokeResponse(context: TurnContext, response: InvokeResponse): Promise<void> {
  await context.sendActivity({ type: 'invokeResponse', value: response });
}

/** The response of an invoke, and what is said in the conversation beside it. */
interface InvokeOutcome {
  readonly response: InvokeResponse;
  readonly announced?: readonly Reply[];
}

async function toResponse(context: TurnContext, turn: Turn, dependencies: TeamsDependencies): Promise<InvokeOutcome> {
  const { activity, language } = turn;
  if (activity.name === 'message/submitAction') return await handleFeedback(turn, dependencies);
  if (activity.name === 'adaptiveCard/action') return await handleCardAction(turn, dependencies);
  if (activity.name === 'fileConsent/invoke') {
    const { answerFileConsent } = await import('./reflections/fileConsent.ts');
    return { response: { status: 200 }, announced: await answerFileConsent(turn, dependencies) };
  }
  if (activity.name?.startsWith('composeExtension/') === true) {
    const { handleExtension } = await import('./extension/handleExtension.ts');
    const say = async (reply: Reply): Promise<void> => {
      await context.sendActivity(reply);
    };
    return { response: await handleExtension(turn, dependencies, say) };
  }
  return { response: toMessageResponse(activity.name, createTexts(language)('teams.invokeNotHandled')) };
}

/** `Action.Execute`: the same requests as `Action.Submit`, with the reply in place of the card. */
async function handleCardAction(turn: Turn, dependencies: TeamsDependencies): Promise<InvokeOutcome> {
  const pressed = parseCardData((turn.activity.value as { action?: { data?: unknown } } | undefined)?.action?.data);
  if (!pressed) {
    const value = { code: 'BadRequest', message: createTexts(turn.language)('teams.notOurCard') };
    return { response: { status: 400, body: { statusCode: 400, type: 'application/vnd.microsoft.error', value } } };
  }
  const { replies, announced, saved } = await respond(pressed.request, turn, pressed.language, dependencies);
  await saved;
  return { response: toCardResponse(replies), ...(announced && { announced }) };
}

function toCardResponse([{ attachments, text } = {}]: readonly Reply[]): InvokeResponse {
  const card: unknown = attachments?.[0]?.content;
  const body = card === undefined ? { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: text } : { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card };
  return { status: 200, body };
}
