import type { InvokeResponse } from 'botbuilder';
import type { Card } from '../cards/cardTemplate.ts';
import type { SharePreview } from '../cards/sharePreview.ts';
import type { Reply } from '../turn.ts';

/** A card to be inserted, and the row that it is chosen by. */
export interface ExtensionResult {
  readonly card: Card;
  readonly preview: SharePreview;
}

/** Cards to choose from, or the one that is inserted. None is a response too: nothing more, or a link that stays a link. */
export function toResultsResponse(results: readonly ExtensionResult[]): InvokeResponse {
  const attachments = results.map(({ card, preview }) => ({ ...toAttachment(card), preview }));
  return { status: 200, body: { composeExtension: { type: 'result', attachmentLayout: 'list', attachments } } };
}

/** A dialog with a card of fields and buttons. */
export function toDialogResponse(title: string, card: Card): InvokeResponse {
  return { status: 200, body: { task: { type: 'continue', value: { title, height: 'medium', width: 'medium', card: toAttachment(card) } } } };
}

/** The message that the bot will send, for the person to look at before. */
export function toPreviewResponse(message: Reply): InvokeResponse {
  return { status: 200, body: { composeExtension: { type: 'botMessagePreview', activityPreview: message } } };
}

/** The dialog is done with. */
export function toDoneResponse(): InvokeResponse {
  return { status: 200, body: {} };
}

function toAttachment(card: Card): { readonly contentType: string; readonly content: Card } {
  return { contentType: 'application/vnd.microsoft.card.adaptive', content: card };
}
