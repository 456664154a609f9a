import assert from 'node:assert/strict';
import { outlineOf, readText } from '../readText.ts';

describe('headings by their looks', () => {
  it('are short lines without a full stop above text', () => {
    const raw = 'Vi viser vej\nMange ønsker at påvirke kursen for os alle sammen, og det er godt.\nDu skal tage samtalen.\nVi er modige\nVi skal turde mere i dag, end vi turde i går, når det gælder.';
    assert.deepEqual(outlineOf(readText(raw)), [
      'Vi viser vej > Mange ønsker at påvirke kursen for os alle sammen, og det er godt.',
      'Vi viser vej > Du skal tage samtalen.',
      'Vi er modige > Vi skal turde mere i dag, end vi turde i går, når det gælder.',
    ]);
  });

  it('run over two lines', () => {
    const raw = 'Vi udvikler opgaveløsningen gennem\nfrisættelse og tillid\n\nSamfundet forandrer sig, og det gør vi også.';
    assert.deepEqual(readText(raw).sections.map((section) => section.heading), ['Vi udvikler opgaveløsningen gennem frisættelse og tillid']);
  });

  it('nest plain ones under capitals, and lead-ins that stand once under both', () => {
    const raw = 'RELATIONER\n\nTillid er vigtig for os.\n\nFeedback handler om, at:\n\n• spørge\n• lytte\n\nRETNING\n\nVi sætter retning.';
    assert.deepEqual(readText(raw).sections.map(({ path }) => path.join(' > ')), ['RELATIONER', 'RELATIONER > Feedback handler om, at:', 'RETNING']);
  });

  it('are not the greeting and signature that close a preface', () => {
    const raw = 'Forord\n\nVi glæder os til arbejdet.\n\nMed venlig hilsen\n\nDirektionen\n\nVi viser vej\n\nVi går forrest.';
    assert.deepEqual(readText(raw).sections.map((section) => section.heading), ['Forord', 'Vi viser vej']);
  });

  it('stand one below the other: mottos under their titles, and headings printed again and again under what they are part of', () => {
    const values = ['Mod', 'Tillid', 'Humor'].map((title) => `${title}\n\nVi viser ${title.toLowerCase()} hver dag\n\nDet gør vi sammen, og det gør vi,\nogså når det er svært for os.\n`).join('\n');
    assert.deepEqual(readText(`Forord\n\nVi begynder her, fordi det er\nher, vi er.\n\n${values}`).sections.slice(1, 3).map(({ path }) => path), [['Mod'], ['Mod', 'Vi viser mod hver dag']]);
    const chapters = ['Mod', 'Tillid', 'Humor'].map((title) => `${title}\n\nDet handler om ${title.toLowerCase()}, og det handler\nom dig.\n\nTil refleksion\n\nHvad gør du for ${title.toLowerCase()}, når\ndet gælder?\n`).join('\n');
    assert.deepEqual(readText(chapters).sections.slice(0, 3).map(({ path }) => path.join(' > ')), ['Mod', 'Mod > Til refleksion', 'Tillid']);
  });

  it('are the questions of a document set as questions and answers, but not those asked in passing', () => {
    const raw = ['Hvad er en plan?', 'Hvem laver den?', 'Hvornår er den klar?', 'Må jeg se den?', 'Kan jeg ændre den?'].map((question) => `${question}\nDet svarer vi på her, og vi svarer så godt og ærligt, som vi nu kan, når\n${question.slice(0, -1).toLowerCase()} er det, du vil vide.`);
    assert.deepEqual(readText(raw.join('\n')).sections.map(({ heading }) => heading), ['Hvad er en plan?', 'Hvem laver den?', 'Hvornår er den klar?', 'Må jeg se den?', 'Kan jeg ændre den?']);
    assert.deepEqual(readText(raw.slice(0, 2).join('\n')).sections.map(({ heading }) => heading), ['']);
  });

  it('are not the last item of a numbered list', () => {
    const raw = '1. Baggrund\n\nSådan begyndte det hele.\n\n2. Opfølgning\n\nDet sker i tre trin:\n\n1. Vi ser på tallene\n2. Vi samler op\n3. Vi retter til\n\nSå begynder vi igen.\n\n3. Ikrafttræden\n\nDet gælder fra i dag.';
    assert.deepEqual(readText(raw).sections.map((section) => section.heading).filter((heading) => !heading.endsWith(':')), ['Baggrund', 'Opfølgning', 'Ikrafttræden']);
  });

  it('may stand as a quotation in the margin right of the text', () => {
    const rows = ['Vi samarbejder om at øge kvaliteten', 'og tænker i helheder.', 'Vi styrker muligheden for at lære', 'på tværs.'];
    const margin = ['', '»Vi er en', 'attraktiv', 'arbejdsplads«'];
    const raw = rows.map((row, at) => `${row.padEnd(50)}${margin[at] ?? ''}`.trimEnd()).join('\n');
    assert.deepEqual(readText(raw).sections.map((section) => section.heading), ['»Vi er en attraktiv arbejdsplads«']);
  });
});

