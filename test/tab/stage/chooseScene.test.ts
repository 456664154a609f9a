import assert from 'node:assert/strict';
import { chooseScene } from '../../../src/tab/stage/chooseScene.ts';
import type { ShareableView } from '../../../src/web/tab/wire.ts';
import { liveRound } from '../meeting/liveRound.ts';

const open = liveRound();
const closed = liveRound({ isOpen: false, digest: { kind: 'too-few' } });

describe('chooseScene', () => {
  it('shows an open round before any card', () => {
    for (const card of [undefined, statement('gladsaxe-vi-vil#other')]) assert.deepEqual(chooseScene(card, open), { kind: 'round', round: open });
  });

  it('shows a closed round on the statement or prompt that it was held on, and where there is no card', () => {
    const prompt: ShareableView = { kind: 'prompt', key: 'p', link: '', prompt: closed.prompt };
    for (const card of [undefined, statement('gladsaxe-vi-vil#one'), prompt]) assert.deepEqual(chooseScene(card, closed), { kind: 'round', round: closed });
  });

  it('shows the card when the closed round was about something else', () => {
    const card = statement('gladsaxe-vi-vil#other');
    assert.deepEqual(chooseScene(card, closed), { kind: 'card', shareable: card });
    assert.deepEqual(chooseScene(card, undefined), { kind: 'card', shareable: card });
  });

  it('is empty with neither', () => {
    assert.deepEqual(chooseScene(undefined, undefined), { kind: 'empty' });
  });
});

function statement(statementId: string): ShareableView {
  return { kind: 'statement', key: 's', link: '', citation: { statementId, document: 'gladsaxe-vi-vil', title: 'Vi vil', section: '', quote: 'Vi vil.', lines: [1, 1] } };
}
