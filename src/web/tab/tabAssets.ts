import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { BuildResult, Metafile } from 'esbuild';
import { findKept, hashFiles, keep, listFiles } from '../../keptFile.ts';
import { createFluentImports } from './fluentImports.ts';

/** A page of the tab. */
export type TabPage = 'personal' | 'sidePanel' | 'stage';

/** A file for the browser. Its name holds a hash of its content, so that it may be kept for good. */
export interface TabAsset {
  readonly type: string;
  /** As it is and compressed, by name of the encoding. */
  readonly bodies: Readonly<Record<'identity' | 'br' | 'gzip', Buffer>>;
}

/** Everything the pages load. */
export type TabAssets = Assets<TabPage>;

/** Everything that some pages load. */
export interface Assets<Page extends string> {
  /** By name, such as `stage-A1B2C3D4.js`. */
  readonly files: ReadonlyMap<string, TabAsset>;
  /** Of each page: its script, and then what that loads at once, for the browser to fetch side by side. */
  readonly scripts: Readonly<Record<Page, readonly string[]>>;
}

/** What is kept from one build to the next start; bodies in base64. */
interface KeptAssets<Page extends string> {
  readonly files: readonly { readonly name: string; readonly type: string; readonly bodies: Readonly<Record<'identity' | 'br' | 'gzip', string>> }[];
  readonly scripts: Assets<Page>['scripts'];
}

/**
 * The browser's code, bundled. Building takes some seconds, so that what was built is kept in `file`, and used for as long as
 * neither the sources nor the packages change. Rejects when the sources do not build.
 */
export async function loadTabAssets(file: string = keptFile): Promise<TabAssets> {
  const key = findKey();
  const kept = findKept(file, key) as KeptAssets<TabPage> | undefined;
  const assets = kept ?? (await buildTab());
  if (!kept) keep(file, key, assets);
  return toAssets(assets);
}

const source = join(import.meta.dirname, '..', '..');
const root = join(source, '..');
const keptFile = join(root, 'node_modules', '.cache', 'tab');

/**
 * A bundle leaves out what none of its pages uses, and not what this page does not use: the personal tab, which uses many times
 * as much, is built by itself. Panel and stage, which are opened in the same meeting, share.
 */
async function buildTab(): Promise<KeptAssets<TabPage>> {
  const [personal, meeting] = await Promise.all([buildAssets({ personal: entryOf('personal') }), buildAssets({ sidePanel: entryOf('sidePanel'), stage: entryOf('stage') })]);
  return { files: [...personal.files, ...meeting.files], scripts: { ...personal.scripts, ...meeting.scripts } };
}

function entryOf(page: TabPage): string {
  return join(source, 'tab', page, 'main.tsx');
}

/** Bundles pages by the files that they begin with, as the tab's own are; kept nowhere. */
export async function bundlePages<Page extends string>(entryPoints: Readonly<Record<Page, string>>): Promise<Assets<Page>> {
  return toAssets(await buildAssets(entryPoints));
}

/** Of all that the browser's code may import; the package file names the exact versions of the rest. */
function findKey(): string {
  const folders = ['tab', 'locales', 'core', join('web', 'tab')].flatMap((folder) => listFiles(join(source, folder), { recursive: true }));
  return hashFiles([join(root, 'package.json'), ...folders.filter((path) => /\.(tsx?|json)$/.test(path))]);
}

async function buildAssets<Page extends string>(entryPoints: Readonly<Record<Page, string>>): Promise<KeptAssets<Page>> {
  const { build } = await import('esbuild');
  const built = await build({
    absWorkingDir: root,
    entryPoints: { ...entryPoints },
    outdir: join(root, 'tab'),
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    write: false,
    metafile: true,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    jsx: 'automatic',
    minify: true,
    legalComments: 'linked',
    plugins: [createFluentImports(join(source, 'tab'))],
    logLevel: 'silent',
  });
  const files = await Promise.all(built.outputFiles.map(async ({ path, contents }) => ({ name: basename(path), type: typeOf(path), bodies: await encode(Buffer.from(contents)) })));
  const scripts = Object.entries<string>(entryPoints).map(([page, entryPoint]) => [page, findScripts(entryPoint, built)] as const);
  return { files, scripts: Object.fromEntries(scripts) as Record<Page, string[]> };
}

function typeOf(path: string): string {
  return path.endsWith('.js') ? 'text/javascript; charset=utf-8' : 'text/plain; charset=utf-8';
}

async function encode(content: Buffer): Promise<KeptAssets<string>['files'][number]['bodies']> {
  const [br, gz] = await Promise.all([promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_QUALITY]: brotliQuality } }), promisify(gzip)(content, { level: 9 })]);
  return { identity: content.toString('base64'), br: br.toString('base64'), gzip: gz.toString('base64') };
}

/** The highest takes ten times as long for a twentieth less. */
const brotliQuality = 9;

function findScripts(file: string, { metafile }: BuildResult<{ metafile: true }>): string[] {
  const entry = Object.entries(metafile.outputs).find(([, { entryPoint }]) => entryPoint !== undefined && join(root, entryPoint) === file)?.[0] ?? '';
  return [...followImports(entry, metafile)].map((path) => basename(path));
}

/** An output and all that it imports at once, directly or not; what it loads later is left out. */
function followImports(path: string, metafile: Metafile, found = new Set<string>()): Set<string> {
  if (found.has(path)) return found;
  found.add(path);
  for (const { path: imported, kind } of metafile.outputs[path]?.imports ?? []) if (kind === 'import-statement') followImports(imported, metafile, found);
  return found;
}

function toAssets<Page extends string>({ files, scripts }: KeptAssets<Page>): Assets<Page> {
  const toBuffers = ({ identity, br, gzip: gz }: KeptAssets<string>['files'][number]['bodies']): TabAsset['bodies'] => ({ identity: Buffer.from(identity, 'base64'), br: Buffer.from(br, 'base64'), gzip: Buffer.from(gz, 'base64') });
  return { files: new Map(files.map(({ name, type, bodies }) => [name, { type, bodies: toBuffers(bodies) }])), scripts };
}
