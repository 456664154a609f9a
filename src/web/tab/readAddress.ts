import type { IncomingMessage } from 'node:http';

/**
 * Where a call comes from. Beyond loopback there is always a proxy in front, since the server speaks no TLS: the last address
 * in `X-Forwarded-For` is the one that this proxy saw, and those before it are what the caller says.
 */
export function readAddress({ headers, socket }: Pick<IncomingMessage, 'headers'> & { readonly socket: { readonly remoteAddress?: string | undefined } }, isBehindProxy: boolean): string {
  const forwarded = isBehindProxy ? String(headers['x-forwarded-for'] ?? '').split(',').at(-1)?.trim() : undefined;
  return forwarded !== undefined && forwarded !== '' ? withoutPort(forwarded) : (socket.remoteAddress ?? '');
}

/** Azure's proxies add the port: `203.0.113.7:51234`, `[2001:db8::1]:51234`. */
function withoutPort(address: string): string {
  return address.replace(/^(\d+(?:\.\d+){3}):\d+$/, '$1').replace(/^\[([^\]]+)\](?::\d+)?$/, '$1');
}
