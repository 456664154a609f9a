import assert from 'node:assert/strict';
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import { degrees, PDFDocument, StandardFonts } from 'pdf-lib';
import { extractText, MAX_DOCUMENT_BYTES } from '../../../../src/core/documents/extraction/extractText.ts';
import { outlineOf, readText } from '../readText.ts';

describe('extractText', () => {
  let directory = '';

  before(async () => {
    directory = await mkdtemp(path.join(tmpdir(), 'medspiller-'));
  });
  after(() => rm(directory, { recursive: true }));

  const write = async (name: string, bytes: string | Uint8Array): Promise<string> => {
    const file = path.join(directory, name);
    await writeFile(file, bytes);
    return file;
  };
  const rejectsWith = async (file: string, code: string): Promise<void> => {
    await assert.rejects(extractText(file), { code, values: { file: path.basename(file) } });
  };

  it('reads the columns of a PDF in order and leaves rotated lettering out', async () => {
    const pdf = await PDFDocument.create();
    const font = await pdf.embedFont(StandardFonts.Helvetica);
    for (const [left, right] of [
      [['Vi leder med tillid til', 'hinanden i hele huset.', 'Vi prøver nyt.'], ['Vi deler viden med alle', 'kolleger på tværs.', 'Vi lærer af fejl.']],
      [['Vi siger det højt.'], []],
    ] as const) {
      const page = pdf.addPage([600, 400]);
      left.forEach((text, at) => page.drawText(text, { x: 50, y: 300 - 14 * at, size: 11, font }));
      right.forEach((text, at) => page.drawText(text, { x: 330, y: 300 - 14 * at, size: 11, font }));
      page.drawText('Drejet skrift', { x: 200, y: 80, size: 11, font, rotate: degrees(60) });
    }
    const text = await extractText(await write('spalter.pdf', await pdf.save()));
    assert.deepEqual(outlineOf(readText(text)), ['Vi leder med tillid til hinanden i hele huset.', 'Vi prøver nyt.', 'Vi deler viden med alle kolleger på tværs.', 'Vi lærer af fejl.', 'Vi siger det højt.']);
    assert.equal(text.split('\f').length, 2);
  });

  it('keeps headings, lists and the cells of a table of a Word document', async () => {
    const cell = (text: string): TableCell => new TableCell({ children: [new Paragraph(text)] });
    const file = new Document({
      sections: [
        {
          children: [
            new Paragraph({ text: 'Vi viser vej', heading: HeadingLevel.HEADING_1 }),
            new Paragraph('Vi går forrest & lytter.'),
            new Paragraph({ text: 'lære af fejl', bullet: { level: 0 } }),
            new Table({ rows: [new TableRow({ children: [cell('Jeg følger op.'), cell('Jeg spørger.')] })] }),
          ],
        },
      ],
    });
    const text = await extractText(await write('vej.docx', await Packer.toBuffer(file)));
    assert.deepEqual(outlineOf(readText(text)), ['Vi viser vej > Vi går forrest & lytter.', 'Vi viser vej > lære af fejl', 'Vi viser vej > Jeg følger op.', 'Vi viser vej > Jeg spørger.']);
  });

  it('reads a text file of code page 1252', async () => {
    assert.equal(await extractText(await write('gammel.txt', Buffer.from('Vi l\xe6rer p\xe5 tv\xe6rs \x95 altid', 'latin1'))), 'Vi lærer på tværs • altid');
  });

  it('reads a text file of two-byte characters in either order', async () => {
    const littleEndian = Buffer.from('\uFEFFVi lærer på tværs', 'utf16le');
    assert.equal(await extractText(await write('bred.txt', littleEndian)), 'Vi lærer på tværs');
    assert.equal(await extractText(await write('omvendt.txt', Buffer.from(littleEndian).swap16())), 'Vi lærer på tværs');
  });

  it('puts the cells of a Word table under the headings of their row and column', async () => {
    const cell = (text: string): TableCell => new TableCell({ children: [new Paragraph(text)] });
    const rows = [
      ['', 'Drift', 'Udvikling'],
      ['Direktør', 'Sikrer overblik over økonomien.', 'Tør prøve nyt.'],
      ['Medarbejder', 'Passer sine opgaver.', 'Foreslår nye veje.'],
    ].map((cells) => new TableRow({ children: cells.map(cell) }));
    const children = [
      new Paragraph({ text: 'Ledelse i Nordby', heading: HeadingLevel.TITLE }),
      new Paragraph({ text: 'Roller', heading: HeadingLevel.HEADING_1 }),
      new Table({ rows }),
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- the rule takes docx's option for String.prototype.bold
      new Paragraph({ children: [new TextRun({ text: 'Sådan følger vi op', bold: true })] }),
      new Paragraph('Vi taler om det hvert år.'),
    ];
    const text = await extractText(await write('roller.docx', await Packer.toBuffer(new Document({ sections: [{ children }] }))));
    assert.deepEqual(outlineOf(readText(text)), [
      'Roller > Direktør > Drift > Sikrer overblik over økonomien.',
      'Roller > Direktør > Udvikling > Tør prøve nyt.',
      'Roller > Medarbejder > Drift > Passer sine opgaver.',
      'Roller > Medarbejder > Udvikling > Foreslår nye veje.',
      'Roller > Sådan følger vi op > Vi taler om det hvert år.',
    ]);
  });

  it('names a missing file and an unknown type', async () => {
    await rejectsWith(path.join(directory, 'ingen.txt'), 'document.notFound');
    await rejectsWith(await write('tal.xlsx', 'x'), 'document.unsupportedType');
  });

  it('names an empty file and one of white space', async () => {
    await rejectsWith(await write('tom.txt', ''), 'document.empty');
    await rejectsWith(await write('blank.txt', ' \n\n'), 'document.empty');
    await rejectsWith(await write('tom.pdf', ''), 'document.empty');
  });

  it('names a file over 50 MB without reading it', async () => {
    const file = await write('stor.txt', 'x');
    await truncate(file, MAX_DOCUMENT_BYTES + 1);
    await rejectsWith(file, 'document.tooLarge');
  });

  it('names a PDF with a password', async () => {
    const key = '00'.repeat(32);
    const objects = ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [] /Count 0 >>', `<< /Filter /Standard /V 1 /R 2 /O <${key}> /U <${key}> /P -4 >>`];
    let pdf = '%PDF-1.4\n';
    const offsets = objects.map((object, at) => {
      const offset = pdf.length;
      pdf += `${at + 1} 0 obj\n${object}\nendobj\n`;
      return offset;
    });
    const start = pdf.length;
    pdf += `xref\n0 4\n0000000000 65535 f \n${offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')}`;
    pdf += `trailer\n<< /Size 4 /Root 1 0 R /Encrypt 3 0 R /ID [<00> <00>] >>\nstartxref\n${start}\n%%EOF\n`;
    await rejectsWith(await write('laast.pdf', pdf), 'document.encrypted');
  });

  it('names a Word document with a password', async () => {
    await rejectsWith(await write('laast.docx', Buffer.from('d0cf11e0a1b11ae1', 'hex')), 'document.encrypted');
  });

  it('names a scanned PDF', async () => {
    const pdf = await PDFDocument.create();
    pdf.addPage([200, 200]).drawRectangle({ x: 10, y: 10, width: 100, height: 100 });
    await rejectsWith(await write('skannet.pdf', await pdf.save()), 'document.scanned');
  });

  it('names files that are not what they are called', async () => {
    await rejectsWith(await write('ikke.pdf', 'hello'), 'document.broken');
    await rejectsWith(await write('ikke.docx', 'PK hello'), 'document.broken');
    await rejectsWith(await write('ikke.txt', Buffer.from([1, 0, 2, 0, 255])), 'document.broken');
  });
});
