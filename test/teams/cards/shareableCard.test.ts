import assert from 'node:assert/strict';
import { createShareableCard } from '../../../src/teams/cards/shareableCard.ts';
import { createSharePreview } from '../../../src/teams/cards/sharePreview.ts';
import { parseCardData } from '../../../src/teams/request.ts';
import { aPrompt } from './reflectionSamples.ts';
import { aSharedCell, aSharedPrompt, aSharedRound, aSharedStatement } from './shareableCards.ts';

const publicUrl = 'https://medspiller.example.org';
const all = [aSharedStatement(), aSharedCell(), aSharedPrompt(), aSharedRound()];

describe('createShareableCard', () => {
  it('quotes verbatim and says where it stands', () => {
    const quote = '1. **Vi** skal _ikke_ [skynde](https://example.org) os – ${heading} & <b>tænke</b>';
    const text = JSON.stringify(createShareableCard(aSharedStatement({ quote }), 'da'));
    assert.ok(text.includes(JSON.stringify(quote)));
    assert.match(text, /Ledelses- og medarbejdergrundlag, Hvidovre/);
    assert.match(text, /Leder af medarbejdere › Sammen sikrer vi driften · linje 412–414/);
  });

  it('shows all statements of a cell, their source once', () => {
    const cell = aSharedCell();
    const text = JSON.stringify(createShareableCard(cell, 'da'));
    for (const { quote } of cell.citations) assert.ok(text.includes(quote));
    assert.equal(text.match(/· linje 410–414/g)?.length, 1);
  });

  it('says how many statements there was no room for', () => {
    const citations = Array.from({ length: 33 }, (_, index) => aSharedStatement({ statementId: `grundlag#${index}` }).citation);
    assert.match(JSON.stringify(createShareableCard(aSharedCell({ citations }), 'da')), /… og 13 sætninger til/);
  });

  it('has no button that needs the bot, unless a prompt is to be started', () => {
    for (const shareable of all) {
      const text = JSON.stringify(createShareableCard(shareable, 'da', { publicUrl, canStart: shareable.kind !== 'prompt' }));
      assert.doesNotMatch(text, /Action\.(Execute|Submit)/, shareable.kind);
    }
  });

  it('starts the prompt’s statement when the button is pressed', () => {
    const card = createShareableCard(aSharedPrompt(), 'en', { canStart: true });
    const [button] = card['actions'] as { title: string; type: string; data: unknown }[];
    assert.equal(button?.type, 'Action.Execute');
    assert.deepEqual(parseCardData(button.data), { request: { do: 'start-round', statementId: 'grundlag#5' }, language: 'en' });
  });

  it('leads into the document at the statement, where that can be read', () => {
    const urls = (shareable: (typeof all)[number]) => JSON.stringify(createShareableCard(shareable, 'da', { publicUrl })).match(/https:\/\/medspiller[^"]*/g);
    assert.deepEqual(urls(aSharedStatement()), [`${publicUrl}/d/grundlag#5`]);
    assert.deepEqual(urls(aSharedCell()), [`${publicUrl}/d/grundlag#1`]);
    assert.deepEqual(urls(aSharedPrompt()), [`${publicUrl}/d/grundlag#5`]);
    assert.equal(JSON.stringify(createShareableCard(aSharedStatement(), 'da')).includes('OpenUrl'), false);
  });

  it('says of a round where it is answered, and leads there', () => {
    const text = JSON.stringify(createShareableCard(aSharedRound(), 'da'));
    assert.match(text, /Der svares på kortet dér/);
    assert.match(text, /https:\/\/teams\.microsoft\.com\/l\/message\/19%3Akanal-ledelse%40thread\.tacv2\/1700000000000\?tenantId=72f988bf-[\w-]+&parentMessageId=1700000000000"/);
    const chat = JSON.stringify(createShareableCard(aSharedRound({ kind: 'shared', conversationId: '19:gruppe-1@thread.v2' }), 'da'));
    assert.match(chat, /&context=%7B%22contextType%22%3A%22chat%22%7D/);
    assert.match(JSON.stringify(createShareableCard(aSharedRound({ kind: 'live', activityId: '' }), 'da')), /Der svares i mødets sidepanel/);
  });

  it('tells nobody a round’s id, key or fields to answer in', () => {
    const { key, round } = aSharedRound({ respondentKey: 'a5b6c7' });
    const text = JSON.stringify(createShareableCard({ kind: 'round', key, round }, 'da'));
    for (const secret of [round.id, key, 'a5b6c7', 'Input.']) assert.ok(!text.includes(secret), secret);
  });
});

describe('createSharePreview', () => {
  const content = (shareable: (typeof all)[number], language: 'da' | 'en' = 'da') => createSharePreview(shareable, language).content;

  it('says what is found, what it is and where it stands', () => {
    assert.deepEqual(content(aSharedCell()), { title: 'Leder af medarbejdere · Sammen sikrer vi driften', text: '4 sætninger · Ledelses- og medarbejdergrundlag, Hvidovre' });
    assert.deepEqual(content(aSharedPrompt(), 'en'), { title: 'To reflect on · Hvidovre', text: aPrompt().question.en });
    assert.deepEqual(content(aSharedRound()), { title: 'Ugens refleksion · uge 48', text: aPrompt().question.da });
    assert.deepEqual(content(aSharedStatement()), { title: 'Hvidovre · Leder af medarbejdere › Sammen sikrer vi…', text: aPrompt().quote });
  });

  it('is plain and short, whatever the document holds', () => {
    const { title, text } = content(aSharedStatement({ section: '<b>Afsnit</b> '.repeat(20), quote: `<img src=x>${'Vi prøver noget nyt. '.repeat(50)}` }));
    assert.ok(title.length <= 52 && text.length <= 160 && text.endsWith('…'));
    assert.doesNotMatch(title + text, /[<>]/);
  });
});
