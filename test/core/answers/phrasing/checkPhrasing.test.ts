import assert from 'node:assert/strict';
import { check, faultOf } from './phrasingCheck.ts';

const mistakes = 'Vi taler åbent om fejl og lærer af dem.';
const rules = 'Jeg følger op på, om regler bliver fulgt i vores 3 centre.';

const long = 'Vi skaber kvalitet, fleksibilitet og innovation i projekter ved at dele viden på tværs af faggrupper.';

describe('checkPhrasing', () => {
  it('keeps supported sentences, each without its references and with their numbers', () => {
    assert.deepEqual(check('Vi taler åbent om fejl [1]. Du følger op på, om reglerne bliver fulgt. [2]', [mistakes, rules]), {
      phrased: { sentences: [{ text: 'Vi taler åbent om fejl.', references: [1] }, { text: 'Du følger op på, om reglerne bliver fulgt.', references: [2] }] },
    });
  });
  it('shows nothing at all when one of several sentences is unsupported', () => {
    assert.equal(faultOf('Vi taler åbent om fejl [1]. Vi belønner fejl [1].', [mistakes]), 'unsupported-word');
  });

  const faults: [string, string, string][] = [
    ['a sentence that names no statement', 'Vi taler åbent om fejl. Vi lærer af dem [1].', 'no-reference'],
    ['a statement that was not given', 'Vi taler åbent om fejl [4].', 'unknown-reference'],
    ['a statement of which nothing is used', 'Vi taler åbent om fejl og lærer af dem [1] [3].', 'unused-reference'],
    ['an address', 'Vi taler åbent om fejl, se www.fejl.dk [1].', 'link'],
    ['a domain', 'Vi taler åbent om fejl på fejl.dk [1].', 'link'],
    ['Markdown’s link', '[Vi taler åbent om fejl](https://fejl) [1].', 'markup'],
    ['emphasis', 'Vi taler **åbent** om fejl [1].', 'markup'],
    ['HTML', 'Vi taler <b>åbent</b> om fejl [1].', 'markup'],
    ['a list', '- Vi taler åbent om fejl [1].\n- Vi lærer af dem [1].', 'markup'],
    ['a heading', '# Fejl\nVi taler åbent om fejl [1].', 'markup'],
    ['invisible characters', 'Vi taler åbent\u200b om fejl [1].', 'markup'],
    ['letters that only look Latin', 'Vi taler åbеnt om fejl [1].', 'markup'],
    ['a reply cut off', 'Vi taler åbent om fejl [1]. Vi lærer af', 'unfinished'],
    ['more sentences than one reads', 'Vi taler åbent om fejl [1]. '.repeat(6), 'length'],
    ['more than fits', `Vi taler åbent om fejl ${'og fejl '.repeat(200)}[1].`, 'length'],
    ['nothing', '', 'unfinished'],
    ['the agreed word for nothing', 'INTET.', 'no-reference'],
    ['English for a Danish answer', 'We talk openly about mistakes and learn from them [1].', 'language'],
    ['a question for a statement', 'Taler vi åbent om fejl og lærer af dem [1]?', 'asks'],
    ['a word that is not there', 'Vi taler åbent om fejl og succeser [1].', 'unsupported-word'],
    ['a negation', 'Vi taler ikke åbent om fejl [1].', 'binding-word'],
    ['a limit', 'Vi taler kun åbent om fejl [1].', 'binding-word'],
    ['another modality', 'Vi kan tale åbent om fejl [1].', 'binding-word'],
    ['another number', 'Jeg følger op på, om regler bliver fulgt i vores 4 centre [2].', 'unsupported-word'],
    ['a number word for another number', 'Jeg følger op på, om regler bliver fulgt i vores fire centre [2].', 'unsupported-word'],
    ['a name', 'Vi taler åbent om fejl i Aarhus [1].', 'unsupported-word'],
    ['somebody else for "vi"', 'I taler åbent om fejl og lærer af dem [1].', 'person'],
    ['"vi" for "jeg"', 'Vi følger op på, om regler bliver fulgt [2].', 'person'],
    ['one word of a statement alone', 'Fejl [1].', 'unused-reference'],
    ['too little of a statement', 'Vi skaber kvalitet [3].', 'little-of-it'],
    ['statements taken in turns', 'Vi taler om kvalitet og fleksibilitet, lærer af fejl og deler viden [1] [3].', 'mixed'],
  ];
  for (const [name, reply, fault] of faults) {
    it(`refuses ${name}`, () => assert.equal(faultOf(reply, [mistakes, rules, long]), fault));
  }

  it('takes a number written as a word for the number', () => {
    assert.equal(faultOf('Jeg følger op på, om regler bliver fulgt i vores tre centre [1].', [rules]), 'none');
  });
  it('takes an inflection, a derivation, a compound’s parts and a synonym for the word', () => {
    assert.equal(faultOf('Vi deler viden og har respekt for beslutningerne på arbejdspladsen [1].', ['Vi videndeler og respekterer det, der er besluttet på arbejdspladserne.']), 'weak-support', 'what is said in other words only is not enough');
    assert.equal(faultOf('Du deler viden på tværs af faggrupper og centre [1].', ['Jeg videndeler på tværs af faggrupper og centre for at sikre kvalitet.']), 'none');
    assert.equal(faultOf('Vi drøfter løbende udfordringer og dilemmaer [1].', ['Vi har løbende drøftelser om udfordringer og dilemmaer.']), 'none');
  });
  it('does not take the part of people for the whole, nor the other way round', () => {
    assert.equal(faultOf('Cheferne sikrer kvalitet i ydelserne [1].', ['Centercheferne sikrer kvalitet i ydelserne.']), 'unsupported-word');
  });
  it('lets the role be named by its whole name, and by no part of it', () => {
    const section = 'Rolle: LEDER AF MEDARBEJDERE › Mit bidrag til en sikker drift';
    assert.equal(faultOf('Som leder af medarbejdere følger du op på, om regler bliver fulgt [1].', [rules], 'da', { section }), 'none');
    assert.equal(faultOf('Som centerchef følger du op på, om regler bliver fulgt [1].', [rules], 'da', { section }), 'unsupported-word');
    assert.equal(faultOf('Medarbejderne følger op på, om regler bliver fulgt [1].', [rules], 'da', { section }), 'unsupported-word');
  });
  it('refuses those who do it and those it is done to in each other’s place', () => {
    const statement = 'Lederne giver medarbejderne feedback og mandat til at handle.';
    assert.equal(faultOf('Lederne giver medarbejderne feedback og mandat [1].', [statement]), 'none');
    assert.notEqual(faultOf('Medarbejderne giver lederne feedback og mandat [1].', [statement]), 'none');
  });
  it('refuses what follows from a condition without the condition', () => {
    const statement = 'Vi skaber stærke resultater, når vi lytter til hinanden.';
    assert.equal(faultOf('Vi skaber stærke resultater, når vi lytter til hinanden [1].', [statement]), 'none');
    assert.equal(faultOf('Vi skaber stærke resultater [1].', [statement]), 'binding-word');
  });
  it('reads English against the Danish that was quoted', () => {
    assert.equal(faultOf('We talk openly about mistakes and learn from them [1].', [mistakes], 'en'), 'none');
    assert.equal(faultOf('We never talk openly about mistakes [1].', [mistakes], 'en'), 'binding-word');
    assert.equal(faultOf('Your leader talks openly about mistakes [1].', [mistakes], 'en'), 'unsupported-word');
  });
});
