import type { Dispatcher } from 'undici';
import { createDocumentError } from '../../core/documents/documentError.ts';
import { MAX_DOCUMENT_BYTES } from '../../core/documents/extraction/extractText.ts';
import { AppError } from '../../core/errors.ts';
import { mayHoldFiles } from './mayHoldFiles.ts';

/** What fetching a file may take. */
export interface FileLimits {
  readonly bytes: number;
  /** Until a connection is there, until it answers, and between two pieces of an answer. */
  readonly silenceMs: number;
  /** The whole of one file. */
  readonly timeoutMs: number;
}

export const defaultFileLimits: FileLimits = { bytes: MAX_DOCUMENT_BYTES, silenceMs: 10_000, timeoutMs: 60_000 };

/** A file as Teams names it, with the address that gives it away to whoever has it, for some minutes. */
export interface ReceivedFile {
  readonly name: string;
  readonly url: string;
}

export interface FileFetcher {
  /**
   * The bytes of a file, asked for without any credentials. Throws `document.forbiddenAddress`, `document.expired` (the address no
   * longer gives the file), `document.tooLarge`, `document.notFetched` and, once stopping, `document.interrupted`.
   */
  fetch(file: ReceivedFile): Promise<Buffer>;
  close(): Promise<void>;
}

/** Connections for the files of one message. */
export async function openFileFetcher(isLocal: boolean, limits: FileLimits, stopping: AbortSignal): Promise<FileFetcher> {
  const { Agent, request } = await import('undici');
  const { silenceMs, timeoutMs } = limits;
  const agent = new Agent({ allowH2: false, connect: { timeout: silenceMs }, headersTimeout: silenceMs, bodyTimeout: silenceMs });
  const ask = (url: string, signal: AbortSignal) => request(url, { dispatcher: agent, signal, headers: { 'accept-encoding': 'identity' } });
  return {
    async fetch({ name, url }) {
      const signal = AbortSignal.any([stopping, AbortSignal.timeout(timeoutMs)]);
      try {
        return await read(await follow(url, name, (address) => ask(address, signal), isLocal), name, limits.bytes);
      } catch (error) {
        if (error instanceof AppError) throw error;
        if (stopping.aborted) throw createDocumentError('document.interrupted', name, 'the process stops', error);
        throw createDocumentError('document.notFetched', name, error instanceof Error ? error.message : 'not fetched', error);
      }
    },
    close: () => agent.destroy(),
  };
}

type Answer = Dispatcher.ResponseData;

/** The answer at the end of some redirects, each held against the same rule as the first address. */
async function follow(first: string, name: string, ask: (url: string) => Promise<Answer>, isLocal: boolean): Promise<Answer> {
  let url = first;
  for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
    if (!mayHoldFiles(url, { isLocal })) throw createDocumentError('document.forbiddenAddress', name, 'not an address of OneDrive or SharePoint');
    const answer = await ask(url);
    const next = answer.headers.location;
    if (answer.statusCode < 300 || answer.statusCode > 399 || typeof next !== 'string' || !URL.canParse(next, url)) return answer;
    discard(answer);
    url = new URL(next, url).href;
  }
  throw createDocumentError('document.notFetched', name, 'redirected too often');
}

const mostRedirects = 3;

async function read({ statusCode, headers, body }: Answer, name: string, mostBytes: number): Promise<Buffer> {
  const refuse = (code: string, found: string): AppError => {
    discard({ body });
    return createDocumentError(code, name, found);
  };
  // Instead of a file that it no longer gives away, SharePoint shows a page to sign in.
  if ([401, 403, 404, 410].includes(statusCode) || headers['content-type']?.toString().startsWith('text/html') === true) throw refuse('document.expired', `answered ${statusCode} without the file`);
  if (statusCode !== 200) throw refuse('document.notFetched', `answered ${statusCode}`);
  if (Number(headers['content-length'] ?? 0) > mostBytes) throw refuse('document.tooLarge', 'longer than can be read');
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > mostBytes) throw refuse('document.tooLarge', 'longer than can be read');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Reads nothing more of it. What that makes of the rest of the answer is nobody's concern. */
function discard({ body }: Pick<Answer, 'body'>): void {
  body.on('error', () => undefined).destroy();
}