describe('declared headings', () => {
  const metadata = {
    roles: [
      { id: 'leder-af-ledere', name: 'leder af ledere' },
      { id: 'leder', name: 'leder af medarbejdere' },
      { id: 'medarbejder', name: 'medarbejder', aliases: ['medarbejdere'] },
    ],
    perspectives: [{ id: 'drift', name: 'Vi sikrer driften', aliases: ['en sikker drift'] }],
    structure: {
      headings: [
        { pattern: 'Rolle: (?<role>.+)', level: 1 },
        { pattern: 'Mit bidrag til (?<perspective>.+)', level: 2 },
        { pattern: '(?<perspective>Vi sikrer .+)', level: 1 },
        { pattern: '(?<role>[A-ZÆØÅ ]+)', level: 2 },
      ],
    },
  };

  it('give role and perspective to what stands under them, also after a page break without a heading', () => {
    const { statements } = readText('Rolle: \nLEDER AF \nMEDARBEJDERE\nMit bidrag til en sikker drift\n• Jeg følger op.\n\f• Jeg lytter.', metadata);
    assert.deepEqual(statements.map(({ roleId, perspectiveId, text }) => [roleId, perspectiveId, text]), [
      ['leder', 'drift', 'Jeg følger op.'],
      ['leder', 'drift', 'Jeg lytter.'],
    ]);
  });

  it('prefer the longest run of lines, whose last line alone names another role', () => {
    const { sections } = readText('Vi sikrer driften\n\nLEDER AF\nMEDARBEJDERE\n\nJeg følger op.\n\nMEDARBEJDERE\n\nJeg lytter.', metadata);
    assert.deepEqual(sections.map((section) => section.roleId), [undefined, 'leder', 'medarbejder']);
  });

  it('need a known role or perspective, and a sentence that ends', () => {
    const { sections } = readText('Rolle: KONGE\n\nVi sikrer driften\n(Compliance)\n\nMit bidrag til en sikker drift\n\nJeg lytter.', metadata);
    assert.deepEqual(sections.map((section) => section.heading), ['', 'Mit bidrag til en sikker drift']);
  });

  it('fall away as running headers where nothing stands under them', () => {
    const document = readText('Vi sikrer driften\n\nRolle: MEDARBEJDER\n\nJeg lytter.\n\nVi sikrer driften\n\nLEDER AF LEDERE\n\nJeg spørger.', metadata);
    assert.deepEqual(outlineOf(document), ['Rolle: MEDARBEJDER > Jeg lytter.', 'Vi sikrer driften > LEDER AF LEDERE > Jeg spørger.']);
  });

  it('may be a box, after which the section around goes on', () => {
    const structure = { headings: [{ pattern: 'Indledning', level: 1 }, { pattern: 'Vores vision', level: 2, endsBefore: '^De seneste år' }] };
    const document = readText('Indledning\n\nVi begynder her.\n\nVores vision\n\nVi vil mere.\n\nDe seneste år er gået stærkt.', { structure });
    assert.deepEqual(outlineOf(document), ['Indledning > Vi begynder her.', 'Indledning > Vores vision > Vi vil mere.', 'Indledning > De seneste år er gået stærkt.']);
  });
});

