import { IANAZone } from 'luxon';
import { startingWith, type Misread, type Reading } from './planText.ts';

/**
 * The IANA zone that a text begins with: its name in any case ("europe/copenhagen"), "tidszone Nuuk" by its place, or "grønlandsk tid".
 * Offsets ("UTC+2") are misread, since they do not follow the clock of any place.
 */
export function readZone(text: string): Reading<string> | Misread | undefined {
  for (const [words, zone] of SPOKEN_ZONES) {
    const [found] = words.exec(text) ?? [];
    if (found !== undefined) return { value: zone, length: found.length };
  }
  const match = NAMED.exec(text) ?? BARE.exec(text);
  if (!match) return undefined;
  const zone = findZone(match.groups?.['name'] ?? '');
  return zone === undefined ? { problem: 'zone', found: match[0] } : { value: zone, length: match[0].length };
}

/** A zone by its name, or by the place at its end when that is one zone's only; undefined when there is none. */
export function findZone(name: string): string | undefined {
  const wanted = name.replaceAll(' ', '_').toLowerCase();
  const zones = Intl.supportedValuesOf('timeZone');
  const known = zones.find((zone) => zone.toLowerCase() === wanted);
  if (known !== undefined) return known;
  // Newer names of places, such as America/Nuuk, are understood but not listed.
  const spelled = wanted.replace(/(?<=^|[/_-])\p{L}/gu, (letter) => letter.toUpperCase());
  if (/^\p{L}[^\d]*\/\p{L}[^\d]*$/u.test(wanted) && IANAZone.isValidZone(spelled)) return spelled;
  const own = PLACES.get(wanted);
  if (own !== undefined) return own;
  const [place, ...others] = zones.filter((zone) => zone.toLowerCase().endsWith(`/${wanted}`));
  return others.length === 0 ? place : undefined;
}

const SPOKEN_ZONES: readonly (readonly [RegExp, string])[] = [
  [startingWith('dansk tid|danish time'), 'Europe/Copenhagen'],
  [startingWith('grønlandsk tid|greenland time'), 'America/Nuuk'],
  [startingWith('færøsk tid|faroese time'), 'Atlantic/Faroe'],
];

const PLACES: ReadonlyMap<string, string> = new Map([
  ['utc', 'UTC'],
  ['nuuk', 'America/Nuuk'],
  ['københavn', 'Europe/Copenhagen'],
  ['tórshavn', 'Atlantic/Faroe'],
  ['torshavn', 'Atlantic/Faroe'],
]);

const NAMED = /^(?:i )?(?:tidszonen?|zonen?|time ?zone)(?: er|:)? ?(?<name>[\p{L}\d/_+:-]+)/iu;
const BARE = /^(?<name>\p{L}[\p{L}_]*(?:\/[\p{L}_-]+)+|(?:utc|gmt)(?: ?[+-] ?\d[\d:]*)?)(?![\p{L}\d])/iu;
