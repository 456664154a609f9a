import assert from 'node:assert/strict';
import { checkActivity, maximumDepth } from '../../src/web/activityGuard.ts';
import * as activities from '../helpers/activities.ts';

const options = { serviceUrl: 'http://127.0.0.1:1/' };

describe('checkActivity', () => {
  for (const [name, activity] of Object.entries({
    'a personal message': activities.personalMessage(options),
    'a group message': activities.groupMessage(options),
    'a channel message': activities.channelMessage(options),
    'an edited message': activities.editedMessage(options),
    'a pressed button': activities.cardExecute({ ...options, verb: 'x', data: { deep: { er: [1, 2] } } }),
    feedback: activities.feedbackSubmit({ ...options, reaction: 'like' }),
    'an installation': activities.installationUpdate(options),
    'a new member': activities.conversationUpdate(options),
    'a message with null fields': activities.personalMessage({ ...options, fields: { text: null, entities: null, replyToId: null } }),
    'an event without a sender': { type: 'event', name: 'x', channelId: 'msteams', serviceUrl: options.serviceUrl, conversation: { id: 'a' } },
  })) {
    it(`passes ${name} unchanged`, () => {
      const before = structuredClone(activity);
      assert.equal(checkActivity(activity), undefined);
      assert.deepEqual(activity, before);
    });
  }

  for (const body of [null, 1, 'text', [], [{ type: 'message' }], true]) {
    it(`refuses ${JSON.stringify(body)}`, () => {
      assert.equal(checkActivity(body)?.code, 'web.notAnActivity');
    });
  }
  for (const fields of [
    { type: undefined },
    { type: 5 },
    { type: '' },
    { conversation: undefined },
    { conversation: 'a' },
    { conversation: { id: 7 } },
    { from: undefined },
    { text: 5 },
    { text: { a: 1 } },
    { serviceUrl: 'file:///etc/passwd' },
    { serviceUrl: 5 },
    { serviceUrl: undefined },
    { channelId: undefined },
    { conversation: { id: 'x'.repeat(301) } },
    { conversation: { id: 'a', tenantId: ['x'] } },
    { from: { id: 'a', aadObjectId: {} } },
    { recipient: { id: [] } },
    { action: {} },
    { entities: {} },
    { entities: ['x'] },
    { attachments: 'x' },
    { recipient: 'bot' },
    { membersAdded: 'x' },
  ]) {
    it(`refuses a message with ${JSON.stringify({ ...fields, ...(Object.values(fields)[0] === undefined && { without: Object.keys(fields)[0] }) })}`, () => {
      const problem = checkActivity({ ...activities.personalMessage(options), ...fields });
      assert.equal(problem?.code, 'web.notAnActivity');
      assert.match(problem.message, new RegExp(Object.keys(fields)[0]!));
    });
  }
  it('never repeats the content of a field it refuses', () => {
    const problem = checkActivity({ ...activities.personalMessage(options), type: { secret: 'hemmeligt' }, text: ['hemmeligt'] });
    assert.doesNotMatch(JSON.stringify(problem), /hemmeligt/);
  });
  it('refuses nesting beyond the limit, however deep, without recursion', () => {
    assert.equal(checkActivity({ ...activities.personalMessage(options), value: nested(maximumDepth - 1) }), undefined);
    assert.equal(checkActivity({ ...activities.personalMessage(options), value: nested(maximumDepth) })?.code, 'web.tooDeep');
    assert.equal(checkActivity({ ...activities.personalMessage(options), value: nested(100_000) })?.code, 'web.tooDeep');
  });
  it('refuses a key that would become a prototype', () => {
    const body = JSON.parse('{"type":"message","conversation":{"id":"a"},"from":{"id":"b"},"value":{"__proto__":{"admin":true}}}') as unknown;
    assert.equal(checkActivity(body)?.code, 'web.notAnActivity');
  });
  it('removes control characters from every string and keeps tabs and line breaks', () => {
    const activity = activities.personalMessage({ ...options, text: 'a\u0000b\u001b[31m\tc\nd\u007f', fields: { value: { list: ['x\u0007y'] } } });
    assert.equal(checkActivity(activity), undefined);
    assert.equal(activity['text'], 'ab[31m\tc\nd');
    assert.deepEqual(activity['value'], { list: ['xy'] });
  });
  it('replaces halves of surrogate pairs, which no address can hold', () => {
    const activity = activities.personalMessage({ ...options, text: 'a\ud800b', fields: { conversation: { id: 'a:\udc00' } } });
    assert.equal(checkActivity(activity), undefined);
    assert.equal(activity['text'], 'a\ufffdb');
    assert.deepEqual(activity['conversation'], { id: 'a:\ufffd' });
  });
});

function nested(levels: number): unknown {
  let value: unknown = {};
  for (let level = 1; level < levels; level += 1) value = { value };
  return value;
}
