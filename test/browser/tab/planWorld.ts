import assert from 'node:assert/strict';
import { cardExecute, type RawActivity } from '../../helpers/activities.ts';
import type { FakeConnector } from '../../helpers/fakeConnector.ts';
import type { TestResponse } from '../../helpers/startTestApp.ts';

/** The app whose teams live through weeks of reflections, by what Teams sends it. */
export interface PlanWorld {
  readonly connector: FakeConnector;
  /** Of the tenant that people are of. */
  readonly tenantId: string;
  /** Entra object id of a person, who writes from a Teams id made of it. */
  readonly toUserId: (person: number) => string;
  send(activity: RawActivity): Promise<TestResponse>;
  sendDue(): Promise<void>;
  setClock(iso: string): void;
}

/** What the channel of the team that has been at it for months is called by Teams. */
const busyChannelId = '19:kanal-ledelse@thread.tacv2';
/** A channel whose plan has sent nothing yet. */
const newChannelId = '19:kanal-ny@thread.tacv2';

/** When `liveThroughWeeks` ends. */
const worldEnd = '2026-11-19T09:00:00Z';

/**
 * Anna plans Mondays at 9 for a team from 10 August 2026, and 14 weeks go by: most with answers from five to nine people, one with too few, one
 * that Teams refuses, one skipped, one late and one missed; week 42 is a holiday.
 */
export async function liveThroughWeeks(world: PlanWorld): Promise<void> {
  world.setClock('2026-08-06T09:00:00Z');
  await plan(world, busyChannelId, { pauseWeeks: '42', content: JSON.stringify({ municipality: 'Hvidovre' }) });
  for (const [index, monday] of mondays().entries()) {
    const at = (time: string) => `${monday}T${time}Z`;
    if (index === weeks.missed) continue;
    if (index === weeks.skipped) {
      world.setClock(at('05:00:00'));
      await execute(world, busyChannelId, 1, { do: 'skip' });
    }
    const sentBefore = countPrompts(world);
    // Answered by error to prompts only, so that cards and digests of other rounds arrive.
    if (index === weeks.refused) world.connector.replyWith(({ path }) => (path === '/v3/conversations' ? { status: 413, body: { error: { code: 'MessageSizeTooBig' } } } : undefined));
    world.setClock(at(index === weeks.late ? '13:10:00' : index < firstWinterWeek ? '07:00:30' : '08:00:30'));
    await world.sendDue();
    if (index === weeks.refused) world.connector.replyWith(() => undefined);
    else if (countPrompts(world) > sentBefore) await answer(world, index);
  }
  world.setClock(worldEnd);
  await world.sendDue();
}

/** Anna plans a second channel, which has sent nothing yet. */
export async function planAnew(world: PlanWorld): Promise<void> {
  await plan(world, newChannelId, { weekday: '3', time: '13:30', everyWeeks: '2' });
}

/** Which of the weeks are unusual, counted from the first. */
const weeks = { tooFew: 2, refused: 4, skipped: 6, late: 7, missed: 11 } as const;

/** From here on Danish clocks are one hour ahead of UTC and not two. */
const firstWinterWeek = 11;

function mondays(): string[] {
  return Array.from({ length: 15 }, (_, index) => new Date(Date.UTC(2026, 7, 10 + index * 7)).toISOString().slice(0, 10));
}

async function plan(world: PlanWorld, channelId: string, settings: object): Promise<void> {
  const usual = { weekday: '1', time: '09:00', zone: 'Europe/Copenhagen', everyWeeks: '1', content: '{}', roleId: '*', holidayRule: 'next-working-day', pauseWeeks: '', closesAfterDays: '*', threshold: '5' };
  await execute(world, channelId, 1, { do: 'save-plan' }, { ...usual, ...settings });
}

async function answer(world: PlanWorld, week: number): Promise<void> {
  const roundId = /"roundId":"([\w-]+)"/.exec(prompts(world).at(-1)?.rawBody ?? '')?.[1];
  assert.ok(roundId, 'The prompt has no round');
  const count = week === weeks.tooFew ? 3 : 5 + ((week * 7) % 5);
  for (let person = 1; person <= count; person += 1) {
    const scale = Math.min(5, Math.max(1, Math.round(2.5 + week * 0.11 + (moods[(person + week * 2) % moods.length] ?? 0))));
    const text = person % 3 === 1 ? (texts[(week + person) % texts.length] ?? '') : '';
    const step = person % 4 === 2 ? (steps[(week + (person >> 2)) % steps.length] ?? '') : '';
    // Some write and choose no number.
    await execute(world, busyChannelId, person, { do: 'respond', roundId }, { scale: person === 7 ? '' : String(scale), text: person === 7 ? (texts[week % texts.length] ?? '') : text, step });
  }
}

function prompts({ connector }: PlanWorld) {
  return connector.requests.filter(({ method, path, body }) => method === 'POST' && path === '/v3/conversations' && JSON.stringify(body).includes(busyChannelId));
}

function countPrompts(world: PlanWorld): number {
  return prompts(world).length;
}

async function execute(world: PlanWorld, channelId: string, person: number, request: object, inputs: object = {}): Promise<void> {
  const { connector, tenantId, toUserId } = world;
  const userId = toUserId(person);
  const fields = {
    from: { id: `29:${userId}`, name: `Person ${person}`, aadObjectId: userId },
    conversation: { conversationType: 'channel', isGroup: true, id: `${channelId};messageid=1700000000000`, tenantId },
    channelData: { tenant: { id: tenantId }, team: { id: '19:team-ledelse@thread.tacv2' }, channel: { id: channelId } },
  };
  const { status, body } = await world.send(cardExecute({ serviceUrl: connector.serviceUrl, tenantId, person, verb: 'medspiller', data: { medspiller: { v: 1, language: 'da', ...request }, ...inputs }, fields }));
  assert.deepEqual([status, body?.statusCode], [200, 200], JSON.stringify(body).slice(0, 500));
}

/** People differ from each other and from week to week. */
const moods = [0, 0, 1, -1, 0, 1, 0, -1, 2];

const texts = [
  'Vi er blevet bedre til at sige det højt, når noget går galt.',
  'Vi taler om det på mandagsmødet, men glemmer det igen inden onsdag.',
  'Når vi har travlt, er det det første, der ryger.\nDet er ærgerligt, for det er jo dér, det betyder noget.',
  'Det lykkes bedst, når vi sidder sammen og ikke kun skriver til hinanden.',
  'Jeg mangler at høre, hvad de andre afdelinger gør.',
];

const steps = ['Spørge en kollega, hvad hun lærte i sidste uge', 'Begynde mødet med sidste uges aftaler', 'Skrive et navn på hver aftale', 'Invitere en borger med på næste teammøde'];
