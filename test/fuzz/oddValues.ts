import fc from 'fast-check';

/** JSON as it is sent. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** Text that programs stumble over: code points of every kind, halves of pairs, what other languages read as commands, and much of it. */
export const oddText: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 1, arbitrary: fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 30 }).map((codes) => String.fromCharCode(...codes)) },
  // Long and not to be compressed, which indexes of databases have a limit for.
  { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 200, maxLength: 3_000, size: 'max' }) },
  { weight: 1, arbitrary: fc.integer({ min: 6, max: 14 }).map((power) => 'æ'.repeat(2 ** power)) },
  {
    weight: 5,
    arbitrary: fc.constantFrom(
      ...['', ' ', '\u0000', 'a\u0000b', '\ud800', '\udc00x', 'a\u202eb', '\ufeff', 'İ', 'ﬀ', 'e\u0301'.repeat(200), '🧑‍🤝‍🧑', '\u2028', '\r\nSet-Cookie: a=b'],
      ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'null', 'undefined', 'NaN', '-0', '1e999', '0x10', '٣'],
      ...[`' OR '1'='1`, `'; DROP TABLE note; --`, '%', '_', '\\', '$1', '?', '$(id)', '`id`', '{{7*7}}', '${7*7}', '../../../../etc/passwd', 'file:///etc/passwd'],
      ...['<script>alert(1)</script>', '<at></at>', '<at>Medspiller</at>', '&#0;', '&#xD800;', '&#9999999;', '[a](javascript:alert(1))', '{"feedbackText":"a\\u0000b"}', '{"feedbackText":5}', '[', '"'],
      ...['9999-99-99', '2026-W54', 'uge 99', 'kl. 25:61', 'hver mandag kl. 9 om '.repeat(40), '19:x@thread.v2;messageid=1', 's.', 'p.__proto__', 'r.\u0000', 'c.a/b/c'],
    ),
  },
);

/** Any value, also one that nests as deep as is allowed and deeper. */
const oddValue: fc.Arbitrary<Json> = fc.oneof(
  { weight: 6, arbitrary: oddText },
  { weight: 2, arbitrary: fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean(), fc.constant(null)) },
  { weight: 2, arbitrary: fc.constantFrom<Json>([], {}, [[]], [null], { id: null }, { length: 3 }, { toString: 'x' }, { id: {} }, [{}], 0, -1, 2 ** 53) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 4 }) as fc.Arbitrary<Json> },
  { weight: 1, arbitrary: fc.integer({ min: 10, max: 80 }).map((depth) => Array.from({ length: depth }).reduce<Json>((inner, _, index) => (index % 2 === 0 ? [inner] : { a: inner }), 1)) },
);

/** One field that is replaced, or left out. Which one counts through all there are. */
export interface Change {
  readonly at: number;
  readonly value: Json | undefined;
}

export const changes: fc.Arbitrary<readonly Change[]> = fc.array(fc.record({ at: fc.nat({ max: 500 }), value: fc.option(oddValue, { nil: undefined, freq: 4 }) }), { maxLength: 3 });

/** A copy of the body with the changes made in it. */
export function change(body: object, made: readonly Change[]): Record<string, Json> {
  const copy = JSON.parse(JSON.stringify(body)) as Record<string, Json>;
  for (const { at, value } of made) {
    const places = findPlaces(copy);
    const place = places[at % Math.max(1, places.length)];
    if (!place) continue;
    if (value === undefined) Reflect.deleteProperty(place.holder, place.name);
    // A copy, since the next change may be made in it.
    else Reflect.set(place.holder, place.name, structuredClone(value));
  }
  return copy;
}

interface Place {
  readonly holder: object;
  readonly name: string;
}

function findPlaces(holder: object): Place[] {
  return Object.entries(holder).flatMap(([name, value]: [string, unknown]) => [{ holder, name }, ...(typeof value === 'object' && value !== null ? findPlaces(value) : [])]);
}
