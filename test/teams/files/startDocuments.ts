import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AppOverrides } from '../../../src/app.ts';
import { cardExecute, filesMessage, personalMessage, type SentFile } from '../../helpers/activities.ts';
import { isMessage } from '../../helpers/fakeConnector.ts';
import { startTestApp, type TestApp } from '../../helpers/startTestApp.ts';
import { type FileServer, startFileServer } from './fileServer.ts';

/** Anna, who runs the installation. */
export const operator = '11111111-aaaa-4aaa-8aaa-000000000001';

/** An installation with one small document in its folder, an operator, and somewhere that files lie. */
export interface DocumentWorld {
  readonly app: TestApp;
  readonly files: FileServer;
  /** Sends files and resolves with the message that came afterwards, once it is there. */
  hand(...files: readonly SentFile[]): Promise<Record<string, any>>; // eslint-disable-line @typescript-eslint/no-explicit-any -- assertions on raw JSON
  /** Presses the button with this title on a card, and resolves with what came of it as JSON. */
  press(card: unknown, title: string, options?: { readonly person?: number; readonly inputs?: object }): Promise<string>;
  /** Writes a message, and resolves with all that was said as JSON. */
  say(text: string, options?: { readonly person?: number }): Promise<string>;
  /** Every version with its state. */
  states(): Promise<string[]>;
  stop(): Promise<void>;
}

export async function startDocuments(overrides: AppOverrides = {}, databaseUrl?: string): Promise<DocumentWorld> {
  const folder = await mkdtemp(join(tmpdir(), 'medspiller-files-'));
  await writeFile(join(folder, 'vejen.txt'), 'Ledelsesgrundlag for Testby Kommune\n\nVi lytter til naboerne hver eneste mandag.\n\nVi siger altid tingene, som de er.');
  await writeFile(join(folder, 'vejen.json'), JSON.stringify({ title: 'Vejen', municipality: 'Testby' }));
  const app = await startTestApp({ fileLimits: { silenceMs: 300, timeoutMs: 1_000, bytes: 200_000 }, ...overrides }, { OPERATORS: operator, CORPUS_DIR: folder, ...(databaseUrl !== undefined && { DATABASE_URL: databaseUrl }) });
  const files = await startFileServer();
  const { serviceUrl } = app.connector;
  return {
    app,
    files,
    async hand(...sent) {
      app.connector.reset();
      await app.send(filesMessage({ serviceUrl, files: sent }));
      return (await app.connector.waitForRequest(2, isMessage)).body ?? {};
    },
    async press(card, title, { person = 1, inputs = {} } = {}) {
      const button = findButton(card, title);
      return JSON.stringify((await app.send(cardExecute({ serviceUrl, person, verb: 'medspiller', data: { ...(button['data'] as object), ...inputs } }))).body);
    },
    async say(text, { person = 1 } = {}) {
      app.connector.reset();
      await app.send(personalMessage({ serviceUrl, person, text }));
      return JSON.stringify(app.connector.messages());
    },
    states: async () => (await app.runSql("SELECT document_id || '@' || version || ' ' || state AS line FROM document_version ORDER BY document_id, version")).map((row) => (row as { line: string }).line),
    async stop() {
      await app.stop();
      await files.stop();
      await rm(folder, { recursive: true });
    },
  };
}

/** The button with this title, of a card or anywhere in what was said. */
export function findButton(card: unknown, title: string): Record<string, unknown> {
  const found = typeof card === 'string' ? findIn(JSON.parse(card), title) : findIn(card, title);
  if (!found) throw new Error(`There is no button ${title} on ${JSON.stringify(card)}`);
  return found;
}

function findIn(value: unknown, title: string): Record<string, unknown> | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const object = value as Record<string, unknown>;
  if (typeof object['title'] === 'string' && object['title'].includes(title) && object['data'] !== undefined) return object;
  for (const part of Object.values(object)) {
    const found = findIn(part, title);
    if (found) return found;
  }
  return undefined;
}
