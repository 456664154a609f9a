import assert from 'node:assert/strict';
import { extractMarkdown } from '../../../../src/core/documents/extraction/extractMarkdown.ts';
import { outlineOf, readText } from '../readText.ts';

const headingsOf = (raw: string): string[] => readText(raw).sections.map(({ level, heading }) => `${level} ${heading}`);

describe('a document without metadata', () => {
  it('has the outline of its numbers', () => {
    const raw = [
      '1 Indledning\n\nLedelsesgrundlaget gælder for alle ledere her. Det er vedtaget af direktionen.',
      '1.1 Formål\n\nFormålet er at skabe klarhed om, hvad vi forventer af hinanden.',
      '2 Forventninger til ledere',
      '2.1 Direktører\n\n• sætter retning\n• følger op',
      '2.2 Afdelingsledere\n\n• omsætter mål til hverdag\n• giver feedback',
    ].join('\n\n');
    assert.deepEqual(headingsOf(raw), ['1 1 Indledning', '2 1.1 Formål', '1 2 Forventninger til ledere', '2 2.1 Direktører', '2 2.2 Afdelingsledere']);
  });

  it('has chapters with a number and a full stop, unless the numbers are a list', () => {
    assert.deepEqual(headingsOf('1. Indledning\nVi leder sammen, og det har vi gjort længe.\n\n2. Vores værdier\nVi kender dem alle sammen udenad.'), ['1 Indledning', '1 Vores værdier']);
    assert.deepEqual(outlineOf(readText('Vores mål\n\n1. Trivsel\n2. Kvalitet\n3. Fællesskab\n\nDem følger vi op på.')), [
      'Vores mål > Trivsel',
      'Vores mål > Kvalitet',
      'Vores mål > Fællesskab',
      'Vores mål > Dem følger vi op på.',
    ]);
  });

  it('has definitions as items', () => {
    const raw = 'Vores værdier\n\nTillid – vi tror på hinandens gode vilje\nMod – vi tør prøve noget, der kan gå galt\nFaglighed – vi kender vores fag\n\nDem taler vi om hver måned.';
    const { statements } = readText(raw);
    assert.deepEqual(statements.map(({ kind, text }) => `${kind} ${text}`), [
      'bullet Tillid – vi tror på hinandens gode vilje',
      'bullet Mod – vi tør prøve noget, der kan gå galt',
      'bullet Faglighed – vi kender vores fag',
      'sentence Dem taler vi om hver måned.',
    ]);
  });

  it('has questions as headings of their answers', () => {
    const raw = 'Spørgsmål og svar\n\nHvad er god ledelse?\n\nDet er at skabe resultater sammen med andre.\n\nHvor tit taler vi om det?\n\nMindst to gange om året.';
    assert.deepEqual(outlineOf(readText(raw)).slice(1), ['Hvad er god ledelse? > Det er at skabe resultater sammen med andre.', 'Hvor tit taler vi om det? > Mindst to gange om året.']);
  });

  it('has dashes and o as list signs, nested ones too, but not a dash within a sentence', () => {
    assert.deepEqual(outlineOf(readText('Det gør vi\n\nVi arbejder med to spor.\n\n• Trivsel\n   - lavt sygefravær\n   - god stemning\n• Udvikling\n   o kurser til alle\n   o mindst to dage\n')).slice(1), [
      'Det gør vi > Trivsel',
      'Det gør vi > lavt sygefravær',
      'Det gør vi > god stemning',
      'Det gør vi > Udvikling',
      'Det gør vi > kurser til alle',
      'Det gør vi > mindst to dage',
    ]);
    assert.deepEqual(outlineOf(readText('Vi går nye veje i hele huset\n- og det gør vi sammen med alle borgere og kolleger.')), ['Vi går nye veje i hele huset - og det gør vi sammen med alle borgere og kolleger.']);
  });

  it('has items that begin with the same word on lines of their own', () => {
    const raw = 'De tre pejlemærker\nDet forventes, at du bruger pejlemærkerne i din ledelse.\n      Du sætter borgeren i centrum\n      Du skaber rum for trivsel og udvikling hos alle\n      Du sikrer handling';
    assert.deepEqual(readText(raw).statements.filter(({ kind }) => kind === 'bullet').map(({ text }) => text), ['Du sætter borgeren i centrum', 'Du skaber rum for trivsel og udvikling hos alle', 'Du sikrer handling']);
  });

  it('has no headers, footers, page numbers or contents', () => {
    const texts = ['Forord\n\nVi leder sammen, og det har vi gjort længe.', 'Vores mål\n\nVi vil give en god service til alle.', 'Opfølgning\n\nVi evaluerer hvert andet år.'];
    const contents = 'Indholdsfortegnelse\n\nForord ............. 2\nVores mål .......... 3\nOpfølgning ......... 4\n\f';
    const raw = contents + texts.map((text, at) => `Ledelsesgrundlag for Nordby                 Side ${at + 2} af 4\n\n${text}\n\nHR og Udvikling               ${at + 2}`).join('\n\f');
    assert.deepEqual(outlineOf(readText(raw)), ['Forord > Vi leder sammen, og det har vi gjort længe.', 'Vores mål > Vi vil give en god service til alle.', 'Opfølgning > Vi evaluerer hvert andet år.']);
  });

  it('has whole words in spite of soft hyphens, ligatures and Windows line ends', () => {
    assert.deepEqual(outlineOf(readText('Vores ledelses\u00ADgrundlag\r\n\r\nVi arbejder med ledelses\u00AD\r\nudvikling og speciﬁkke fæl\u00ADles\u00ADskaber på tværs af organisa-\r\ntionen.\r\n')), [
      'Vores ledelsesgrundlag > Vi arbejder med ledelsesudvikling og specifikke fællesskaber på tværs af organisationen.',
    ]);
  });

  it('may be in English', () => {
    const raw = 'Leadership principles for Harbour Town\n\nWhat we expect of managers\n\n• You set a clear direction.\n• You listen.\n\nWhat employees can expect\n\nYour manager gives feedback, e.g. in meetings. Mr. Jensen wrote this.';
    const document = readText(raw);
    assert.deepEqual(outlineOf(document).slice(1), [
      'What we expect of managers > You set a clear direction.',
      'What we expect of managers > You listen.',
      'What employees can expect > Your manager gives feedback, e.g. in meetings.',
      'What employees can expect > Mr. Jensen wrote this.',
    ]);
    assert.equal(document.info.title, 'Leadership principles for Harbour Town');
  });

  it('has an enumeration after a colon in its sentence, but items below a lead-in each for itself', () => {
    assert.deepEqual(outlineOf(readText('Her er især tre opgaver vigtige for os alle:\nRetning, rammer og\nrelationer.')), ['Her er især tre opgaver vigtige for os alle: Retning, rammer og relationer.']);
    assert.deepEqual(outlineOf(readText('Det lover vi hinanden:\nVi er nysgerrige, modige og åbne.\nVi lytter.')).slice(1), ['Vi er nysgerrige, modige og åbne.', 'Vi lytter.']);
  });

  it('goes on in the section around after a list with a heading of its own', () => {
    const raw = 'Ledelsesopgaven\n\nLedelse foregår på to niveauer:\n\n1. Et strategisk niveau\n2. Et niveau nær driften\n\nOpgaverne er forskellige, men visionen er den samme.';
    assert.deepEqual(readText(raw).statements.map(({ sectionPath, text }) => [sectionPath.length, text]), [
      [2, 'Et strategisk niveau'],
      [2, 'Et niveau nær driften'],
      [1, 'Opgaverne er forskellige, men visionen er den samme.'],
    ]);
  });

  it('has the claims below a title in the margin as one list', () => {
    const rows = ['Vi styrker samarbejdet på tværs.', '', 'Vi overholder vores budgetter i alle', 'centre. Vi viser, hvad det kræver.', '', 'Vi lærer af det, der går galt.'];
    const margin = ['', '', '»Vi er', 'meget', '', 'ansvarlige«'];
    const { statements } = readText(rows.map((row, at) => `${row.padEnd(50)}${margin[at] ?? ''}`.trimEnd()).join('\n'));
    assert.deepEqual(statements.map(({ kind, sectionPath, text }) => `${kind} ${sectionPath.join()} ${text}`), [
      'bullet »Vi er meget ansvarlige« Vi styrker samarbejdet på tværs.',
      'bullet »Vi er meget ansvarlige« Vi overholder vores budgetter i alle centre.',
      'bullet »Vi er meget ansvarlige« Vi viser, hvad det kræver.',
      'bullet »Vi er meget ansvarlige« Vi lærer af det, der går galt.',
    ]);
    assert.equal(new Set(statements.map(({ blockIndex }) => blockIndex)).size, 1);
  });

  it('has headings that hang in the margin left of their text', () => {
    const rows = ['TRIVSEL          Vi skaber gode rammer for', '                 alle i huset.', '', 'FÆLLES           Vi lærer nyt hver dag, og vi', 'UDVIKLING        deler det med hinanden.', '                 Det gør os bedre.'];
    assert.deepEqual(outlineOf(readText(rows.join('\n'))), [
      'TRIVSEL > Vi skaber gode rammer for alle i huset.',
      'FÆLLES UDVIKLING > Vi lærer nyt hver dag, og vi deler det med hinanden.',
      'FÆLLES UDVIKLING > Det gør os bedre.',
    ]);
  });

  it('has its cover apart from a drawing, and its date apart from its title', () => {
    const cover = '        LEDELSESGRUNDLAG\n        FOR NORDBY\n                              RETNING\nTRIVSEL\nRevideret februar 2020\n\fForord\n\nVi leder sammen, og det har vi gjort længe.';
    assert.deepEqual(outlineOf(readText(cover)).slice(0, 4), ['LEDELSESGRUNDLAG FOR NORDBY', 'RETNING', 'TRIVSEL', 'Revideret februar 2020']);
  });

  it('has no heading over mere labels of a drawing', () => {
    assert.deepEqual(headingsOf('Vi sætter mål\n\nDet gør vi hvert år i hele huset.\n\n3 Mål\n\n2 Værdier\n\nVi skaber'), ['1 Vi sætter mål']);
  });
});

