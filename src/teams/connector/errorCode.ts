/**
 * The connector's own code for what went wrong, such as `ConversationNotFound`; undefined where it gives none. Some refusals
 * carry the telling one, such as `MessageWritesBlocked`, in a message that is JSON itself. Only codes are read, since messages
 * may repeat what was sent.
 */
export function readErrorCode(body: unknown): string | undefined {
  const { error, ...outer } = asObject(body);
  const inner = error === undefined ? outer : asObject(error);
  return asCode(parseObject(inner['message'])['subCode']) ?? asCode(inner['code']);
}

function asObject(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function parseObject(text: unknown): Readonly<Record<string, unknown>> {
  if (typeof text !== 'string') return {};
  try {
    return asObject(JSON.parse(text));
  } catch {
    return {};
  }
}

function asCode(value: unknown): string | undefined {
  return typeof value === 'string' && /^\w{1,60}$/.test(value) ? value : undefined;
}
