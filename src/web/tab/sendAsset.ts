import type { IncomingMessage, ServerResponse } from 'node:http';
import type { TabAsset } from './tabAssets.ts';

/** Sends a file in the best encoding that the browser takes, to be kept for good: its name changes with its content. */
export function sendAsset(request: IncomingMessage, response: ServerResponse, { type, bodies }: TabAsset): void {
  const accepted = request.headers['accept-encoding'] ?? '';
  const encoding = (['br', 'gzip'] as const).find((name) => new RegExp(`(^|[\\s,])${name}($|[\\s,;])(?!\\s*q=0(\\.0*)?($|[\\s,]))`, 'i').test(accepted));
  const body = bodies[encoding ?? 'identity'];
  response.writeHead(200, {
    'Content-Type': type,
    'Content-Length': body.length,
    'Cache-Control': 'public, max-age=31536000, immutable',
    Vary: 'Accept-Encoding',
    ...(encoding && { 'Content-Encoding': encoding }),
  });
  response.end(body);
}
