import type { IncomingMessage } from 'node:http';
import { HttpProblem } from './httpProblem.ts';

/**
 * Reads and parses a JSON body. Rejects with an `HttpProblem`: 415 unless it is uncompressed JSON, 413 above
 * `maximumBytes`, 400 when it is not UTF-8 or not JSON.
 */
export async function readJsonBody(request: IncomingMessage, maximumBytes: number): Promise<unknown> {
  // A web page can post text/plain to a server on the same machine without asking; it cannot post JSON.
  if (!/^application\/json\s*(;|$)/i.test(request.headers['content-type'] ?? '')) {
    throw new HttpProblem(415, 'web.notJson', 'Send the body with content type application/json.');
  }
  // A small compressed body may unpack to any size.
  if ((request.headers['content-encoding'] ?? 'identity') !== 'identity') {
    throw new HttpProblem(415, 'web.notJson', 'Send the body uncompressed.');
  }
  const bytes = await readBytes(request, maximumBytes);
  try {
    return JSON.parse(utf8.decode(bytes)) as unknown;
  } catch {
    // The cause is dropped: the parser's message quotes the body.
    throw new HttpProblem(400, 'web.notJson', 'The body is not JSON in UTF-8.');
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

function readBytes(request: IncomingMessage, maximumBytes: number): Promise<Buffer> {
  const tooLarge = () => new HttpProblem(413, 'web.tooLarge', `The body is larger than ${maximumBytes} bytes.`);
  return new Promise((resolve, reject) => {
    if (Number(request.headers['content-length'] ?? 0) > maximumBytes) {
      reject(tooLarge());
    }
    let chunks: Buffer[] = [];
    let size = 0;
    // What is too much is read on and dropped: a caller that is cut off while it writes never sees the 413.
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= maximumBytes) {
        chunks.push(chunk);
      } else {
        chunks = [];
        reject(tooLarge());
      }
    });
    request.on('end', () => resolve(Buffer.concat(chunks)));
    request.on('error', () => reject(new HttpProblem(400, 'web.notJson', 'The body broke off.')));
  });
}
