import assert from 'node:assert/strict';
import { danishTexts } from '../../../src/locales/tab/tabTexts.ts';
import { type Announced, describeChange } from '../../../src/tab/meeting/describeChange.ts';
import { liveRound } from './liveRound.ts';

const text = danishTexts;
const connected = (round: Announced['round']): Announced => ({ round, isConnected: true });

describe('describeChange', () => {
  it('tells of a round that opens, by its question', () => {
    assert.equal(describeChange(connected(undefined), connected(liveRound()), text), 'En runde er åben: Hvad lykkes for os?');
    assert.equal(describeChange(connected(liveRound({ id: 'before', isOpen: false })), connected(liveRound()), text), 'En runde er åben: Hvad lykkes for os?');
  });

  it('is silent about answers, but for the one that reaches the threshold', () => {
    assert.equal(describeChange(connected(liveRound()), connected(liveRound()), text), undefined);
    assert.equal(describeChange(connected(liveRound()), connected(liveRound({ responseCount: 5 })), text), '5 har svaret');
    assert.equal(describeChange(connected(liveRound({ responseCount: 5 })), connected(liveRound({ responseCount: 6 })), text), undefined);
  });

  it('tells that a round closed and what came of it, but not of one that was closed before', () => {
    const closed = liveRound({ isOpen: false, digest: { kind: 'too-few' } });
    assert.match(describeChange(connected(liveRound()), connected(closed), text) ?? '', /^Runden er lukket\. Der kom for få svar/);
    assert.equal(describeChange(connected(undefined), connected(closed), text), undefined);
  });

  it('tells that the connection was lost and that it is back', () => {
    assert.match(describeChange(connected(undefined), { round: undefined, isConnected: false }, text) ?? '', /^Forbindelsen er væk/);
    assert.match(describeChange({ round: undefined, isConnected: false }, connected(undefined), text) ?? '', /^Forbindelsen er tilbage/);
  });
});
