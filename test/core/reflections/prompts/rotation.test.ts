import assert from 'node:assert/strict';
import type { Prompt } from '../../../../src/core/reflections/prompt.ts';
import { findNextPrompt } from '../../../../src/core/reflections/prompts/rotation.ts';

const createPrompt = (id: string, themeId: string, options: Partial<Prompt> = {}): Prompt => ({
  id,
  documentId: 'plan',
  statementId: `plan#${id}`,
  quote: `Vi gør ${id}.`,
  source: { title: 'Plan', section: themeId, lines: [1, 1] },
  themeId,
  question: { da: `Hvordan går det med ${id}?`, en: `How is ${id} going?` },
  origin: 'authored',
  ...options,
});

/** Numbers that look random and are the same in every run (Park & Miller's minimal standard). */
const createRandom = (seed: number) => {
  let state = seed;
  return (below: number): number => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
};

const createLibrary = (random: (below: number) => number): Prompt[] =>
  Array.from({ length: 5 + random(30) }, (_, at) =>
    createPrompt(`p${at}`, `theme${random(4)}`, { origin: random(3) === 0 ? 'generated' : 'authored', ...(random(2) === 0 ? {} : { roleId: `role${random(3)}` }), question: { da: `Spørgsmål ${random(12)}`, en: 'Question' } }),
  );

const seeds = Array.from({ length: 60 }, (_, at) => 1 + at * 7919);

/** What comes next again and again, as week follows week. */
const rotate = (candidates: readonly Prompt[], count: number, before: readonly Prompt[] = []): Prompt[] => {
  const found: Prompt[] = [];
  for (let week = 0; week < count; week += 1) found.push(findNextPrompt(candidates, [...before, ...found].map((prompt) => [prompt])) ?? assert.fail('there are candidates'));
  return found;
};

const countBy = <Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, number> => new Map([...Map.groupBy(items, keyOf)].map(([key, all]) => [key, all.length]));

