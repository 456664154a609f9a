import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AuditOutcome, judgeAudit, parseAccepted } from './judgeAudit.ts';

const accepted = [{ advisory: 'GHSA-aaaa-bbbb-cccc', package: 'left', reason: 'Only reached by a server that is not started.', acceptedOn: '2026-11-21' }];
const advisory = (id: string, name: string, severity: string) => ({ source: 1, name, dependency: name, title: 'Bad', url: `https://github.com/advisories/${id}`, severity, range: '<2' });
const report = (...via: readonly (object | string)[]) => ({ auditReportVersion: 2, vulnerabilities: { left: { name: 'left', severity: 'high', via } }, metadata: {} });
const judged = (outcome: AuditOutcome) => {
  assert.ok(outcome.kind === 'judged');
  const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);
  return { new: ids(outcome.new), accepted: ids(outcome.accepted), minor: ids(outcome.minor), outdated: outcome.outdated.map((one) => one.advisory) };
};

describe('judgeAudit', () => {
  it('finds what is high or critical and not accepted', () => {
    const found = report(advisory('GHSA-1111-2222-3333', 'left', 'high'), advisory('GHSA-4444-5555-6666', 'left', 'critical'), advisory('GHSA-7777-8888-9999', 'left', 'moderate'));
    assert.deepEqual(judged(judgeAudit(found, [])), { new: ['GHSA-1111-2222-3333', 'GHSA-4444-5555-6666'], accepted: [], minor: ['GHSA-7777-8888-9999'], outdated: [] });
  });
  it('lets pass what is accepted, in that package only', () => {
    assert.deepEqual(judged(judgeAudit(report(advisory('GHSA-aaaa-bbbb-cccc', 'left', 'high')), accepted)).new, []);
    assert.deepEqual(judged(judgeAudit(report(advisory('GHSA-aaaa-bbbb-cccc', 'right', 'high')), accepted)).new, ['GHSA-aaaa-bbbb-cccc']);
  });
  it('tells each advisory once, however many packages bring it in', () => {
    const found = { auditReportVersion: 2, vulnerabilities: { left: { via: [advisory('GHSA-1111-2222-3333', 'left', 'high')] }, right: { via: ['left'] }, other: { via: [advisory('GHSA-1111-2222-3333', 'left', 'high')] } } };
    assert.deepEqual(judged(judgeAudit(found, [])).new, ['GHSA-1111-2222-3333']);
  });
  it('takes a severity that it does not know for a high one', () => {
    assert.deepEqual(judged(judgeAudit(report(advisory('GHSA-1111-2222-3333', 'left', 'catastrophic')), [])).new, ['GHSA-1111-2222-3333']);
  });
  it('tells which acceptance nothing needs any more', () => {
    assert.deepEqual(judged(judgeAudit({ auditReportVersion: 2, vulnerabilities: {} }, accepted)).outdated, ['GHSA-aaaa-bbbb-cccc']);
  });
  it('never takes a registry without advisories for one that has none to tell', () => {
    const refused = { message: '405 Method Not Allowed', method: 'POST', statusCode: 405, error: { summary: '', detail: '' } };
    assert.deepEqual(judgeAudit(refused, []), { kind: 'no-answer', why: '405 Method Not Allowed' });
    for (const nothing of [undefined, null, {}, [], { auditReportVersion: 2 }, { auditReportVersion: 1, vulnerabilities: {} }]) assert.equal(judgeAudit(nothing, []).kind, 'no-answer');
  });
});

describe('the advisories that we accept', () => {
  it('each have a reason and a date', () => {
    const list: unknown = JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', '.audit.json'), 'utf8'));
    assert.doesNotThrow(() => parseAccepted(list));
    assert.throws(() => parseAccepted([{ ...accepted[0], reason: '' }]));
    assert.throws(() => parseAccepted([{ ...accepted[0], acceptedOn: 'yesterday' }]));
  });
});
