import assert from 'node:assert/strict';
import { channelId } from '../../helpers/activities.ts';
import { mondayAtNine, startReflections, type ReflectionApp } from './startReflections.ts';

const otherChannel = '19:kanal-to@thread.tacv2';
const inOther = { fields: { conversation: { conversationType: 'channel', isGroup: true, id: `${otherChannel};messageid=1` }, channelData: { channel: { id: otherChannel }, tenant: { id: '72f988bf-0000-4000-8000-00000000000a' } } } };

describe('"Gør til ugens refleksion"', () => {
  let app: ReflectionApp;
  const plan = (doing: object = {}) => app.execute({ do: 'save-plan' }, { inputs: mondayAtNine, ...doing });
  const choose = (statementIds: string[], doing: object = {}) => app.submit({ do: 'choose-prompt', statementIds }, doing);
  const planned = async () => ((await app.runSql("select prompt_id from occurrence where status = 'planned' order by prompt_id")) as { prompt_id: string }[]).map(({ prompt_id }) => prompt_id.split('~')[0]);

  beforeEach(async () => (app = await startReflections()));
  afterEach(() => app.stop());

  it('stands on every answer card', async () => {
    for (const doing of [{}, { place: 'personal' as const }]) assert.match(await app.write('hvad er min rolle?', doing), /"title":"Gør til ugens refleksion"/);
  });

  it('makes a statement the next of the channel, and the channel is told', async () => {
    await plan();
    assert.match(await choose(['grundlag#8']), /Anna Andersen har valgt ugens refleksion: ».+« Næste: mandag den 23\./);
    assert.deepEqual(await planned(), ['grundlag#8']);
  });

  it('asks which, when several were quoted', async () => {
    await plan();
    const card = await choose(['grundlag#8', 'grundlag#9']);
    assert.match(card, /Hvilken sætning skal det være\?/);
    assert.match(card, /Vi har tillid til hinandens faglighed/);
    assert.match(card, /"statementIds":\["grundlag#9"\]/);
  });

  it('is for one\'s own plan in a personal chat', async () => {
    assert.match(await choose(['grundlag#8'], { place: 'personal' }), /hører til i en kanal/);
    await plan();
    assert.match(await choose(['grundlag#8'], { place: 'personal' }), /Næste refleksion · uge 48/);
    assert.deepEqual(await planned(), ['grundlag#8']);
    assert.match(await choose(['grundlag#7'], { place: 'personal', person: 2 }), /hører til i en kanal/);
    assert.deepEqual(await planned(), ['grundlag#8']);
  });

  it('asks which channel, when one has several', async () => {
    await plan();
    await plan(inOther);
    const card = await choose(['grundlag#8'], { place: 'personal' });
    assert.match(card, /Hvilken kanal mener du\?/);
    for (const id of [channelId, otherChannel]) assert.ok(card.includes(`"channelId":"${id}"`), id);
    await app.submit({ do: 'choose-prompt', statementIds: ['grundlag#8'], channelId: otherChannel }, { place: 'personal' });
    assert.equal((await planned()).filter((id) => id === 'grundlag#8').length, 1);
  });

  it('says how to plan where there is none, and refuses statements that are not there', async () => {
    assert.match(await choose(['grundlag#8']), /Skriv »planlæg«/);
    await plan();
    assert.match(await choose(['fremmed#1']), /kan jeg ikke gøre til en refleksion/);
    const before = await planned();
    app.connector.replyWith(({ method }) => (method === 'GET' ? { status: 200, body: { userRole: 'guest' } } : undefined));
    assert.match(await choose(['grundlag#8']), /gæster/);
    assert.deepEqual(await planned(), before);
  });
});
