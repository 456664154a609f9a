import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { BUNDLED_CORPUS_DIRECTORY } from '../../../../src/core/documents/bundledCorpus.ts';
import type { LeadershipDocument, Statement } from '../../../../src/core/documents/document.ts';
import { loadCorpus } from '../../../../src/core/documents/loadCorpus.ts';
import { dictionary } from '../../documents/readText.ts';

const SUFFIX = '.prompts.json';
const HVIDOVRE = 'hvidovre-ledelses-og-medarbejdergrundlag';

const promptSchema = z.strictObject({
  quote: z.string(),
  role: z.string().optional(),
  perspective: z.string().optional(),
  question: z.strictObject({ da: z.string().min(60).max(160), en: z.string().min(40).max(180) }),
  smallStep: z.strictObject({ da: z.string().min(40).max(140), en: z.string().min(30).max(160) }).optional(),
});
const fileSchema = z.strictObject({ prompts: z.array(promptSchema) });
type WrittenPrompt = z.infer<typeof promptSchema>;

describe('the prompts of the bundled documents', () => {
  const written: { readonly document: LeadershipDocument; readonly prompts: readonly WrittenPrompt[] }[] = [];
  const allPrompts = (): WrittenPrompt[] => written.flatMap(({ prompts }) => prompts);
  const allTexts = (language: 'da' | 'en'): string[] => allPrompts().flatMap(({ question, smallStep }) => [question[language], smallStep?.[language] ?? '']);
  const quotedOf = (id: string): Statement[] => {
    const { document, prompts } = written.find((one) => one.document.info.id === id)!;
    return prompts.flatMap((prompt) => findQuoted(document, prompt));
  };

  before(async () => {
    for (const document of (await loadCorpus(BUNDLED_CORPUS_DIRECTORY, dictionary)).documents) {
      const json = await readFile(path.join(BUNDLED_CORPUS_DIRECTORY, `${document.info.id}${SUFFIX}`), 'utf8');
      written.push({ document, prompts: fileSchema.parse(JSON.parse(json)).prompts });
    }
  });

  it('are there for each of the five, and for no other document', async () => {
    const files = (await readdir(BUNDLED_CORPUS_DIRECTORY)).filter((file) => file.endsWith(SUFFIX)).sort();
    assert.equal(written.length, 5);
    assert.deepEqual(files, written.map(({ document }) => `${document.info.id}${SUFFIX}`).sort());
  });

  it('quote exactly one statement, in its first rendering', () => {
    for (const { document, prompts } of written)
      for (const prompt of prompts) assert.equal(findQuoted(document, prompt).length, 1, `${document.info.id}: ${prompt.quote}`);
  });

  it('say role or perspective only where the same words stand under several', () => {
    for (const { document, prompts } of written)
      for (const { quote, role, perspective } of prompts)
        if (role !== undefined || perspective !== undefined) assert.ok(findQuoted(document, { quote }).length > 1, quote);
  });

  it('come from different statements', () => {
    for (const { document } of written) assert.deepEqual(findRepeated(quotedOf(document.info.id).map(({ id }) => id)), []);
  });

  it('fill every cell of role and perspective of Hvidovre twice', () => {
    const { info } = written.find(({ document }) => document.info.id === HVIDOVRE)!.document;
    const cells = info.roles.flatMap((role) => info.perspectives.map((perspective) => `${role.id} × ${perspective.id}`));
    assert.equal(cells.length, 24);
    const filled = quotedOf(HVIDOVRE).map(({ roleId, perspectiveId }) => `${roleId ?? ''} × ${perspectiveId ?? ''}`);
    for (const cell of cells) assert.ok(filled.filter((one) => one === cell).length >= 2, cell);
  });

  it('come at least twice from every chapter, subsection and perspective of the others', () => {
    for (const { document } of written.filter((one) => one.document.info.id !== HVIDOVRE)) {
      const quoted = quotedOf(document.info.id);
      // A chapter's own line, such as a table's head, is not what a team talks about; what stands under it is.
      const sections = document.sections.filter(({ statementIds }) => statementIds.length > 1).map(({ path: place }) => place.join(' › '));
      const inSection = (place: string): number => quoted.filter(({ sectionPath }) => sectionPath.join(' › ') === place).length;
      assert.deepEqual(sections.filter((place) => inSection(place) < 2), []);
      for (const { id } of document.info.perspectives) assert.ok(quoted.filter(({ perspectiveId }) => perspectiveId === id).length >= 3, id);
    }
  });

  it('take up every question and every empty field of the documents', () => {
    for (const { document } of written) {
      const asked = document.statements.filter(({ text, duplicateOf }) => duplicateOf === undefined && (text.endsWith('?') || text.endsWith(' ved at:') && text.includes(' jeg ')));
      const quoted = new Set(quotedOf(document.info.id).map(({ id }) => id));
      assert.deepEqual(asked.filter(({ id }) => !quoted.has(id)).map(({ text }) => text), []);
    }
  });

  it('ask one thing each, which no other asks', () => {
    for (const language of ['da', 'en'] as const) {
      const questions = allPrompts().map(({ question }) => question[language]);
      assert.deepEqual(questions.filter((question) => !/^[^?]+\?$/u.test(question)), []);
      assert.deepEqual(findRepeated(questions.map(toWords)), []);
      assert.deepEqual(findRepeated(allPrompts().map(({ smallStep }) => toWords(smallStep?.[language] ?? ''))), []);
    }
  });

  it('have a small step almost always', () => {
    const without = allPrompts().filter(({ smallStep }) => smallStep === undefined);
    assert.ok(without.length < allPrompts().length / 10, `${without.length} without`);
  });

  it('use the words of the coffee table, not those of the office', () => {
    const office = /fokus|\bift\b|italesæt|facilit|feedback|mindset|proces|udfordring|kompetence|i spil|afsæt|optimer|implement|fremadrettet|involver|kerneopgave/iu;
    assert.deepEqual(allTexts('da').filter((text) => office.test(text)), []);
  });

  it('are in the language that they say', () => {
    assert.deepEqual(allTexts('da').filter((text) => /\b(?:the|which|with|you|we)\b/iu.test(text)), []);
    assert.deepEqual(allTexts('en').filter((text) => /[æøå]|\b(?:og|hvad|ikke|vores)\b/iu.test(text)), []);
  });
});

/** The statements that a prompt may mean: those with its words, else those that begin with them. */
function findQuoted(document: LeadershipDocument, { quote, role, perspective }: Pick<WrittenPrompt, 'quote' | 'role' | 'perspective'>): Statement[] {
  const quotable = document.statements.filter((statement) => statement.duplicateOf === undefined);
  const whole = quotable.filter(({ text }) => text === quote);
  const fitting = whole.length > 0 || quote.length < 30 ? whole : quotable.filter(({ text }) => text.startsWith(quote));
  return fitting.filter(({ roleId, perspectiveId }) => (role ?? roleId) === roleId && (perspective ?? perspectiveId) === perspectiveId);
}

function findRepeated(values: readonly string[]): string[] {
  return values.filter((value, at) => value !== '' && values.indexOf(value) !== at);
}

/** Lower case and words only, so that a comma makes no difference. */
function toWords(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
