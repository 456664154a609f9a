/** The 98 Danish municipalities, by name without "Kommune" (Danmarks Statistik, division of 2007). */
export const MUNICIPALITIES: readonly string[] = [
  'Albertslund', 'Allerød', 'Assens', 'Ballerup', 'Billund', 'Bornholm', 'Brøndby', 'Brønderslev', 'Dragør', 'Egedal',
  'Esbjerg', 'Fanø', 'Favrskov', 'Faxe', 'Fredensborg', 'Fredericia', 'Frederiksberg', 'Frederikshavn', 'Frederikssund',
  'Furesø', 'Faaborg-Midtfyn', 'Gentofte', 'Gladsaxe', 'Glostrup', 'Greve', 'Gribskov', 'Guldborgsund', 'Haderslev',
  'Halsnæs', 'Hedensted', 'Helsingør', 'Herlev', 'Herning', 'Hillerød', 'Hjørring', 'Holbæk', 'Holstebro', 'Horsens',
  'Hvidovre', 'Høje-Taastrup', 'Hørsholm', 'Ikast-Brande', 'Ishøj', 'Jammerbugt', 'Kalundborg', 'Kerteminde', 'Kolding',
  'København', 'Køge', 'Langeland', 'Lejre', 'Lemvig', 'Lolland', 'Lyngby-Taarbæk', 'Læsø', 'Mariagerfjord', 'Middelfart',
  'Morsø', 'Norddjurs', 'Nordfyns', 'Nyborg', 'Næstved', 'Odder', 'Odense', 'Odsherred', 'Randers', 'Rebild',
  'Ringkøbing-Skjern', 'Ringsted', 'Roskilde', 'Rudersdal', 'Rødovre', 'Samsø', 'Silkeborg', 'Skanderborg', 'Skive',
  'Slagelse', 'Solrød', 'Sorø', 'Stevns', 'Struer', 'Svendborg', 'Syddjurs', 'Sønderborg', 'Thisted', 'Tønder', 'Tårnby',
  'Vallensbæk', 'Varde', 'Vejen', 'Vejle', 'Vesthimmerlands', 'Viborg', 'Vordingborg', 'Ærø', 'Aabenraa', 'Aalborg',
  'Aarhus',
];

/**
 * The municipality a text belongs to: the one most often written as "X Kommune" (any case, genitive of either word, a line
 * break or hyphen between), else the only one that is named at all. `fileName` counts as one weak mention. Undefined when
 * nothing tells.
 */
export function guessMunicipality(text: string, fileName = ''): string | undefined {
  const words = text.normalize('NFC').replace(/-\s+/g, '-').replace(/\s+/g, ' ');
  const titled = countBest(words.toLowerCase(), (name) => new RegExp(`(?<!\\p{L})${escapeName(name)}s? kommune`, 'gu'));
  if (titled !== undefined) return titled;
  const slug = toSlug(fileName);
  const inFileName = MUNICIPALITIES.find((name) => new RegExp(`(^|-)${toSlug(name)}(-|$)`).test(slug));
  if (inFileName !== undefined) return inFileName;
  const named = MUNICIPALITIES.filter((name) => new RegExp(`(?<!\\p{L})${name}s?(?!\\p{L})`, 'u').test(words));
  return named.length === 1 ? named[0] : undefined;
}

function countBest(words: string, toPattern: (name: string) => RegExp): string | undefined {
  let best: string | undefined;
  let bestCount = 0;
  for (const name of MUNICIPALITIES) {
    if (!words.includes(name.toLowerCase())) continue;
    const count = words.match(toPattern(name))?.length ?? 0;
    if (count > bestCount) [best, bestCount] = [name, count];
  }
  return best;
}

function escapeName(name: string): string {
  return name.toLowerCase().replace(/-/g, '[- ]+');
}

/** A text as an id: small letters and digits, with hyphens between. */
export function toSlug(name: string): string {
  return name
    .toLowerCase()
    .replace(/æ/g, 'ae')
    .replace(/ø/g, 'oe')
    .replace(/å/g, 'aa')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
