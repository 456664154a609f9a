import type { Insertable, Selectable } from 'kysely';
import type { Prompt } from '../core/reflections/prompt.ts';
import type { Digest, Round, ShownDigest } from '../core/reflections/round.ts';
import type { Database, Tables } from './schema.ts';

/** A round as SQL has it. */
export type RoundRow = Selectable<Tables['round']>;

/** Rounds with their keys, and whether they were sent late. */
export function selectRounds(database: Database) {
  return database
    .selectFrom('round')
    .leftJoin('round_key', 'round_key.round_id', 'round.id')
    .selectAll('round')
    .select('round_key.respondent_key')
    .select((row) => row.selectFrom('occurrence').select('is_late').whereRef('occurrence.schedule_id', '=', 'round.schedule_id').whereRef('occurrence.week', '=', 'round.week').as('is_late'));
}

export function toRound(row: RoundRow & { respondent_key: string | null; is_late: 0 | 1 | null }): Round {
  const digest = toDigest(row);
  return {
    id: row.id,
    kind: row.kind,
    tenantId: row.tenant_id,
    channelId: row.channel_id,
    scheduleId: row.schedule_id,
    week: row.week,
    ...(row.meeting_id !== null && { meetingId: row.meeting_id }),
    language: row.language,
    prompt: JSON.parse(row.prompt) as Prompt,
    threshold: row.threshold,
    lastSteps: JSON.parse(row.last_steps ?? '[]') as string[],
    ...(row.sent_at_utc !== null && { sentAtUtc: new Date(row.sent_at_utc) }),
    ...(row.is_late === 1 && { isLate: true }),
    ...(row.closes_at_utc !== null && { closesAtUtc: new Date(row.closes_at_utc) }),
    ...(row.closed_at_utc !== null && { closedAtUtc: new Date(row.closed_at_utc) }),
    ...(row.conversation_id !== null && { conversationId: row.conversation_id }),
    ...(row.activity_id !== null && { activityId: row.activity_id }),
    ...(row.respondent_key !== null && { respondentKey: row.respondent_key }),
    ...(digest && { digest }),
  };
}

/** Of a round that is opened, which is neither sent nor closed yet. */
export function toRoundColumns(round: Round): Insertable<Tables['round']> {
  return {
    id: round.id,
    tenant_id: round.tenantId,
    channel_id: round.channelId,
    schedule_id: round.scheduleId,
    week: round.week,
    kind: round.kind,
    meeting_id: round.meetingId ?? null,
    language: round.language,
    prompt: JSON.stringify(round.prompt),
    threshold: round.threshold,
  };
}

/** Beside the round, in a table of its own, so that it can be deleted for good when the round closes. */
export async function keepRoundKey(transaction: Database, { id, respondentKey }: Round): Promise<void> {
  if (respondentKey !== undefined) await transaction.insertInto('round_key').values({ round_id: id, respondent_key: respondentKey }).execute();
}

/** Texts and steps stand in a column of their own, which retention empties. */
export function toDigestColumns(digest: Digest): Pick<RoundRow, 'digest' | 'digest_texts'> {
  if (digest.kind === 'too-few') return { digest: JSON.stringify(digest), digest_texts: null };
  const { texts, steps, ...counts } = digest;
  return { digest: JSON.stringify(counts), digest_texts: texts.length + steps.length > 0 ? JSON.stringify({ texts, steps }) : null };
}

function toDigest({ digest, digest_texts }: RoundRow): Digest | undefined {
  if (digest === null) return undefined;
  const counts = JSON.parse(digest) as { kind: 'too-few' } | Omit<ShownDigest, 'texts' | 'steps'>;
  if (counts.kind === 'too-few') return counts;
  return { ...counts, texts: [], steps: [], ...(JSON.parse(digest_texts ?? '{}') as Partial<Pick<ShownDigest, 'texts' | 'steps'>>) };
}
