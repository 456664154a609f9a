import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadCorpus } from '../../../../src/core/documents/loadCorpus.ts';
import { AppError } from '../../../../src/core/errors.ts';
import { loadAuthoredPrompts } from '../../../../src/core/reflections/prompts/authoredPrompts.ts';
import { dictionary } from '../../documents/readText.ts';

const question = { da: 'Hvornår lyttede vi sidst?', en: 'When did we last listen?' };
const metadata = {
  title: 'Plan',
  roles: [{ id: 'leder', name: 'leder' }, { id: 'medarbejder', name: 'medarbejder' }],
  perspectives: [{ id: 'drift', name: 'drift' }],
  structure: { headings: [{ pattern: 'Rolle: (?<role>.+)', level: 1 }] },
};
const text = [
  'Rolle: leder', '',
  '• Jeg følger op på vores kerneopgaver sammen med medarbejderne.', '• Jeg lytter til medarbejderne.', '• Jeg lytter til borgerne, før jeg træffer en beslutning om deres hverdag.', '',
  'Rolle: medarbejder', '',
  '• Jeg følger op på vores kerneopgaver sammen med medarbejderne.', '• Jeg lytter til borgerne, før jeg træffer en beslutning om mit arbejde.', '',
].join('\n');

describe('loadAuthoredPrompts', () => {
  let directory = '';

  beforeEach(async () => {
    directory = await mkdtemp(path.join(tmpdir(), 'medspiller-'));
    await write('plan.txt', text);
    await write('plan.json', JSON.stringify(metadata));
  });
  afterEach(() => rm(directory, { recursive: true }));

  const write = (name: string, content: string): Promise<void> => writeFile(path.join(directory, name), content);
  const writePrompts = (prompts: readonly object[]): Promise<void> => write('plan.prompts.json', JSON.stringify({ prompts }));
  const problemsOf = async (work: () => Promise<unknown>): Promise<string[]> => {
    const error: unknown = await work().then(() => undefined, (reason: unknown) => reason);
    assert.ok(error instanceof AppError, 'rejects with an AppError');
    assert.equal(error.code, 'corpus.broken');
    return String(error.values['problems']).split('\n');
  };
  const assertProblems = (problems: readonly string[], expected: readonly RegExp[]): void => {
    assert.equal(problems.length, expected.length, problems.join('\n'));
    expected.forEach((pattern, at) => assert.match(problems[at] ?? '', pattern));
  };

  it('gives the prompts of each document as they are written', async () => {
    const prompts = [
      { quote: 'Jeg lytter til medarbejderne.', question, smallStep: { da: 'Spørg én.', en: 'Ask one.' } },
      { quote: 'Jeg følger op på vores kerneopgaver', role: 'leder', question },
    ];
    await writePrompts(prompts);
    await loadCorpus(directory, dictionary);
    assert.deepEqual(await loadAuthoredPrompts(directory), [{ documentId: 'plan', file: 'plan.prompts.json', prompts }]);
  });

  it('gives none where none are written', async () => {
    assert.deepEqual(await loadAuthoredPrompts(directory), []);
  });

  it('lists every problem of a file at the start, beside those of other files, with file and place', async () => {
    await writePrompts([
      { quote: 'Vi holder fest hver eneste fredag på rådhuset.', question },
      { quote: 'Jeg lytter til', question },
      { quote: 'Jeg lytter til borgerne, før jeg træffer en beslutning', question },
      { quote: 'Jeg følger op på vores kerneopgaver sammen med medarbejderne.', role: 'konge', perspective: 'fest', question },
      { quote: 'Jeg lytter til medarbejderne.', role: 'medarbejder', question },
      { quote: 'Jeg lytter til medarbejderne.', question: { da: 'Kun dansk?' } },
      { quote: 'Jeg lytter til medarbejderne.', question, smallstep: 'x' },
      { quote: 'Jeg lytter til medarbejderne.', question },
      { quote: 'Jeg lytter til medarbejderne.', question },
    ]);
    await write('andet.prompts.json', '{"prompts":[]}');
    assertProblems(await problemsOf(() => loadCorpus(directory, dictionary)), [
      /^andet\.prompts\.json: prompts without a document; expected andet\.txt/,
      /^plan\.prompts\.json: prompts\.5\.question\.en: /,
      /^plan\.prompts\.json: prompts\.6: .*smallstep/,
      /^plan\.prompts\.json: prompts\.0\.quote: not found in the document/,
      /^plan\.prompts\.json: prompts\.1\.quote: neither a whole statement nor 30 characters/,
      /^plan\.prompts\.json: prompts\.2\.quote: found 2 times \(line 5, role leder; line 10, role medarbejder\)/,
      /^plan\.prompts\.json: prompts\.3\.role: unknown role id "konge"/,
      /^plan\.prompts\.json: prompts\.3\.perspective: unknown perspective id "fest"/,
      /^plan\.prompts\.json: prompts\.4\.quote: not under this role or perspective, but in line 4, role leder/,
      /^plan\.prompts\.json: prompts\.8: asks the same of the same statement as prompts\.7/,
    ]);
  });

  it('tells the statement to quote in place of one that repeats it', async () => {
    await write('citat.txt', 'Overskrift\n\nVi lytter altid til hinanden og til borgerne. Vi holder aftaler.\n\n”Vi lytter altid til hinanden og til borgerne”\n');
    await write('citat.prompts.json', JSON.stringify({ prompts: [{ quote: '”Vi lytter altid til hinanden og til borgerne”', question }] }));
    assertProblems(await problemsOf(() => loadCorpus(directory, dictionary)), [/prompts\.0\.quote: repeats another statement.*\("Vi lytter altid til hinanden og til borgerne\."\)/]);
  });

  for (const [what, content, problem] of [
    ['is not JSON', '{"prompts":[', /^plan\.prompts\.json: not JSON/],
    ['is a list', '[]', /^plan\.prompts\.json: \(file\): /],
    ['has an unknown field', '{"prompts":[],"prompt":[]}', /^plan\.prompts\.json: \(file\): .*"prompt"/],
    ['has no prompts', '{}', /^plan\.prompts\.json: prompts: /],
    ['has a question of 301 characters', JSON.stringify({ prompts: [{ quote: 'Jeg lytter til medarbejderne.', question: { ...question, da: 'x'.repeat(301) } }] }), /prompts\.0\.question\.da: /],
  ] as const) {
    it(`tells when a file ${what}, both at the start and later`, async () => {
      await write('plan.prompts.json', content);
      assertProblems(await problemsOf(() => loadCorpus(directory, dictionary)), [problem]);
      assertProblems(await problemsOf(() => loadAuthoredPrompts(directory)), [problem]);
    });
  }

  it('tells when a file or the folder cannot be read', async () => {
    await mkdir(path.join(directory, 'plan.prompts.json'));
    assertProblems(await problemsOf(() => loadCorpus(directory, dictionary)), [/^plan\.prompts\.json: \(file\): cannot be read \(EISDIR\)/]);
    assertProblems(await problemsOf(() => loadAuthoredPrompts(path.join(directory, 'missing'))), [/^the folder cannot be read/]);
  });
});