describe('lists and labels', () => {
  it('carry the line that introduces them, which is no statement of its own when it is short', () => {
    const { statements } = readText('Vi vil:\n\n• lære af fejl\n• spørge om hjælp');
    assert.deepEqual(statements.map(({ text, kind, leadIn }) => [text, kind, leadIn]), [
      ['lære af fejl', 'bullet', 'Vi vil:'],
      ['spørge om hjælp', 'bullet', 'Vi vil:'],
    ]);
    assert.equal(new Set(statements.map((statement) => statement.blockIndex)).size, 1);
  });

  it('join an item over blank lines and pages, and keep its sentences together', () => {
    const { statements } = readText('• Vi lærer af de fejl, som vi \n\nbegår. Så spørger vi.\n• Vi deler –\n\f og lytter.');
    assert.deepEqual(statements.map((statement) => statement.text), ['Vi lærer af de fejl, som vi begår. Så spørger vi.', 'Vi deler – og lytter.']);
  });

  it('may have a question mark for a sign that the converter did not know', () => {
    const { statements } = readText('Til refleksion\n\n? Hvad har du lært i år?\n? Hvem har du hjulpet?');
    assert.deepEqual(statements.map(({ kind, text }) => [kind, text]), [['bullet', 'Hvad har du lært i år?'], ['bullet', 'Hvem har du hjulpet?']]);
  });

  it('need none below a heading that says how many they are', () => {
    const { statements } = readText('FIRE LØFTER\n\nVi ser dig\n\nVi holder fast\n\nVi lærer nyt\n\nVi griner højt\n\fMÅL\n\nVi har et mål, som vi når\ni år.');
    assert.deepEqual(statements.slice(0, 5).map(({ kind, text }) => [kind, text]), [
      ['bullet', 'Vi ser dig'],
      ['bullet', 'Vi holder fast'],
      ['bullet', 'Vi lærer nyt'],
      ['bullet', 'Vi griner højt'],
      ['sentence', 'Vi har et mål, som vi når i år.'],
    ]);
  });

  it('need no bullet signs after a colon', () => {
    const { statements } = readText('De fire perspektiver lyder sådan på dansk, og her er de:\n\nSikker drift\nGod velfærd\n\nDu kan læse mere om dem bagest i denne folder.');
    assert.deepEqual(statements.slice(1).map((statement) => statement.kind), ['bullet', 'bullet', 'sentence']);
    assert.deepEqual(statements.slice(1, 3).map((statement) => statement.text), ['Sikker drift', 'God velfærd']);
  });

  it('may be printed in another place than their introduction', () => {
    const structure = { headings: [], otherHeadings: false, displaced: [{ list: '^Fælles skole', after: 'overskrifter:$' }] };
    const { statements } = readText('Det drejer sig om disse overskrifter:\n\nSiden gik vi videre.\n\n• Fælles skole\n• Grøn by', { structure });
    assert.deepEqual(statements.map((statement) => statement.text), ['Det drejer sig om disse overskrifter:', 'Fælles skole', 'Grøn by', 'Siden gik vi videre.']);
  });

  it('keep name, title and date of a signature in one label', () => {
    const { statements } = readText('God læselyst.\n\nRasmus Bjerg\nKommunaldirektør\nJanuar 2019');
    assert.deepEqual(statements.at(-1), { ...statements.at(-1)!, kind: 'label', text: 'Rasmus Bjerg Kommunaldirektør Januar 2019', lines: [3, 5] });
  });
});
