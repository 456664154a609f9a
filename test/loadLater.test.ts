import assert from 'node:assert/strict';
import { loadLater, loadOnce } from '../src/loadLater.ts';

class Greeter {
  readonly #greeting = 'hej';
  greet(name: string): Promise<string> {
    return Promise.resolve(`${this.#greeting} ${name}`);
  }
}

describe('loadLater', () => {
  it('loads at the first call, and once', async () => {
    let count = 0;
    const later = loadLater(() => Promise.resolve(((count += 1), new Greeter())));
    assert.equal(count, 0);
    assert.deepEqual(await Promise.all([later.greet('Anna'), later.greet('Bo')]), ['hej Anna', 'hej Bo']);
    assert.equal(count, 1);
  });
  it('is no promise itself', async () => {
    const later = loadLater(() => Promise.resolve(new Greeter()));
    assert.equal(await Promise.resolve(later), later);
  });
  it('loads again after it failed', async () => {
    const attempts = [() => Promise.reject(new Error('not now')), () => Promise.resolve(new Greeter())];
    const later = loadLater(() => attempts.shift()!());
    await assert.rejects(later.greet('Anna'), { message: 'not now' });
    assert.equal(await later.greet('Anna'), 'hej Anna');
  });
});

describe('loadOnce', () => {
  it('gives the same to all who ask at once and later', async () => {
    let count = 0;
    const load = loadOnce(() => Promise.resolve((count += 1)));
    assert.deepEqual([...(await Promise.all([load(), load()])), await load()], [1, 1, 1]);
  });
});
