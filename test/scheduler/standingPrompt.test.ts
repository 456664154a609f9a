import assert from 'node:assert/strict';
import type { PromptLibrary } from '../../src/core/reflections/prompt.ts';
import { createLibrary } from '../core/reflections/createLibrary.ts';
import { channel, mette, openScenario, type Scenario } from './scenario.ts';

describe('a document that is replaced or withdrawn before its prompt is sent', () => {
  let scenario: Scenario;
  /** What is left of the documents. */
  let served: PromptLibrary;
  const library: PromptLibrary = {
    get prompts() {
      return served.prompts;
    },
    get choices() {
      return served.choices;
    },
    forStatement: (statementId) => served.forStatement(statementId),
    next: (...asked) => served.next(...asked),
  };
  const without = (...goneIds: readonly string[]): PromptLibrary => {
    const left = createLibrary(6).prompts.filter(({ statementId }) => !goneIds.includes(statementId));
    return { prompts: left, choices: [], forStatement: (statementId) => left.find((prompt) => prompt.statementId === statementId), next: (_choice, usedIds, exceptId) => left.find(({ id }) => !usedIds.includes(id) && id !== exceptId) };
  };
  const planned = async () => (await scenario.reflections.findPlan(channel))?.next;
  beforeEach(async () => {
    served = createLibrary(6);
    scenario = await openScenario({ library });
    await scenario.reflections.plan(channel, {}, mette);
    scenario.setClock('2026-11-20T07:00:00Z');
    await scenario.reflections.plan(channel, { weekday: 3 }, mette);
  });
  afterEach(() => scenario.store.close());

  it('is not quoted any more: preview and prompt show another, which counts as asked', async () => {
    const gone = (await planned())!.prompt;
    served = without(gone.statementId);
    await scenario.runUntil('2026-11-25T09:00:00Z');
    const sent = [...scenario.listSent('preview').map(({ occurrence }) => occurrence?.prompt.id), ...scenario.listSent('prompt').map(({ round }) => round?.prompt.id)];
    assert.equal(sent.length, 2);
    assert.equal(sent[0], sent[1]);
    assert.notEqual(sent[1], gone.id);
    const plan = await scenario.reflections.findPlan(channel);
    assert.deepEqual(await scenario.store.listUsedPromptIds(plan!.schedule.id), [sent[1]]);
  });
  it('is exchanged also between preview and prompt, whatever a leader wrote about it', async () => {
    await scenario.runUntil('2026-11-24T12:00:00Z');
    await scenario.reflections.edit(channel, 'Hvorfor gør vi det?', mette);
    served = without((await planned())!.prompt.statementId);
    await scenario.runUntil('2026-11-25T09:00:00Z');
    const [prompt] = scenario.listSent('prompt');
    assert.ok(served.forStatement(prompt?.round?.prompt.statementId ?? ''));
  });
  it('leaves the plan with nothing to ask when it was all there was, which the report says', async () => {
    served = without(...served.prompts.map(({ statementId }) => statementId));
    await scenario.runUntil('2026-11-27T09:00:00Z');
    assert.deepEqual(scenario.messenger.sent, []);
    assert.equal(await planned(), undefined);
    const [record] = await scenario.reflections.report(channel);
    assert.deepEqual([record?.status, record?.reason], ['failed', 'noPrompt']);
  });
});
