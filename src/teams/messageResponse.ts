import type { InvokeResponse } from 'botbuilder';

/** The response that shows a sentence where the invoke's result would stand. */
export function toMessageResponse(name: string | null | undefined, message: string): InvokeResponse {
  if (opensDialog(name ?? '')) return { status: 200, body: { task: { type: 'message', value: message } } };
  if (name?.startsWith('composeExtension/')) return { status: 200, body: { composeExtension: { type: 'message', text: message } } };
  return { status: 200, body: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: message } };
}

function opensDialog(name: string): boolean {
  return name.startsWith('task/') || ['message/fetchTask', 'composeExtension/fetchTask', 'composeExtension/submitAction'].includes(name);
}
