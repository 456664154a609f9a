import { createHash, hash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What was kept in a file under this key; undefined when there is nothing, another key's, or not all of it. */
export function findKept(file: string, key: string): unknown {
  try {
    const content = readFileSync(file, 'utf8');
    const json = content.slice(sealLength);
    return content.startsWith(seal(key, json)) ? JSON.parse(json) : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps one value of JSON in a file for runs to come, in place of what it held. Where nothing can be written, nothing is kept. */
export function keep(file: string, key: string, value: unknown): void {
  const json = JSON.stringify(value);
  const unfinished = `${file}.${process.pid}`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(unfinished, seal(key, json) + json);
    // Renamed when whole, since several processes may start at once.
    renameSync(unfinished, file);
  } catch {
    // What is kept saves time; nobody misses it.
  }
}

/** A key that changes with Node, with the names of files and with every byte in them. Throws when one cannot be read. */
export function hashFiles(files: readonly string[]): string {
  const sum = createHash('sha256').update(process.version);
  for (const path of files) {
    const bytes = readFileSync(path);
    sum.update(`\n${path} ${bytes.length}\n`).update(bytes);
  }
  return sum.digest('hex');
}

/** The files of a folder, sorted. Throws when it cannot be read. */
export function listFiles(directory: string, { recursive }: { readonly recursive: boolean }): string[] {
  return readdirSync(directory, { recursive, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Tells both that the key is the same and that the content is whole. */
function seal(key: string, json: string): string {
  return hash('sha256', key + json);
}

/** A SHA-256 in hexadecimal. */
const sealLength = 64;
