import type { TurnKind } from '../telemetry.ts';

/** Which of the kinds that are counted an activity is; whatever it calls itself, it is one of them. */
export function toTurnKind({ type, name, value }: { readonly type?: unknown; readonly name?: unknown; readonly value?: unknown }): TurnKind {
  switch (type) {
    case 'message':
      return value === undefined || value === null ? 'message' : 'button';
    case 'messageUpdate':
      return 'edit';
    case 'invoke':
      return toInvokeKind(typeof name === 'string' ? name : '');
    case 'installationUpdate':
    case 'conversationUpdate':
      return 'installation';
    default:
      return 'other';
  }
}

function toInvokeKind(name: string): TurnKind {
  if (name === 'adaptiveCard/action') return 'button';
  if (name === 'message/submitAction') return 'feedback';
  return name.startsWith('composeExtension/') ? 'extension' : 'other';
}
