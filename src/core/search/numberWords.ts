/** The digits of a Danish or English number word, cardinal or ordinal ("tre", "tredje" → 3); undefined for other words. */
export function digitsOf(word: string): string | undefined {
  return DIGITS.get(word);
}

// "en", "første" and "anden" are left out: they mostly mean "a", "first of all" and "other".
const NUMBERS = [
  '2 to two', '3 tre tredje three third', '4 fire fjerde four fourth', '5 fem femte five fifth', '6 seks sjette six sixth',
  '7 syv syvende seven seventh', '8 otte ottende eight eighth', '9 ni niende nine ninth', '10 ti tiende ten tenth',
  '11 elleve eleven', '12 tolv twelve', '13 tretten thirteen', '14 fjorten fourteen', '15 femten fifteen', '16 seksten sixteen',
  '17 sytten seventeen', '18 atten eighteen', '19 nitten nineteen', '20 tyve twenty', '30 tredive thirty', '40 fyrre forty',
  '50 halvtreds fifty', '60 tres sixty', '70 halvfjerds seventy', '80 firs eighty', '90 halvfems ninety', '100 hundrede hundred',
  '1000 tusind tusinde thousand',
];

const DIGITS: ReadonlyMap<string, string> = new Map(
  NUMBERS.flatMap((line) => {
    const [digits = '', ...names] = line.split(' ');
    return names.map((name) => [name, digits] as const);
  }),
);
