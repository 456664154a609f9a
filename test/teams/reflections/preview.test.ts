import assert from 'node:assert/strict';
import { channelId } from '../../helpers/activities.ts';
import { mondayAtNine, startReflections, type ReflectionApp } from './startReflections.ts';

describe('the preview in the planner\'s personal chat', () => {
  let app: ReflectionApp;
  let card: string;
  const press = async (request: object, doing: object = {}) => JSON.stringify((await app.execute({ channelId, week: '2026-W49', ...request }, { place: 'personal', ...doing })).body);

  beforeEach(async () => {
    app = await startReflections();
    await app.execute({ do: 'save-plan' }, { inputs: mondayAtNine });
    app.setClock('2026-11-23T08:00:00Z');
    await app.sendDue();
    app.connector.reset();
    app.setClock('2026-11-27T08:00:00Z');
    await app.sendDue();
    card = JSON.stringify(app.connector.messages().at(-1)?.['attachments']?.[0]?.content ?? {});
  });
  afterEach(() => app.stop());

  const questionOf = (json: string) => /"style":"heading","size":"Large","weight":"Bolder","wrap":true,"spacing":"Small"/.test(json) && (/"type":"TextBlock","text":"([^"]+)","style":"heading","size":"Large"/.exec(json)?.[1] ?? '');

  it('comes the working day before and says what happens by itself', () => {
    assert.match(card, /Næste refleksion · uge 49/);
    assert.match(card, /Gør du ingenting, sender jeg det mandag den 30\. november kl\. 9\./);
    for (const title of ['Send nu', 'Byt spørgsmål', 'Ret spørgsmålet', 'Spring over']) assert.ok(card.includes(`"title":"${title}"`), title);
  });

  it('is swapped in its place', async () => {
    const swapped = await press({ do: 'swap' });
    assert.match(swapped, /Næste refleksion · uge 49/);
    assert.notEqual(questionOf(swapped), questionOf(card));
    assert.deepEqual(app.connector.messages().length, 1, 'nothing is said beside it');
  });

  it('takes the planner\'s own words, verbatim', async () => {
    assert.match(await press({ do: 'edit' }, { inputs: { question: 'Hvad *fylder* hos os?' } }), /Hvad \\\\\*fylder\\\\\* hos os\?/);
    assert.match(await press({ do: 'edit' }, { inputs: { question: '  ' } }), /Skriv det spørgsmål/);
    assert.match(await press({ do: 'edit' }, { inputs: { question: 'x'.repeat(301) } }), /plads til 300/);
  });

  it('is sent at once', async () => {
    assert.match(await press({ do: 'send-now' }), /Så sender jeg den nu/);
    await app.sendDue();
    assert.equal(app.connector.requests.filter(({ path, body }) => path === '/v3/conversations' && body?.['isGroup'] === true).length, 1);
    assert.match(await press({ do: 'send-now' }), /Det nåede du ikke/, 'once is enough');
  });

  it('is skipped', async () => {
    assert.match(await press({ do: 'skip' }), /[Uu]ge 49 springes over.*mandag den 7\. december/);
    assert.match(await press({ do: 'skip' }), /Det nåede du ikke/);
  });

  it('changes nothing in the hands of somebody else, or of another channel', async () => {
    for (const request of ['send-now', 'swap', 'skip', 'edit']) {
      assert.match(await press({ do: request }, { person: 2 }), /ikke din at ændre/, request);
      assert.match(await press({ do: request, channelId: '19:anden@thread.tacv2' }), /ikke din at ændre/, request);
    }
    assert.equal((await app.runSql("select * from occurrence where status = 'planned' and week = '2026-W49'")).length, 1);
  });
});