describe('findNextPrompt', () => {
  it('gives none again before all have been, over three cycles after any history', () => {
    for (const seed of seeds) {
      const random = createRandom(seed);
      const library = createLibrary(random);
      const history = Array.from({ length: random(50) }, () => library[random(library.length)] ?? assert.fail());
      const found = rotate(library, 3 * library.length, history);
      for (let week = 0; week + library.length <= found.length; week += 1) assert.equal(new Set(found.slice(week, week + library.length)).size, library.length, `seed ${seed}, week ${week}`);
    }
  });

  it('never prefers one used since to one that waits, also when choices change, prompts vanish and ids are unknown', () => {
    for (const seed of seeds) {
      const random = createRandom(seed);
      let library = createLibrary(random);
      const history: (readonly Prompt[])[] = [];
      for (let week = 0; week < 120; week += 1) {
        if (random(15) === 0) library = library.filter(() => random(6) > 0);
        const theme = random(3) === 0 ? `theme${random(4)}` : undefined;
        const candidates = library.filter(({ themeId }) => theme === undefined || themeId === theme);
        const next = findNextPrompt(candidates, history);
        if (next === undefined) assert.deepEqual(candidates, []);
        else {
          const lastUse = (prompt: Prompt): number => history.findLastIndex((prompts) => prompts.includes(prompt));
          for (const other of candidates) assert.ok(lastUse(next) <= lastUse(other), `seed ${seed}, week ${week}: ${next.id} came before ${other.id}`);
          history.push([next]);
        }
        if (random(8) === 0) history.push([]);
      }
    }
  });

  it('lets themes take turns for as long as each has one left', () => {
    for (const seed of seeds) {
      const library = createLibrary(createRandom(seed));
      const found = rotate(library, library.length);
      const sizes = countBy(library, ({ themeId }) => themeId);
      const weeks = sizes.size * Math.min(...sizes.values());
      for (let week = 1; week <= weeks; week += 1) {
        const counts = countBy(found.slice(0, week), ({ themeId }) => themeId);
        const all = [...sizes.keys()].map((theme) => counts.get(theme) ?? 0);
        assert.ok(Math.max(...all) - Math.min(...all) <= 1, `seed ${seed}, week ${week}: ${all.join(' ')}`);
      }
    }
  });

  it('lets the themes take turns again after a time with one of them only', () => {
    const library = ['a', 'b', 'c'].flatMap((theme) => [1, 2, 3, 4].map((number) => createPrompt(`${theme}${number}`, theme)));
    const before = rotate(library.filter(({ themeId }) => themeId === 'a'), 3);
    assert.deepEqual(rotate(library, 9, before).map(({ id }) => id), ['b1', 'c1', 'a4', 'b2', 'c2', 'b3', 'c3', 'b4', 'c4']);
  });

  it('gives the themes beside what a document is about one turn together', () => {
    const main = ['drift', 'velfærd'].flatMap((theme) => [1, 2, 3, 4].map((number) => createPrompt(`${theme}${number}`, theme)));
    const aside = ['forord', 'noter', 'kilder'].flatMap((theme) => [1, 2].map((number) => createPrompt(`${theme}${number}`, theme, { isAside: true })));
    const first = rotate([...main, ...aside], 9).map(({ isAside }) => isAside === true);
    assert.equal(first.filter(Boolean).length, 3);
    assert.deepEqual(rotate([...main, ...aside], 9).filter(({ isAside }) => isAside).map(({ themeId }) => themeId), ['forord', 'noter', 'kilder']);
  });

  it('takes the authored before the generated of a theme', () => {
    for (const seed of seeds) {
      const library = createLibrary(createRandom(seed));
      for (const found of Map.groupBy(rotate(library, library.length), ({ themeId }) => themeId).values()) {
        const origins = found.map(({ origin }) => origin);
        assert.deepEqual(origins, [...origins].sort());
      }
    }
  });

  it('lets roles and questions take turns within a theme', () => {
    const same = { da: 'Hvad hjælper?', en: 'What helps?' };
    const other = { da: 'Hvad hindrer?', en: 'What hinders?' };
    const roles = [createPrompt('1', 'a', { roleId: 'leder' }), createPrompt('2', 'a', { roleId: 'leder' }), createPrompt('3', 'a', { roleId: 'alle' }), createPrompt('4', 'a', { roleId: 'alle' })];
    assert.deepEqual(rotate(roles, 4).map(({ id }) => id), ['1', '3', '2', '4']);
    const questions = [createPrompt('1', 'a', { question: same }), createPrompt('2', 'a', { question: same }), createPrompt('3', 'a', { question: other })];
    assert.deepEqual(rotate(questions, 3).map(({ id }) => id), ['1', '3', '2']);
  });

  it('gives another for one that is not wanted, and all of them before it begins anew', () => {
    for (const seed of seeds) {
      const random = createRandom(seed);
      const library = createLibrary(random);
      const history = Array.from({ length: random(40) }, () => [library[random(library.length)] ?? assert.fail()]);
      let current = library[random(library.length)] ?? assert.fail();
      const first = current;
      const seen = new Set<Prompt>();
      for (let swap = 0; swap < library.length; swap += 1) {
        const next = findNextPrompt(library, history, [current]) ?? assert.fail('there is another');
        assert.notEqual(next, current);
        seen.add(next);
        current = next;
      }
      assert.equal(seen.size, library.length, `seed ${seed}`);
      assert.equal(current, first);
    }
  });

  it('has the next week’s prompt in place of the one that is not wanted', () => {
    const library = createLibrary(createRandom(11));
    const [first, second] = rotate(library, 2);
    assert.ok(first);
    assert.equal(findNextPrompt(library, [], [first]), second);
  });

  it('tells when there is no other', () => {
    const only = createPrompt('1', 'a');
    assert.equal(findNextPrompt([], [[only]]), undefined);
    assert.equal(findNextPrompt([only], [], [only]), undefined);
    assert.equal(findNextPrompt([only], [[only]]), only);
  });

  it('ignores an unwanted one that is not among the candidates', () => {
    const [one, other] = [createPrompt('1', 'a'), createPrompt('2', 'b')];
    assert.equal(findNextPrompt([one], [], [other]), one);
  });
});
