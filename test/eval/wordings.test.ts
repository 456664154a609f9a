import assert from 'node:assert/strict';
import type { Answer } from '../../src/core/answers/answer.ts';
import type { LeadershipDocument } from '../../src/core/documents/document.ts';
import { loadBundledEngine } from '../core/answers/bundledEngine.ts';

const HVIDOVRE = 'hvidovre-ledelses-og-medarbejdergrundlag';
const ROLES: Readonly<Record<string, readonly string[]>> = {
  direktion: ['direktionen', 'direktørerne', 'topledelsen', 'the executive board'],
  centerchef: ['centerchefen', 'en centerchef', 'centercheferne', 'center chefer', 'a centre manager'],
  'leder-af-ledere': ['leder af ledere', 'lederne af ledere', 'leder for ledere', 'mellemlederen', 'lederafledere'],
  'leder-af-medarbejdere': ['leder af medarbejdere', 'en leder af medarbejdere', 'ledere for medarbejdere', 'teamlederen', 'lederaf medarbejdere'],
  medarbejder: ['medarbejderne', 'den enkelte medarbejder', 'de ansatte', 'medarbejderen', 'en menig medarbejder'],
};
/** In the order of the document's perspectives. */
const PERSPECTIVES = [
  ['sikker drift', 'driften', 'Compliance', 'sammen sikrer vi driften'],
  ['resultaterne', 'styrkede resultater', 'performance', 'sammen styrker vi resultaterne'],
  ['velfærd', 'at skabe velfærd', 'Emergens', 'sammen skaber vi velfærd'],
  ['en robust organisation', 'den robuste organisation', 'resiliens', 'sammen udvikler vi en robust organisation'],
] as const;
const ASKED_OF_ROLE = [
  'hvad skal R gøre for P', 'R og P', 'P – R', 'hvilket ansvar har R ift P', 'hvad bidrager R med til P?', 'kan du give mig punkterne for R under P',
  'hva er det R skal når det gælder P', 'jeg skal til møde om P, hvad er det nu R har ansvar for', 'list de fire punkter R har i P', 'hvilke forventninger er der til R vedr. P',
  'remind me what R does for P', 'hvilke fire ting skal R leve op til under P', 'min kollega spørger hvad R skal i P', 'giv mig hele teksten for R i P', 'what is expected of R in P?',
  'opsummér P for R', 'hvad indebærer P for R', 'må jeg se bidraget til P fra R', 'R: hvad skal de levere på P', 'kan du minde mig om hvad P betyder for R',
];
const ASKED_OF_LIST = [
  'hvad står der under L', 'hvilke punkter er der i L', 'hele listen over L', 'hvad vil vi med L?', 'vis mig L', 'list the points under L', 'kan du lige give mig bullets fra L', 'hvad lover vi når det gælder L',
  'jeg skal holde oplæg om L - hvad er punkterne', 'nævn punkterne om L', 'hvad forventes der af os ift L', 'L - hvad er planen?',
];
const ASKED_OF_TWO = [
  'sammenlign A og B om T', 'hvad er forskellen på A og B når det gælder T', 'hvad siger A om T, og hvad siger B?', 'A vs B: T', 'hvordan ser A og B på T?', 'er A og B enige om T?', 'compare A and B on T',
  'hvad har A og B til fælles om T', 'gør A noget andet end B med T', 'hvilke ord bruger A og B om T', 'stil A og B op mod hinanden: T', 'hvad siger hhv. A og B om T', 'A og B hver især om T',
];

