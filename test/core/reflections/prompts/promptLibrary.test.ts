import assert from 'node:assert/strict';
import { BUNDLED_CORPUS_DIRECTORY } from '../../../../src/core/documents/bundledCorpus.ts';
import type { LeadershipDocument } from '../../../../src/core/documents/document.ts';
import { loadAuthoredPrompts } from '../../../../src/core/reflections/prompts/authoredPrompts.ts';
import { createPromptId } from '../../../../src/core/reflections/prompts/createPrompt.ts';
import type { Prompt, PromptLibrary } from '../../../../src/core/reflections/prompt.ts';
import { isForTeam } from '../../../../src/core/reflections/prompts/isForTeam.ts';
import { createPromptLibrary } from '../../../../src/core/reflections/prompts/promptLibrary.ts';
import type { AuthoredPrompt } from '../../../../src/core/reflections/prompts/promptsFile.ts';
import { createDocument } from '../../answers/createDocument.ts';
import { readText } from '../../documents/readText.ts';
import { loadTestDocuments } from '../loadTestDocuments.ts';

const question = { da: 'Hvornår lyttede vi sidst?', en: 'When did we last listen?' };
const smallStep = { da: 'Spørg én.', en: 'Ask one.' };
const metadata = {
  title: 'Plan for Vejle',
  municipality: 'Vejle',
  roles: [{ id: 'direktion', name: 'direktion' }, { id: 'leder', name: 'leder' }, { id: 'medarbejder', name: 'medarbejder' }],
  perspectives: [{ id: 'tillid', name: 'Tillid' }, { id: 'drift', name: 'Sikker drift' }, { id: 'tom', name: 'Tom' }],
  structure: { headings: [{ pattern: 'Rolle: (?<role>.+)', level: 1 }, { pattern: '(?<perspective>Tillid|Sikker drift)', level: 2 }, { pattern: 'Til sidst', level: 1 }] },
};
const raw = [
  'Rolle: medarbejder', '', 'Sikker drift', '', '• Jeg holder de aftaler, som jeg har lavet med andre.', '• Jeg siger til i god tid, når noget skrider.', '',
  'Rolle: leder', '', 'Tillid', '', '• Jeg lytter til medarbejderne, før jeg beslutter noget.', '• Jeg deler det, jeg ved, med mine kolleger.', '', 'Sikker drift', '', '• Jeg følger op på vores mål sammen med medarbejderne.', '',
  'Til sidst', '', 'Vi taler om det her igen til næste år.', '',
].join('\n');
const document = readText(raw, metadata);
const write = (prompts: readonly AuthoredPrompt[], of: LeadershipDocument = document) => [{ documentId: of.info.id, file: `${of.info.id}.prompts.json`, prompts }];
const idOf = (text: string): string => document.statements.find((statement) => statement.text.startsWith(text))?.id ?? assert.fail(`no statement ${text}`);