describe('a Markdown file', () => {
  it('has the headings it marks, with a table’s cells under both its headings', () => {
    const markdown =
      '# Ledelse i Nordby\n\nVi leder **sammen**.\n\n## Leder\n\n**For nye ledere**\n\nNye ledere får en mentor.\n\n## Roller\n\n| | Drift | Udvikling |\n|---|---|---|\n| Direktør | Sikrer overblik over økonomien. | Tør prøve nyt. |\n| Medarbejder | Passer sine opgaver. | Foreslår nye veje. |\n';
    const document = readText(extractMarkdown(markdown));
    assert.equal(document.info.title, 'Ledelse i Nordby');
    assert.deepEqual(outlineOf(document), [
      'Vi leder sammen.',
      'Leder > For nye ledere > Nye ledere får en mentor.',
      'Roller > Direktør > Drift > Sikrer overblik over økonomien.',
      'Roller > Direktør > Udvikling > Tør prøve nyt.',
      'Roller > Medarbejder > Drift > Passer sine opgaver.',
      'Roller > Medarbejder > Udvikling > Foreslår nye veje.',
    ]);
  });

  it('counts its own lines, whatever is put in and taken out between them', () => {
    const markdown = '---\ntitle: x\n---\n# Ledelse i Nordby\nVi leder sammen.\n\nVores mål\n=========\n\n> Vi lærer af fejl.\n\n---\n\n| | Drift |\n|---|---|\n| Direktør | Sikrer overblik over økonomien. |\n\n- Vi lytter længe.\n- Vi spørger igen.\n';
    const raw = markdown.split('\n');
    const lined = readText(extractMarkdown(markdown)).statements.map(({ text, lines: [from] }) => [text, raw.slice(from - 1, from + 2).join(' ').includes(text), raw[from - 1]?.includes(text)]);
    assert.deepEqual(lined, [
      ['Vi leder sammen.', true, true],
      ['Vi lærer af fejl.', true, true],
      ['Sikrer overblik over økonomien.', true, false],
      ['Vi lytter længe.', true, true],
      ['Vi spørger igen.', true, true],
    ]);
  });
});
