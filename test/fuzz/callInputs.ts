import fc from 'fast-check';
import { everyCall } from '../helpers/everyRequest.ts';
import type { FuzzInput, FuzzWorld, Headers } from './fuzzWorld.ts';
import { change, changes, oddText } from './oddValues.ts';

/** Requests to the tab: every call of its API with right, forged and impossible ids, queries and bodies, by people and by nobody; and addresses that nothing is at. */
export function callInputs(world: FuzzWorld): fc.Arbitrary<FuzzInput> {
  const calls = fc.tuple(fc.constantFrom(...everyCall(world)), changes).map(([{ method, path, body }, made]) => ({ method, path, ...(body && { body: JSON.stringify(change(body, made)) }) }));
  const oddCalls = fc.record({ method: methods, path: fc.oneof(oddPaths(world), fc.constantFrom(...everyCall(world).map(({ path }) => path))), body: fc.oneof(fc.constant('{}'), fc.json(), oddText) });
  const call = fc.oneof({ weight: 3, arbitrary: calls }, { weight: 1, arbitrary: oddCalls });
  return fc.record({ call, query, identity: fc.constantFrom(...world.tabIdentities), headers }).map(({ call: { method, path, ...rest }, query: asked, identity, headers: own }) => {
    const hasBody = 'body' in rest && !['GET', 'HEAD'].includes(method);
    return { method, path: `${path}${path.includes('?') ? '' : asked}`, headers: { ...identity, ...(hasBody && { 'content-type': 'application/json' }), ...own }, ...(hasBody && { body: rest.body }) };
  });
}

const methods = fc.constantFrom('GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND');

const encodings = ['%', '%2', '%zz', '%00', '%c3%28', '%ed%a0%80', '%2f..%2f', '..', '.', '%2e%2e', '\u00e6', ';a=b', '%3f', '%23', '//', '\\', '%5c', '+', '%25%32%66', '%F0%9F%98%80', '*', "'", '@', ':', 'a'.repeat(3_000)];

function oddPaths({ keys, documentIds }: FuzzWorld): fc.Arbitrary<string> {
  const roots = ['/', '/api', '/api/tab', '/api/tab/', '/api/tab/meetings', '/api/tab/notes/', '/api/tab/shareables/', '/api/tab/documents/', '/api/messages', '/tab', '/tab/', '/tab/personal', '/tab/stage', '/tab/assets/', '/d/', '/healthz', '/readyz', '/metrics', '/.env', '/favicon.ico'];
  const piece = fc.oneof(fc.constantFrom(...encodings, ...keys.map(encodeURIComponent), ...documentIds), oddText.map((text) => encodeURIComponent(text.toWellFormed()).slice(0, 2_000)));
  return fc.tuple(fc.constantFrom(...roots), fc.array(piece, { maxLength: 4 }), fc.constantFrom('/', '')).map(([root, pieces, between]) => `${root}${pieces.join(between)}`);
}

const query = fc.oneof(
  { weight: 3, arbitrary: fc.constant('') },
  { weight: 1, arbitrary: fc.array(fc.tuple(fc.constantFrom('text', 'kinds', 'limit', '', '__proto__', 'card'), fc.oneof(fc.constantFrom(...encodings), oddText.map((text) => encodeURIComponent(text.toWellFormed()).slice(0, 2_000)))), { maxLength: 3 }).map((pairs) => `?${pairs.map((pair) => pair.join('=')).join('&')}`) },
);

const headers: fc.Arbitrary<Headers> = fc.oneof(
  { weight: 6, arbitrary: fc.constant({}) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Headers>(
      ...['da', 'en', '*', ',,;q=', 'x'.repeat(2_000), '\u00e6\u00ff'].map((value) => ({ 'accept-language': value })),
      ...['text/plain', 'application/json; charset=utf-16', ''].map((value) => ({ 'content-type': value })),
      ...['gzip', 'br, gzip;q=0', 'identity;q=0, *;q=0'].map((value) => ({ 'accept-encoding': value, 'content-encoding': value })),
      ...['', '1.2.3.4', ',,,', '[::1', 'a'.repeat(500)].map((value) => ({ 'x-forwarded-for': value })),
      ...['Bearer', 'Bearer a.b.c', 'Bearer ..', 'Basic YTpi', 'bearer e30.e30.e30'].map((value) => ({ authorization: value })),
      ...['__proto__', 'constructor', ''].map((value) => ({ 'x-local-person': value })),
    ),
  },
);
