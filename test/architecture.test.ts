import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { variableNames } from '../src/config/variables.ts';
import da from '../src/locales/da.json' with { type: 'json' };
import en from '../src/locales/en.json' with { type: 'json' };
import tabDa from '../src/locales/tab/da.json' with { type: 'json' };
import tabEn from '../src/locales/tab/en.json' with { type: 'json' };

const root = join(import.meta.dirname, '..');
const files = listFiles();
const sources = files.filter((file) => /^src\/.*\.tsx?$/.test(file)).map(readSource);
const tests = files.filter((file) => /^test\/.*\.ts$/.test(file)).map(readSource);

describe('architecture', () => {
  it('looks at the code', () => {
    assert.ok(sources.length > 50);
    assert.ok(sources.some(({ imports }) => imports.some(({ target }) => target === 'src/core/errors.ts')));
  });

  describe('layers', () => {
    for (const [layer, allowed] of Object.entries(allowedLayers())) {
      it(`${layer} imports only ${allowed.join(', ')}`, () => {
        const wrong = sources
          .filter(({ file }) => layerOf(file) === layer)
          .flatMap(({ file, imports }) => imports.filter(({ target }) => target !== undefined && !allowed.includes(layerOf(target))).map(({ target }) => `${file} → ${target ?? ''}`));
        assert.deepEqual(wrong, []);
      });
    }
    it('every file of src is in a layer', () => {
      const unknown = sources.map(({ file }) => layerOf(file)).filter((layer) => !(layer in allowedLayers()));
      assert.deepEqual(unknown, []);
    });
    it('only src/teams knows the bot’s SDK', () => {
      assert.deepEqual(filesThatImport(/^(botbuilder|botframework)/, /^src\/teams\//), []);
    });
    it('only src/store knows SQL', () => {
      assert.deepEqual(filesThatImport(/^(kysely|pg|better-sqlite3)($|\/)/, /^src\/store\//), []);
    });
    it('only the browser’s code knows React, Fluent UI and teams-js', () => {
      assert.deepEqual(filesThatImport(/^(react|react-dom|@fluentui|@microsoft\/teams-js)($|\/)/, /^src\/tab\//), []);
    });
    it('the browser’s code takes nothing but types from outside its own folder, texts and what the API says', () => {
      const wrong = sources.filter(({ file }) => layerOf(file) === 'tab').flatMap(({ file, code }) => valueImportsOf(code).filter((specifier) => /^(\.\.\/)+(web|core)\//.test(specifier) && !isSharedWithBrowser(specifier)).map((specifier) => `${file} → ${specifier}`));
      assert.deepEqual(wrong, []);
    });
    it('only src/web serves HTTP, and only the connector, the model and files that were sent are called by it', () => {
      assert.deepEqual(filesThatImport(/^(restify|node:https?|node:net|undici)$/, /^src\/(web\/|teams\/connector\/connector(Http|Connections)\.ts$|teams\/files\/fetchFile\.ts$|model\/modelHttp\.ts$)/), []);
    });
    it('only src/observability knows what counts and traces', () => {
      assert.deepEqual(filesThatImport(/^(prom-client|@opentelemetry)($|\/)/, /^src\/observability\//), []);
    });
    it('only src/config.ts reads the environment', () => {
      assert.deepEqual(filesWith(/\bprocess\s*\.\s*env\b|\bprocess\[/, /^src\/config\.ts$/), []);
    });
    it('core knows neither process, clock nor chance', () => {
      const forbidden = /\bprocess\s*\.|\bDate\s*\.\s*now\b|\bnew Date\s*(\(\s*\)|(?![(\w]))|\bMath\s*\.\s*random\b|\brandomUUID\b/;
      assert.deepEqual(sources.filter(({ file, code }) => file.startsWith('src/core/') && forbidden.test(code)).map(({ file }) => file), []);
    });
    it('no file imports itself in a circle', () => {
      assert.deepEqual(findCycles(), []);
    });
  });

  describe('files', () => {
    it('stay under 300 lines in src and 400 in test', () => {
      const tooLong = [...sources.filter(({ lines }) => lines > 300), ...tests.filter(({ lines }) => lines > 400)];
      assert.deepEqual(tooLong.map(({ file, lines }) => `${file}: ${lines}`), []);
    });
    it('have no default export and do not pass others’ exports on', () => {
      assert.deepEqual(filesWith(/^export\s+default\b|^export\s+(\*|\{[^}]*\})\s*from\b/m), []);
    });
    it('export no value that no other file uses', () => {
      const unused = sources.flatMap(({ file, code }) => exportedValuesOf(code).filter((name) => !isUsed(name, file)).map((name) => `${file}: ${name}`));
      assert.deepEqual(unused, []);
    });
    it('are not called after no concept', () => {
      assert.deepEqual(files.filter((file) => /^src\/.*\b(utils?|helpers?|common|misc|manager)\b/i.test(file)), []);
    });
    it('at the top level are those that were agreed on', () => {
      const agreed = ['src', 'appPackage', 'infra', 'test', 'package.json', 'tsconfig.json', 'README.md', 'package-lock.json', 'LICENSE'];
      const top = new Set(files.map((file) => file.split('/')[0] ?? ''));
      assert.deepEqual([...top].filter((name) => !name.startsWith('.') && !agreed.includes(name)), []);
    });
  });

  describe('texts', () => {
    it('exist in Danish and English for every error code', () => {
      // A literal that is a text's own key is no code.
      const codes = new Set(sources.flatMap(({ code }) => (/\bAppError\b/.test(code) ? errorCodes(code) : [])).filter((code) => !(code in da)));
      assert.ok(codes.has('config.invalid') && codes.has('document.encrypted'));
      assert.deepEqual([...codes].filter((code) => !(`error.${code}` in da) || !(`error.${code}` in en)), []);
    });
    it('are not kept for errors that no longer exist', () => {
      const codes = new Set(sources.flatMap(({ code }) => errorCodes(code)));
      const kept = Object.keys(da).filter((key) => key.startsWith('error.') && key !== 'error.unexpected');
      assert.deepEqual(kept.filter((key) => !codes.has(key.slice('error.'.length))), []);
    });
    it('are all used', () => {
      assert.deepEqual([...findUnused(da, (file) => layerOf(file) !== 'tab'), ...findUnused(tabDa, (file) => layerOf(file) === 'tab')], []);
    });
    it('have the same keys in both languages', () => {
      assert.deepEqual(Object.keys(en).sort(), Object.keys(da).sort());
      assert.deepEqual(Object.keys(tabEn).sort(), Object.keys(tabDa).sort());
    });
  });

  describe('README', () => {
    const readme = existsSync(join(root, 'README.md')) ? readFileSync(join(root, 'README.md'), 'utf8') : '';
    it('is there and under 150 lines', () => {
      assert.notEqual(readme, '', 'README.md is missing');
      assert.ok(readme.split('\n').length < 150, `${readme.split('\n').length} lines`);
    });
    it('names every variable of the configuration in its table', () => {
      const rows = readme.split('\n').filter((line) => line.startsWith('|'));
      assert.deepEqual(variableNames.filter((name) => !rows.some((row) => row.includes(`\`${name}\``))), []);
    });
    it('names every command that it is for', () => {
      const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
      const named = [...readme.matchAll(/npm run (?:-s )?([\w:-]+)/g)].map(([, name = '']) => name);
      assert.deepEqual(named.filter((name) => !(name in scripts)), []);
    });
  });
});

interface Source {
  readonly file: string;
  /** Without comments. */
  readonly code: string;
  readonly lines: number;
  /** `target` is the file of the project that is meant, undefined for a package. */
  readonly imports: readonly { readonly specifier: string; readonly target: string | undefined }[];
}

/** index → app → { teams, web, scheduler, store, cli } → core; configuration and log are known to all but core. */
function allowedLayers(): Record<string, string[]> {
  const base = ['core', 'locales', 'config', 'config.ts', 'log.ts', 'telemetry.ts'];
  return {
    core: ['core', 'locales'],
    locales: ['core', 'locales'],
    teams: ['teams', ...base],
    observability: ['observability', 'withinTime.ts', ...base],
    web: ['web', 'keptFile.ts', 'loadLater.ts', 'withinTime.ts', ...base],
    tab: ['tab', 'web', 'core', 'locales'],
    scheduler: ['scheduler', ...base],
    store: ['store', ...base],
    cli: ['cli', ...base],
    'config.ts': ['core', 'config'],
    'log.ts': ['core', 'config.ts'],
    'keptFile.ts': [],
    'brain.ts': ['core', 'keptFile.ts'],
    'loadLater.ts': [],
    'withinTime.ts': [],
    model: ['model', 'core', 'config', 'config.ts', 'log.ts'],
    config: ['config'],
    'modelWork.ts': ['model', 'loadLater.ts', ...base],
    'telemetry.ts': ['core'],
    'telemetryWork.ts': ['observability', 'web', 'loadLater.ts', ...base],
    'readinessWork.ts': ['web', ...base],
    'chance.ts': [],
    'publicationWork.ts': ['brain.ts', ...base],
    'documentWork.ts': ['publicationWork.ts', 'loadLater.ts', 'withinTime.ts', ...base],
    'reflectionWork.ts': ['scheduler', 'brain.ts', 'chance.ts', 'loadLater.ts', 'withinTime.ts', ...base],
    'minuteWork.ts': [],
    'gapWork.ts': ['brain.ts', 'chance.ts', 'loadLater.ts', 'minuteWork.ts', ...base],
    'inquiryWork.ts': ['brain.ts', 'chance.ts', 'loadLater.ts', 'minuteWork.ts', ...base],
    'sharingWork.ts': ['brain.ts', 'chance.ts', 'loadLater.ts', ...base],
    'tabWork.ts': ['web', 'loadLater.ts', ...base],
    'buildTab.ts': ['web'],
    'servedBrain.ts': ['store', 'brain.ts', ...base],
    'doctorWork.ts': ['cli', 'teams', 'store', 'brain.ts', 'loadLater.ts', ...base],
    'ask.ts': ['cli', 'modelWork.ts', 'servedBrain.ts', ...base],
    'corpus.ts': ['cli', 'store', ...base],
    'doctor.ts': ['cli', 'store', 'teams', 'modelWork.ts', 'servedBrain.ts', ...base],
    'package.ts': ['cli', 'teams', 'brain.ts', ...base],
    'app.ts': ['teams', 'web', 'store', 'brain.ts', 'publicationWork.ts', 'reflectionWork.ts', 'sharingWork.ts', 'tabWork.ts', 'modelWork.ts', 'doctorWork.ts', 'gapWork.ts', 'inquiryWork.ts', 'documentWork.ts', 'telemetryWork.ts', 'readinessWork.ts', 'withinTime.ts', ...base],
    'index.ts': ['app.ts', 'compileCache.js', ...base],
  };
}

/** `src/core/search/search.ts` is in `core`; a file directly in src is a layer of its own. */
function layerOf(file: string): string {
  return file.split('/')[1] ?? '';
}

/** What git has or would take, so that build results and data do not count. */
function listFiles(): string[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' });
  return [...new Set(listed.split('\n'))].filter((file) => file !== '' && existsSync(join(root, file)));
}

function readSource(file: string): Source {
  const text = readFileSync(join(root, file), 'utf8');
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
  const specifiers = [...code.matchAll(/(?:^(?:import|export)\b[^;'"]*?\bfrom\s*|^import\s*|\bimport\(\s*)'([^']+)'/gm)].map(([, specifier = '']) => specifier);
  const imports = specifiers.map((specifier) => ({
    specifier,
    target: specifier.startsWith('.') ? relative(root, resolve(root, dirname(file), specifier)).replaceAll('\\', '/') : undefined,
  }));
  return { file, code, lines: text.split('\n').length - 1, imports };
}

/** Of `import` declarations that are not for types alone. */
function valueImportsOf(code: string): string[] {
  return [...code.matchAll(/^(?:import(?!\s+type\b)|export)\b[^;'"]*?\bfrom\s*'([^']+)'/gm)].map(([, specifier = '']) => specifier);
}

function exportedValuesOf(code: string): string[] {
  return [...code.matchAll(/^export (?:async |abstract )*(?:function\*?|const|class) (\w+)/gm)].map(([, name = '']) => name);
}

/** Named by a file, a test included, that imports the file it is exported from. */
function isUsed(name: string, file: string): boolean {
  return [...sources, ...tests].some(({ code, imports }) => imports.some(({ target }) => target === file) && new RegExp(`\\b${name}\\b`).test(code));
}

/** Pure functions and constants that are as small in the browser as they are here. */
function isSharedWithBrowser(specifier: string): boolean {
  return /\/core\/(reflections\/(round|prompt|note)|sharing\/documentLink)\.ts$/.test(specifier);
}

function findUnused(texts: object, isRead: (file: string) => boolean): string[] {
  const code = sources.filter(({ file }) => isRead(file)).map((source) => source.code).join('\n');
  const computed = [...code.matchAll(/[`']([\w.]+\.)(?:\$\{|' \+)/g)].map(([, prefix = '']) => prefix);
  return Object.keys(texts).filter((key) => !code.includes(`'${key}'`) && !computed.some((prefix) => key.startsWith(prefix)));
}

function filesThatImport(specifier: RegExp, except: RegExp): string[] {
  return sources.filter(({ file, imports }) => !except.test(file) && imports.some((one) => specifier.test(one.specifier))).map(({ file }) => file);
}

function filesWith(pattern: RegExp, except?: RegExp): string[] {
  return sources.filter(({ file, code }) => except?.test(file) !== true && pattern.test(code)).map(({ file }) => file);
}

function errorCodes(code: string): string[] {
  return [...code.matchAll(/'((?:config|corpus|document|store|web|cli|eval|question|reflection|schedule|meeting|tab)\.[a-z][A-Za-z]+)'/g), ...code.matchAll(/\bAppError\(\{\s*code: '([^']+)'/g)].map(([, found = '']) => found);
}

/** Depth-first search; a file on the current path that is met again closes a circle. */
function findCycles(): string[] {
  const byFile = new Map(sources.map((source) => [source.file, source]));
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].join(' → '));
    if (done.has(file) || path.includes(file)) return;
    for (const { target } of byFile.get(file)?.imports ?? []) if (target !== undefined) visit(target, [...path, file]);
    done.add(file);
  };
  for (const { file } of sources) visit(file, []);
  return cycles;
}
