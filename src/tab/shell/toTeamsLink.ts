/** Opens the personal tab in Teams, at a place such as `<document>#<hash>` when one is given. */
export function toTeamsLink(teamsAppId: string, subPageId?: string): string {
  const link = `https://teams.microsoft.com/l/entity/${encodeURIComponent(teamsAppId)}/${personalTabId}`;
  return subPageId === undefined ? link : `${link}?context=${encodeURIComponent(JSON.stringify({ subEntityId: subPageId }))}`;
}

/** `entityId` of the personal tab in the app's manifest. */
const personalTabId = 'personal';
