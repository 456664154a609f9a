/**
 * Common English words of an answer that the search's glossary leaves out, since nobody searches by them, with their Danish lemmas.
 * A verb's inflections are given by hand where they are not regular.
 */
export function commonDanishFor(words: string): readonly string[] {
  return COMMON.get(words) ?? COMMON.get(words.replace(/(?:s|ed|ing|d)$/u, '')) ?? COMMON.get(words.replace(/(?:es|ed|ing)$/u, 'e')) ?? [];
}

const COMMON: ReadonlyMap<string, readonly string[]> = new Map(
  `each other: hinanden | one another: hinanden | come: komme | give: give | gives: give | take: tage | takes: tage | right: rigtig, ret | duty: pligt | appropriate: hensigtsmæssig, passende
appropriately: hensigtsmæssig | within: inden, indenfor | translate: omsætte, oversætte | turn into: omsætte | comply: efterleve, overholde | compliance: efterleve, overholde | comply with: efterleve, overholde
ask: spørge | feel: føle | find: finde | meet: møde | hold: holde | set: sætte | bring: bringe | put: sætte | use: bruge | make: skabe, gøre | hand over: afgive | dive: dykke | disturb: forstyrre
common: fælles | joint: fælles | shared: fælles | different: forskellig | strong: stærk | clear: klar, tydelig | clearly: tydelig, klar | good: god | sound: sund | healthy: sund | honest: ærlig | safe: tryg | secure: sikre, tryg
across: tværs | cross cutting: tværgående | long: lang | new: ny | relevant: relevant | current: gældende | applicable: gældende | whole: hel, samlet | basis: grundlag, udgangspunkt | starting point: udgangspunkt
place: plads, sted | room: plads, rum | day: dag | everyday: hverdag, daglig | daily: daglig | way: måde, vej | thing: ting | part: del | share of: del | side: side | benefit: gavn | effect: effekt
standard: standard | wish: ønske | need: behov | demand: krav | requirement: krav | difference: forskel | attention: opmærksomhed | consequence: konsekvens | dilemma: dilemma | discuss: drøfte, drøftelse | discussion: drøftelse`
    .split(/ \| |\n/u)
    .map((entry) => entry.split(': '))
    .map(([words = '', danish = '']) => [words, danish.split(', ')] as const),
);
