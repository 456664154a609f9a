/** Opens the personal tab in Teams, at a place such as `<document>#<hash>` when one is given. */
export function toTeamsLink(teamsAppId: string, subPageId?: string): string {
  const link = new URL(`https://teams.microsoft.com/l/entity/${encodeURIComponent(teamsAppId)}/${personalTabId}`);
  if (subPageId !== undefined) link.searchParams.set('context', JSON.stringify({ subEntityId: subPageId }));
  return link.href;
}

/** `entityId` of the personal tab in the app's manifest. */
const personalTabId = 'personal';
