/**
 * What people at work write short, and the word that a document has for it: the head of the full term, which its other words
 * stand beside. Only for words that the corpus lacks, since a document may use the short form itself.
 */
export const ABBREVIATIONS: ReadonlyMap<string, readonly string[]> = new Map([
  ['ai', ['intelligens']],
  ['amr', ['arbejdsmiljørepræsentant', 'arbejdsmiljø']],
  ['apv', ['arbejdspladsvurdering']],
  ['mus', ['medarbejderudviklingssamtale', 'udviklingssamtale']],
  ['lus', ['lederudviklingssamtale', 'udviklingssamtale']],
  ['grus', ['gruppeudviklingssamtale', 'udviklingssamtale']],
  ['tr', ['tillidsrepræsentant']],
  ['hu', ['hovedudvalg']],
  ['kb', ['kommunalbestyrelse']],
  ['gdpr', ['databeskyttelse', 'persondata']],
]);
