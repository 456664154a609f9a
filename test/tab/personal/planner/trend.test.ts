import assert from 'node:assert/strict';
import { findUsualCount, nameWeeks, toTrend } from '../../../../src/tab/personal/planner/trend.ts';
import type { PlanView } from '../../../../src/web/tab/wire.ts';

describe('toTrend', () => {
  it('puts closed rounds in the order they came, with the mean of the numbers', () => {
    const points = toTrend([round('2026-W48', { kind: 'shown', responseCount: 6, distribution: [0, 0, 1, 3, 1], texts: [], steps: [] }), round('2026-W47', { kind: 'too-few' })]);
    assert.deepEqual(points, [
      { id: '2026-W47', week: '2026-W47', closedAtUtc },
      { id: '2026-W48', week: '2026-W48', closedAtUtc, responseCount: 6, distribution: [0, 0, 1, 3, 1], mean: 4 },
    ]);
  });

  it('has neither distribution nor mean where too few chose a number', () => {
    assert.deepEqual(toTrend([round('2026-W47', { kind: 'shown', responseCount: 5, texts: [], steps: [] })]), [{ id: '2026-W47', week: '2026-W47', closedAtUtc, responseCount: 5 }]);
  });
});

describe('findUsualCount', () => {
  it('is the mean of the rounds that show how many answered', () => {
    assert.equal(findUsualCount([point(), { ...point(), responseCount: 5 }, { ...point(), responseCount: 8 }]), 6.5);
    assert.equal(findUsualCount([point()]), undefined);
  });
});

describe('nameWeeks', () => {
  it('is the number of the week, and marks one sent in addition', () => {
    assert.deepEqual(nameWeeks([{ week: '2026-W07' }, { week: '2026-W47' }, { week: '2026-W47.2' }]), ['7', '47', '47+']);
  });

  it('names the year where two years carry the same week', () => {
    assert.deepEqual(nameWeeks([{ week: '2026-W04' }, { week: '2026-W08' }, { week: '2027-W04' }]), ['4 ’26', '8 ’26', '4 ’27']);
  });
});

const closedAtUtc = '2026-11-23T08:00:00.000Z';

function point() {
  return { id: '1', week: '2026-W47', closedAtUtc };
}

function round(week: string, digest: PlanView['history'][number]['digest']): PlanView['history'][number] {
  const prompt = { id: 'p', documentId: 'd', statementId: 'd#1', quote: 'q', source: { title: 't', section: 's', lines: [1, 2] as const }, themeId: 'x', question: { da: '?', en: '?' }, origin: 'authored' as const };
  return { id: week, week, closedAtUtc, prompt, digest };
}