describe('createPromptLibrary', () => {
  const library = createPromptLibrary({ documents: [document] }, write([{ quote: 'Jeg følger op på vores mål sammen med medarbejderne.', question, smallStep }]));

  it('makes an authored prompt that stands by itself', () => {
    const statementId = idOf('Jeg følger op');
    assert.deepEqual(library.forStatement(statementId), {
      id: createPromptId(statementId, question),
      documentId: 'proeve',
      statementId,
      quote: 'Jeg følger op på vores mål sammen med medarbejderne.',
      source: { title: 'Plan for Vejle', municipality: 'Vejle', section: 'Rolle: leder › Sikker drift', lines: [17, 17] },
      roleId: 'leder',
      themeId: 'drift',
      question,
      smallStep,
      origin: 'authored',
    } satisfies Prompt);
  });

  it('tells what can be chosen, in the document’s own words and order', () => {
    assert.deepEqual(library.choices, [
      {
        documentId: 'proeve',
        title: 'Plan for Vejle',
        municipality: 'Vejle',
        roles: [{ id: 'leder', name: 'leder' }, { id: 'medarbejder', name: 'medarbejder' }],
        themes: [{ id: 'tillid', name: 'Tillid' }, { id: 'drift', name: 'Sikker drift' }, { id: 'til-sidst', name: 'Til sidst', isAside: true }],
      },
    ]);
  });

  it('tells no choices of a document without prompts', () => {
    assert.deepEqual(createPromptLibrary({ documents: [createDocument({ sentences: ['Kort.'] })] }, []).choices, []);
  });

  it('gives prompts within the choice only', () => {
    for (const choice of [{}, { documentId: 'proeve' }, { roleId: 'leder' }, { themeId: 'drift' }, { roleId: 'leder', themeId: 'drift' }, { documentId: 'proeve', roleId: 'medarbejder', themeId: 'drift' }]) {
      const prompt = library.next(choice, []);
      assert.ok(prompt, JSON.stringify(choice));
      for (const [key, value] of Object.entries(choice)) assert.equal(prompt[key as keyof typeof choice], value);
    }
    assert.equal(library.next({ municipality: 'Vejle' }, [])?.documentId, 'proeve');
    for (const choice of [{ municipality: 'Varde' }, { documentId: 'andet' }, { roleId: 'direktion' }, { themeId: 'tom' }, { roleId: 'medarbejder', themeId: 'tillid' }]) assert.equal(library.next(choice, []), undefined);
  });

  it('takes a leader’s own question, and one that was since rewritten, for the statement’s prompt', () => {
    const only = { roleId: 'leder', themeId: 'tillid' };
    const [first, second] = [idOf('Jeg lytter'), idOf('Jeg deler')];
    const own = createPromptId(first, { da: 'Hvad siger vi ikke højt?', en: 'What do we not say?' });
    assert.equal(library.next(only, [])?.statementId, first);
    assert.equal(library.next(only, [own])?.statementId, second);
    assert.equal(library.next(only, [], own)?.statementId, second);
    assert.equal(library.next(only, ['væk#1~00000000', 'noget helt andet'])?.statementId, first);
  });

  it('refuses quotes that are not in the document, and leaves out prompts of documents it does not have', () => {
    const prompts = [{ quote: 'Vi holder fest hver eneste fredag på rådhuset.', question }];
    assert.throws(() => createPromptLibrary({ documents: [document] }, write(prompts)), { code: 'document.badPrompts', message: /proeve\.prompts\.json.*not found/ });
    assert.equal(createPromptLibrary({ documents: [] }, write(prompts)).prompts.length, 0);
  });

  it('gives a prompt for any statement of a document, and none for what is no statement', async () => {
    const documents = await loadTestDocuments();
    const all = createPromptLibrary({ documents }, []);
    const first = new Map([...all.prompts].reverse().map((prompt) => [prompt.statementId, prompt]));
    for (const { statements } of documents) {
      for (const { id, duplicateOf } of statements) {
        const prompt = all.forStatement(id) ?? assert.fail(id);
        assert.equal(prompt.statementId, duplicateOf ?? id);
        assert.equal(prompt, first.get(prompt.statementId) ?? prompt);
      }
    }
    const section = documents[0]?.sections[0] ?? assert.fail();
    assert.equal(all.forStatement(section.id), undefined);
    assert.equal(all.forStatement('findes ikke'), undefined);
  });
});

