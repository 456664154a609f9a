import type { DocumentInfo } from '../document.ts';
import type { GuessedMatrix } from './guessMatrix.ts';
import { guessMunicipality } from '../municipalities.ts';
import type { SectionDraft } from './sections.ts';

/** What can be told of a document without metadata: title, municipality and year, each only when the text shows it. */
export function guessInfo(raw: string, id: string, drafts: readonly SectionDraft[], matrix?: GuessedMatrix): DocumentInfo {
  const municipality = guessMunicipality(raw, id);
  const year = guessYear(raw);
  return {
    id,
    title: guessTitle(raw, id, drafts, municipality),
    ...(municipality === undefined ? {} : { municipality }),
    ...(year === undefined ? {} : { year }),
    aliases: [],
    roles: matrix?.roles ?? [],
    roleGroups: matrix?.roleGroups ?? [],
    perspectives: matrix?.perspectives ?? [],
    synonyms: [],
  };
}

const MONTHS = 'januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december';

/** The latest year that stands as a date of issue ("Maj 2015", "Revideret februar 2020", "24-04-2016"). */
function guessYear(raw: string): number | undefined {
  const pattern = new RegExp(`(?:^|\\n|_)[^\\S\\n]*(?:[^\\n]{0,40}\\b)?(?:(?:revideret|genudgivet|udgivet|godkendt|vedtaget)[^\\n\\d]{0,30}|(?:${MONTHS}) |\\d{1,2}[-./]\\d{1,2}[-./])((?:19|20)\\d\\d)[^\\S\\n]*(?:\\n|$)`, 'giu');
  const years = [...raw.matchAll(pattern)].map((match) => Number(match[1]));
  return years.length === 0 ? undefined : Math.max(...years);
}

const GENERIC_TITLE = /ledelsesgrundlag|ledelses- og|strategi|politik|værdigrundlag|vision|personale/i;

/** The first lines when they name a kind of document, else the file name in words. */
function guessTitle(raw: string, id: string, drafts: readonly SectionDraft[], municipality: string | undefined): string {
  const opening = [drafts[0]?.section.heading, ...(drafts[0]?.items.slice(0, 3).filter(({ item }) => item.kind === 'label').map(({ item }) => item.block.text) ?? [])];
  const firstLine = raw.trimStart().split(/[\n\u2028]| {3,}/, 1)[0]?.trim() ?? '';
  const found = [...opening, firstLine].find((line) => line !== undefined && line !== '' && line.length <= 80 && GENERIC_TITLE.test(line)) ?? findCoverTitle(drafts[0]);
  const title = found === undefined ? toWords(id, municipality) : found.toUpperCase() === found ? withNames(toSentenceCase(found), municipality) : found;
  return title.replace(new RegExp(`[ ,]*(?:(?:revideret|genudgivet|udgivet) )?(?:${MONTHS})? ?(?:19|20)\\d\\d$`, 'iu'), '') || title;
}

const MIN_TITLE_WORDS = 2;

/** The heading that a file marks as its title, or a line of a few words that stands alone before the first heading. */
function findCoverTitle(first: SectionDraft | undefined): string | undefined {
  if (first === undefined || first.section.level > 0) return undefined;
  if (first.section.heading !== '') return first.section.heading;
  const [item, next] = first.items;
  const isAlone = item?.item.kind === 'label' && next?.item.kind !== 'bullet' && !/[:\d]$/.test(item.item.block.text);
  return isAlone && item.item.block.text.split(' ').length >= MIN_TITLE_WORDS && item.item.block.text.length <= 80 ? item.item.block.text : undefined;
}

function toWords(id: string, municipality: string | undefined): string {
  const words = id.replace(/[-_]+/g, ' ').replace(/oe/g, 'ø').replace(/ae/g, 'æ').trim();
  const named = municipality === undefined ? '' : municipality.toLowerCase().replace(/-/g, ' ');
  const rest = named !== '' && words.toLowerCase().startsWith(named) ? words.slice(named.length).trim() : words;
  return toSentenceCase(rest === '' ? words : rest);
}

function toSentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1).toLowerCase();
}

function withNames(title: string, municipality: string | undefined): string {
  return municipality === undefined ? title : title.replaceAll(municipality.toLowerCase(), municipality).replace(/ kommune/g, ' Kommune');
}
