import type { DocumentInfo } from '../../documents/document.ts';

/**
 * Whether what is said to a role makes a question for a whole team, whoever leads it: what is said to nobody in particular, to
 * everybody, or to the last in the chain of responsibility. What is said to leaders alone does not.
 */
export function isForTeam({ roles }: Pick<DocumentInfo, 'roles'>, roleId: string | undefined): boolean {
  const role = roles.find(({ id }) => id === roleId);
  if (role === undefined || role.isEveryone === true || role.rank === undefined) return true;
  return role.rank === Math.max(...roles.map(({ rank = -1 }) => rank));
}
