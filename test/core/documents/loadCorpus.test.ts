import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadCorpus } from '../../../src/core/documents/loadCorpus.ts';
import { AppError } from '../../../src/core/errors.ts';
import { dictionary } from './readText.ts';

describe('loadCorpus', () => {
  let directory = '';

  beforeEach(async () => {
    directory = await mkdtemp(path.join(tmpdir(), 'medspiller-'));
  });
  afterEach(() => rm(directory, { recursive: true }));

  const write = (name: string, text: string): Promise<void> => writeFile(path.join(directory, name), text);
  const problemsOf = async (): Promise<string[]> => {
    let problems: string[] = [];
    await assert.rejects(loadCorpus(directory, dictionary), (error) => {
      assert.ok(error instanceof AppError);
      assert.equal(error.code, 'corpus.broken');
      problems = String(error.values['problems']).split('\n');
      return true;
    });
    return problems;
  };

  it('reads documents with and without metadata, in order of file names', async () => {
    await write('b.txt', 'Vi lytter til borgerne i Vejle Kommune.');
    await write('a.md', '# Vi vil\n\nVi lærer **altid** af fejl.\n');
    await write('a.json', '{"title":"Vi vil lære","municipality":"Odense"}');
    await write('README.md', 'Not a document.');
    const { documents } = await loadCorpus(directory, dictionary);
    assert.deepEqual(documents.map(({ info }) => [info.id, info.title, info.municipality]), [['a', 'Vi vil lære', 'Odense'], ['b', 'B', 'Vejle']]);
    assert.deepEqual(documents[0]?.statements.map(({ text, sectionPath }) => [...sectionPath, text]), [['Vi vil', 'Vi lærer altid af fejl.']]);
  });

  it('takes a file of prompts for no metadata', async () => {
    await write('a.txt', 'Vi lytter til borgerne.');
    await write('a.prompts.json', '{"prompts":[]}');
    assert.deepEqual((await loadCorpus(directory, dictionary)).documents.map(({ info }) => info.id), ['a']);
  });

  it('lists every problem of a broken folder at once', async () => {
    await write('a.txt', 'Vi lytter.');
    await write('a.md', 'Vi lytter.');
    await write('b.txt', '');
    await write('c.txt', 'Vi lærer.');
    await write('c.json', '{"title":"C","roleGroups":[{"aliases":["chef"],"roles":["konge"]}]}');
    await write('d.json', '{"title":"D"}');
    const problems = await problemsOf();
    assert.equal(problems.length, 4, problems.join('\n'));
    for (const part of ['same id "a"', 'b.txt: the file is empty', 'c.json: roleGroups.0.roles.0: unknown role id "konge"', 'd.json: metadata without a document'])
      assert.ok(problems.some((problem) => problem.includes(part)), `${part} in\n${problems.join('\n')}`);
  });

  it('tells of an empty folder and of a missing one', async () => {
    assert.match((await problemsOf())[0] ?? '', /no document/);
    await assert.rejects(loadCorpus(path.join(directory, 'missing'), dictionary), { code: 'corpus.broken' });
  });
});
