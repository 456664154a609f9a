/** The messaging extension's commands, as the manifest names them: a search, a card of one's own, and a search by somebody's message. */
export const extensionCommandIds = ['find', 'reflection', 'find-for-message'] as const;