describe('wordings nobody wrote a rule for', () => {
  it('ask for the same statements of a role under a perspective', async () => {
    const document = await findDocument(HVIDOVRE);
    const wrong: string[] = [];
    for (const [roleId, names] of Object.entries(ROLES)) {
      for (const [place, perspective] of document.info.perspectives.entries()) {
        const called = PERSPECTIVES.find((words) => words.some((word) => perspective.name.toLowerCase().includes(word))) ?? PERSPECTIVES[0];
        const wanted = document.statements.filter((statement) => !statement.duplicateOf && statement.roleId === roleId && statement.perspectiveId === perspective.id);
        for (const [at, pattern] of ASKED_OF_ROLE.entries()) {
          const text = pattern.replace('R', names[(at + place) % names.length] ?? '').replace('P', called[at % called.length] ?? '');
          if (!isSame(idsOf(await ask(text, 'Hvidovre')), wanted.map(({ id }) => id))) wrong.push(text);
        }
      }
    }
    assert.deepEqual(wrong, []);
  });

  it('ask for the same list of a document', async () => {
    const wrong: string[] = [];
    for (const { info, sections, statements } of await otherDocuments()) {
      for (const section of sections.filter(({ level }) => level > 0)) {
        const items = statements.filter(({ sectionId, kind, duplicateOf }) => sectionId === section.id && kind === 'bullet' && !duplicateOf);
        if (items.length < 3 || items.every(({ text }) => text.startsWith('SPOR'))) continue;
        const name = section.heading.replace(/^Ambitionen: /u, '').replace(/\s*:$/u, '').toLowerCase();
        for (const pattern of ASKED_OF_LIST) {
          const text = pattern.replace('L', name);
          const found = idsOf(await ask(text, info.municipality));
          if (!items.every(({ id }) => found.includes(id))) wrong.push(text);
        }
      }
    }
    assert.deepEqual(wrong, []);
  });

  it('ask what two municipalities say of one thing', async () => {
    const subjects: readonly (readonly [string, RegExp])[] = [['tillid', /tillid/iu], ['borgerne', /borger/iu], ['udvikling', /udvikl/iu], ['resultater', /resultat/iu], ['politikerne', /politi/iu]];
    const pairs = [['Gladsaxe', 'Frederikssund'], ['Holbæk', 'Gladsaxe'], ['Hvidovre', 'Holbæk'], ['Frederikssund', 'Hvidovre']] as const;
    const wrong: string[] = [];
    for (const [one, other] of pairs) {
      for (const [subject, pattern] of subjects) {
        const both = await Promise.all([one, other].map((name) => mentions(name, pattern)));
        if (!both.every(Boolean)) continue;
        for (const asked of ASKED_OF_TWO) {
          const text = asked.replace('A', one).replace('B', other).replace('T', subject);
          const answer = await ask(text);
          const speaks = (name: string): boolean => citationsOf(answer).some(({ municipality, quote, section }) => municipality === name && pattern.test(quote + section));
          if (!speaks(one) || !speaks(other)) wrong.push(text);
        }
      }
    }
    assert.deepEqual(wrong, []);
  });
});

async function ask(text: string, municipality?: string): Promise<Answer> {
  const { engine } = await loadBundledEngine();
  return engine.answer({ text, profile: municipality === undefined ? {} : { municipality } });
}

function citationsOf(answer: Answer): Answer['groups'][number]['citations'] {
  return answer.groups.flatMap(({ citations }) => citations);
}

function idsOf(answer: Answer): string[] {
  return answer.kind === 'answer' ? citationsOf(answer).map(({ statementId }) => statementId) : [];
}

function isSame(found: readonly string[], wanted: readonly string[]): boolean {
  return found.length === wanted.length && wanted.every((id) => found.includes(id));
}

async function findDocument(id: string): Promise<LeadershipDocument> {
  const { corpus } = await loadBundledEngine();
  const document = corpus.documents.find(({ info }) => info.id === id);
  assert.ok(document);
  return document;
}

async function otherDocuments(): Promise<readonly LeadershipDocument[]> {
  const { corpus } = await loadBundledEngine();
  return corpus.documents.filter(({ info }) => info.id !== HVIDOVRE);
}

async function mentions(municipality: string, pattern: RegExp): Promise<boolean> {
  const { corpus } = await loadBundledEngine();
  return corpus.documents.some(({ info, statements }) => info.municipality === municipality && statements.some(({ text }) => pattern.test(text)));
}
