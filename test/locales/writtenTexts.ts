import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../src/core/answers/answer.ts';

/** A text that somebody reads, and where it stands. */
export interface WrittenText {
  /** `da.json teams.error`. */
  readonly place: string;
  readonly text: string;
  /** Whom it is for: those who ask and answer, or those who run the installation. */
  readonly isForOperators: boolean;
}

/** Everything that the product says in a language, the documents and what people write left out: on cards and pages, in the store of apps and, in Danish, on the pages for the works council. */
export function listWrittenTexts(language: Language): WrittenText[] {
  return [...readTexts(`locales/${language}.json`), ...readTexts(`locales/tab/${language}.json`), ...readPackage(language), ...(language === 'da' ? [...readPrivacy(), ...readTexts('store/tableTexts.json')] : [])];
}

const root = join(import.meta.dirname, '../../src');

/** What only those who run it read: the command line, start and stop, the doctor and the documents' check. */
const operatorsKey = /^(doctor|corpus|cli|start|error\.(config|store|web|corpus|document|cli|unexpected)|tab\.noScript)/;

function readTexts(file: string): WrittenText[] {
  return listStrings(JSON.parse(readFileSync(join(root, file), 'utf8')) as object).map(([key, text]) => ({ place: `${file} ${key}`, text, isForOperators: operatorsKey.test(key) || file.startsWith('store') }));
}

function readPackage(language: Language): WrittenText[] {
  const file = language === 'da' ? 'manifest.json' : 'en.json';
  const shown = /(^name|description|title|prompt|^staticTabs\.?\[?\d.*name)/;
  return listStrings(JSON.parse(readFileSync(join(root, '../appPackage', file), 'utf8')) as object).filter(([key, text]) => shown.test(key) && !key.endsWith('type') && text !== 'prompt').map(([key, text]) => ({ place: `appPackage/${file} ${key}`, text, isForOperators: false }));
}

function readPrivacy(): WrittenText[] {
  const folder = join(root, 'cli/privacy');
  const pages = readdirSync(folder).filter((file) => file.endsWith('.md'));
  const lines = pages.flatMap((file) => readFileSync(join(folder, file), 'utf8').split('\n').map((text, index) => ({ place: `${file}:${index + 1}`, text, isForOperators: false })));
  return [...lines.filter(({ text }) => text.trim() !== ''), ...readTexts('cli/privacy/phrases.json')];
}

/** Every string in it with the path to it. */
function listStrings(node: object, path = ''): [key: string, text: string][] {
  return Object.entries(node).flatMap(([key, value]: [string, unknown]) => {
    const at = path === '' ? key : `${path}.${key}`;
    return typeof value === 'string' ? [[at, value] as [string, string]] : typeof value === 'object' && value !== null ? listStrings(value, at) : [];
  });
}
