import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { z } from 'zod';
import type { PackageFacts } from './checkCredentials.ts';

/** Reads the newest app package of a folder. A folder that is not there holds none. */
export async function readAppPackage(folder: string): Promise<PackageFacts | 'none' | 'unreadable'> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.zip'));
  const files = await Promise.all(names.map(async (name) => ({ name, changedMs: (await stat(join(folder, name))).mtimeMs })));
  const newest = files.sort((a, b) => b.changedMs - a.changedMs)[0];
  return newest ? toFacts(newest.name, await readFile(join(folder, newest.name))) : 'none';
}

function toFacts(file: string, bytes: Uint8Array): PackageFacts | 'unreadable' {
  try {
    const text = unzipSync(bytes, { filter: ({ name }) => name === 'manifest.json' })['manifest.json'];
    const { id, bots, composeExtensions, webApplicationInfo, validDomains } = manifestShape.parse(JSON.parse(new TextDecoder().decode(text)));
    const ids = [id, webApplicationInfo?.id, ...[...bots, ...composeExtensions].map(({ botId }) => botId)];
    return { file, ids: ids.filter((one) => one !== undefined).map((one) => one.toLowerCase()), domains: validDomains, resource: webApplicationInfo?.resource };
  } catch {
    return 'unreadable';
  }
}

const withBotId = z.array(z.object({ botId: z.string().optional() })).default([]);

const manifestShape = z.object({
  id: z.string(),
  bots: withBotId,
  composeExtensions: withBotId,
  webApplicationInfo: z.object({ id: z.string(), resource: z.string().optional() }).optional(),
  validDomains: z.array(z.string()).default([]),
});
