import type { TeamsDependencies } from '../dependencies.ts';
import { askRoster } from '../reflections/teamMember.ts';
import type { Turn } from '../turn.ts';

/**
 * The documents that a person looks after: all for operators, and for everybody in local mode where nobody is named; else those that
 * name them as their contact, by Entra object id or by the address that Teams has of them, which only the roster tells.
 */
export async function findTended(turn: Turn, { config, corpus, connector, log }: Pick<TeamsDependencies, 'config' | 'corpus' | 'connector' | 'log'>): Promise<'all' | readonly string[]> {
  const { operators, isLocal } = config;
  const userId = turn.person.userId.toLowerCase();
  if (operators?.includes(userId) === true || (isLocal && operators === undefined)) return 'all';
  const infos = corpus.documents.map(({ info }) => info);
  const emails = infos.some(({ contact }) => contact?.entraId === undefined && contact?.email !== undefined) ? await findEmails(turn, { connector, log }) : [];
  return infos.flatMap(({ id, contact }) => {
    if (!contact) return [];
    const isContact = contact.entraId === undefined ? emails.includes((contact.email ?? '').toLowerCase()) : contact.entraId === userId;
    return isContact ? [id] : [];
  });
}

/** What Teams knows of the one who writes, not what they say; none when it gives no answer. */
async function findEmails(turn: Turn, parts: Pick<TeamsDependencies, 'connector' | 'log'>): Promise<readonly string[]> {
  const response = await askRoster(turn, parts);
  const { email, userPrincipalName } = (response?.status === 200 ? (response.body ?? {}) : {}) as Record<string, unknown>;
  return [email, userPrincipalName].flatMap((one) => (typeof one === 'string' && one !== '' ? [one.toLowerCase()] : []));
}
