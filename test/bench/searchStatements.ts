import type { Passage } from '../../src/core/search/search.ts';

/**
 * Makes statements such as leadership documents hold, from word lists of its own and a fixed seed: every run gets the same
 * ones. Numbers spread over subjects, places and aims, so that words are as common and as rare as in real documents.
 */
export function generateStatements(count: number): Passage[] {
  const random = createRandom(SEED);
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  // Squared: the first words of a list come often, the last seldom, as words do.
  const pickCommon = (list: readonly string[]): string => list[Math.floor(random() ** 2 * list.length)] ?? '';
  return Array.from({ length: count }, (_, index) => {
    const place = PLACES[index % PLACES.length] ?? '';
    const compound = `${pick(FIRST_PARTS)}${pick(LAST_PARTS)}`;
    return {
      id: `generated-${index}`,
      text: `${pick(SUBJECTS)} ${pickCommon(VERBS)} ${pickCommon(OBJECTS)} og ${pickCommon(OBJECTS)} ${pick(WAYS)}, så ${pickCommon(OBJECTS)} og ${compound} ${pick(ENDS)}.`,
      heading: `${pickCommon(OBJECTS)} i ${pick(UNITS)}`,
      context: `Politik for ${pick(UNITS)} ${place} Kommune ${2005 + (index % 20)}`,
    };
  });
}

const SEED = 20_251;

// Mulberry32 (Tommy Ettinger, public domain): small, seeded, good enough to spread words.
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const words = (list: string): readonly string[] => list.split(',').map((word) => word.trim());

const SUBJECTS = words('Vi, Jeg, Alle ansatte, Hver leder, Teamet, Afdelingen, Institutionen, Forvaltningen, Skolen, Plejehjemmet, Rådhuset, Vores kolleger, Den enkelte, Chefgruppen');
const VERBS = words(
  'styrker, udvikler, sikrer, skaber, tager ansvar for, følger op på, prioriterer, understøtter, måler, drøfter, evaluerer, deler, formidler, koordinerer, forenkler, beskytter, planlægger, undersøger, afprøver, fastholder, fornyer, belyser, bevarer, digitaliserer, renoverer, vedligeholder',
);
const OBJECTS = words(
  'kvalitet, samarbejde, trivsel, økonomi, tillid, faglighed, dialog, borgernes behov, klare mål, åbenhed, læring, tværfaglige løsninger, kompetencer, ansvar, rammer, nærvær, sundhed, omsorg, genbrug, trafiksikkerhed, grønne områder, biblioteker, idræt, musik, madglæde, folkeoplysning, beskæftigelse, integration, byudvikling, kystsikring, snerydning, vandmiljø, affaldssortering, demokratiforståelse, kulturarv, legepladser, cykelstier, naturpleje, havneliv, turisme, iværksætteri, ungdomsliv, seniorliv, frivillighed, tandpleje, skolemad, dagtilbud, botilbud, rengøring, varmeforsyning',
);
const WAYS = words('i hverdagen, på tværs af enheder, sammen med borgerne, med blik for helheden, hele året, tæt på driften, i god tid, efter aftale, i alle distrikter, ved hvert møde, uden omveje, med faste rutiner');
const ENDS = words('bliver bedre, kan mærkes, holder længere, når ud til flere, giver mening, bliver til virkelighed, kommer alle til gode, hænger sammen, får plads, vokser år for år');
const UNITS = words('daginstitutioner, folkeskoler, ældrepleje, hjemmepleje, jobcenter, borgerservice, park og vej, sundhedspleje, socialpsykiatri, ungdomsskole, musikskole, beredskab, ejendomsdrift, byggesag, natur og miljø, kulturhuse');
const PLACES = words('Solby, Nordhavn, Egelund, Birkerup, Skovby, Havneby, Bakkedal, Engholm, Stenlille, Fjordby, Klitby, Lyngmose, Møllerup, Søndervang, Åbjerg');
const FIRST_PARTS = words('lokal, fag, borger, skole, arbejds, sundheds, miljø, kultur, drifts, team, udviklings, ledelses, natur, trafik, idræts, bolig, familie, ungdoms, ældre, service, data, energi, havne, vinter, sommer, dags, uge, måneds, års, kvarters');
const LAST_PARTS = words('planen, målet, indsatsen, aftalen, ordningen, politikken, gruppen, netværket, projektet, budgettet, besøget, mødet, rådet, dialogen, værkstedet, centeret, forløbet, prøven, ugen, puljen, rapporten, vejledningen, strategien, modellen, huset');