describe('a year of prompts', () => {
  let library: PromptLibrary;
  let infos: Map<string, LeadershipDocument['info']>;
  before(async () => {
    library = await createLibrary();
    infos = new Map((await loadTestDocuments()).map(({ info }) => [info.id, info]));
  });
  const isTeams = ({ documentId, roleId }: Prompt): boolean => isForTeam(infos.get(documentId)!, roleId);

  const createLibrary = async () => createPromptLibrary({ documents: await loadTestDocuments() }, await loadAuthoredPrompts(BUNDLED_CORPUS_DIRECTORY));
  const sendWeekly = (choice: Parameters<PromptLibrary['next']>[0], weeks: number): Prompt[] => {
    const sent: Prompt[] = [];
    for (let week = 0; week < weeks; week += 1) sent.push(library.next(choice, sent.map(({ id }) => id)) ?? assert.fail('a prompt each week'));
    return sent;
  };

  it('has ids that are unique, and the same at the next start', async () => {
    const ids = library.prompts.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    assert.deepEqual((await createLibrary()).prompts.map(({ id }) => id), ids);
  });

  it('has the authored prompts of the bundled documents, which come first in every theme', async () => {
    const written = (await loadAuthoredPrompts(BUNDLED_CORPUS_DIRECTORY)).flatMap(({ prompts }) => prompts.map(({ question: { da } }) => da));
    assert.ok(written.length > 100);
    assert.deepEqual(library.prompts.filter(({ origin }) => origin === 'authored').map((prompt) => prompt.question.da).sort(), written.sort());
    for (const same of Map.groupBy(library.prompts, ({ documentId, themeId }) => `${documentId} ${themeId}`).values()) {
      const origins = same.map(({ origin }) => origin);
      assert.deepEqual(origins, [...origins].sort());
    }
  });

  it('quotes statements verbatim, in every document', async () => {
    const texts = new Map((await loadTestDocuments()).flatMap(({ statements }) => statements.map(({ id, text }) => [id, text])));
    assert.deepEqual(library.prompts.filter(({ statementId, quote }) => texts.get(statementId) !== quote), []);
    assert.deepEqual(library.choices.map(({ documentId }) => documentId), (await loadTestDocuments()).map(({ info }) => info.id));
  });

  it('repeats nothing, lets themes take turns and seldom asks the same question', () => {
    for (const { documentId, themes } of library.choices) {
      const all = library.prompts.filter((prompt) => prompt.documentId === documentId && isTeams(prompt));
      const sent = sendWeekly({ documentId }, Math.min(52, all.length));
      assert.equal(new Set(sent).size, sent.length, documentId);
      const turnOf = ({ id, isAside }: { readonly id: string; readonly isAside?: true }): string => (isAside ? 'aside' : id);
      const turns = new Set(themes.map(turnOf)).size;
      assert.deepEqual(new Set(sent.slice(0, turns).map(({ themeId, isAside }) => turnOf({ id: themeId, ...(isAside && { isAside }) }))).size, turns, documentId);
      const most = Math.max(...[...Map.groupBy(sent, (prompt) => prompt.question.da).values()].map((same) => same.length));
      assert.ok(most <= 6, `${documentId}: one question ${most} times in ${sent.length} weeks`);
    }
  });

  it('goes through every choice that it offers', () => {
    for (const { documentId, roles, themes } of library.choices) {
      for (const choice of [...roles.map(({ id }) => ({ documentId, roleId: id })), ...themes.map(({ id }) => ({ documentId, themeId: id }))]) {
        const within = library.prompts.filter((prompt) => Object.entries(choice).every(([key, value]) => prompt[key as 'documentId'] === value));
        const forTeam = 'roleId' in choice ? within : within.filter(isTeams);
        const count = (forTeam.length > 0 ? forTeam : within).length;
        assert.equal(new Set(sendWeekly(choice, count)).size, count, JSON.stringify(choice));
      }
    }
  });

  it('asks a whole team nothing that is said to leaders alone, and asks leaders what is said to them', () => {
    const documentId = 'hvidovre-ledelses-og-medarbejdergrundlag';
    const roles = new Set(sendWeekly({ documentId }, 52).map(({ roleId }) => roleId));
    assert.deepEqual([...roles].filter((id) => id !== undefined).sort(), ['alle', 'medarbejder']);
    assert.equal(library.next({ documentId, roleId: 'centerchef' }, [])?.roleId, 'centerchef');
  });
});
