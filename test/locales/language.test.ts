import assert from 'node:assert/strict';
import type { Language } from '../../src/core/answers/answer.ts';
import { parsePlanCommand } from '../../src/core/reflections/commands/planCommand.ts';
import da from '../../src/locales/da.json' with { type: 'json' };
import en from '../../src/locales/en.json' with { type: 'json' };
import tabDa from '../../src/locales/tab/da.json' with { type: 'json' };
import tabEn from '../../src/locales/tab/en.json' with { type: 'json' };
import { findCommand } from '../../src/teams/commands.ts';
import { listWrittenTexts, type WrittenText } from './writtenTexts.ts';

const texts = { da: listWrittenTexts('da'), en: listWrittenTexts('en') };

describe('the words of the product', () => {
  it('are looked at wherever they stand', () => {
    const places = new Set(texts.da.map(({ place }) => place.split(/[ :]/)[0]));
    assert.deepEqual([...places].sort(), ['appPackage/manifest.json', 'cli/privacy/phrases.json', 'locales/da.json', 'locales/tab/da.json', 'store/tableTexts.json', 'til-dpo.md', 'til-med.md']);
    assert.ok(texts.da.length > 1_000 && texts.en.length > 900);
  });

  describe('in Danish', () => {
    for (const { say, instead, why, isForOperatorsToo = true } of oneWord())
      it(`are »${say}«, ${why}`, () => assert.deepEqual(find(texts.da.map(withoutNames), instead, isForOperatorsToo), []));
    it('are Danish', () => assert.deepEqual(find(texts.da.map(withoutNames), /(?<![\p{L}/-])(the|and|you|your|with|from|this|that|not|please|is|are|was|will|click|save|cancel|loading|feedback|deadline|update|upload|download|settings)(?![\p{L}/-])/iu), []));
    it('are quoted as Danish is', () => assert.deepEqual(find(texts.da.filter(({ place }) => !place.endsWith('start.next')), /[“”„"]/), []));
  });

  describe('in English', () => {
    it('are English', () => assert.deepEqual(find(texts.en.map(withoutNames), /[æøå]|(?<!\p{L})(og|ikke|det|der|som|til|på|af|jeg|du|jer|med|skriv|planlæg|svar|kort)(?!\p{L})/iu), []));
    it('are spelt as in Britain', () => assert.deepEqual(find(texts.en, /\b(organiz|color|recogniz|center(?!ed)\b(?! under))/i).filter((text) => !text.includes('admin center')), []));
    it('are quoted as English is', () => assert.deepEqual(find(texts.en, /[»«]/), []));
  });

  describe('in both', () => {
    const both = [...texts.da, ...texts.en];
    it('are written with the right signs', () => {
      assert.deepEqual(find(both, /\.\.\.|!!|\?\?|\s[,;.!?](?!\S)|(?<=\p{L}) - (?=\p{L})/u), []);
      assert.deepEqual(both.filter(({ text }) => text !== text.normalize('NFC')).map(({ place }) => place), []);
    });
    it('have no gap between them', () => assert.deepEqual(find(both.filter(({ place }) => !/corpus\.usage|start\.next|corpus\.question|doctor\.|corpus\.versionLine|\.md/.test(place)), / {2}|^\s|\s$/), []));
    it('are translated, all but those that are the same', () => {
      const pairs = [[da, en], [tabDa, tabEn]] as const;
      const same = pairs.flatMap(([danish, english]) => Object.entries(danish).filter(([key, text]) => (english as Record<string, string>)[key] === text && /\p{L}{3,}/u.test(text.replace(/\{\w+\}/g, ''))).map(([key]) => key));
      assert.deepEqual(same.filter((key) => !alike.test(key)), []);
    });
    it('name commands that are understood, and buttons that there are', () => {
      for (const language of ['da', 'en'] as const) assert.deepEqual(texts[language].flatMap(({ place, text }) => quotedIn(text, language).filter((quoted) => !isKnown(quoted, language)).map((quoted) => `${place}: ${quoted}`)), []);
    });
  });
});

interface OneWord {
  readonly say: string;
  readonly instead: RegExp;
  readonly why: string;
  readonly isForOperatorsToo?: boolean;
}

/** One word per thing, the one that people use. */
function oneWord(): OneWord[] {
  return [
    { say: 'sætning', instead: /udsagn/i, why: 'as a quoted statement is called everywhere' },
    { say: 'note', instead: /oversættelse/i, why: 'as what one writes to a sentence oneself is called everywhere' },
    { say: 'spørgsmål', instead: /(?<!\.)\bprompts?(en)?\b/i, why: 'and no English word' },
    { say: 'oplægsholder', instead: /præsentator|præsentationsvært/i, why: 'as one who presents is called' },
    { say: 'it-afdeling', instead: /IT-|It-afdeling/, why: 'in small letters' },
    { say: 'app-pakke', instead: /appp(?!ackage)/i, why: 'with a hyphen, since three p’s cannot be read' },
    { say: 'overblik', instead: /\bmatrix\b/i, why: 'since a matrix is for those who make them', isForOperatorsToo: false },
    { say: 'hent siden igen', instead: /genindlæs|opdatér siden|refresh/i, why: 'as a page is loaded again' },
    { say: 'dokumenterne', instead: /\bi grundlaget\b|korpus/i, why: 'since there is more than one' },
    { say: 'tryk', instead: /\bklik/i, why: 'since not everybody has a mouse' },
    { say: 'tal om', instead: /drøft|i forhold til|ift\.|vedr\.|såfremt|pågældende|hvorvidt|anvend(?!t)|foretag|modtages|benyt|endvidere|ligeledes|hensigtsmæssig|særskilt|tilgå(?!r)/i, why: 'or another plain word, and not what offices write' },
    { say: 'gik galt', instead: /ugyldig|exception|fejlkode (?!og)|timeout|\bnull\b|payload|deploy/i, why: 'and no word of programmers', isForOperatorsToo: false },
    { say: 'jer', instead: /\b(De|Dem|Deres)\b(?= (kan|skal|har|er|vil|bedes))/, why: 'and nobody is called De' },
    { say: 'det, jeg har', instead: /\b(tætteste|bedste|nærmeste|vigtigste|mindste|største) (jeg|du|vi|I|de) /, why: 'with its comma' },
  ];
}

/** The same in both languages: names, figures, codes, and words that both have. */
const alike = /^(shell\.name|read\.nav|help\.command(Status|Stop|Doctor)|publish\.(what|versionState)|panel\.notInMeeting|inquiry\.reachMail|doctor\.group\.database|reflect\.(swap|zone\.America)|reflect\.pauseNow|plan\.(moment|problem)|corpus\.(usage|versionLine)|doctor\.(document|problem|channel|modelKind\.azure)$)/;

function find(among: readonly WrittenText[], wrong: RegExp, isForOperatorsToo = true): string[] {
  return among.filter(({ text, isForOperators }) => wrong.test(text) && (isForOperatorsToo || !isForOperators)).map(({ place, text }) => `${place}: ${text}`);
}

/** Without what is the same in every language: commands for a terminal, variables, addresses, names of files and settings, and what is quoted. */
function withoutNames(written: WrittenText): WrittenText {
  const text = written.text.replace(/`[^`]*`|\{\{?\w+\}?\}|https?:\S+|\b(npm run|az ad) [^,.]*|\b[A-Z]+(_[A-Z]+)+\b|\b[\w/-]+\.(md|json|ts|txt|csv|net)\b|[»“][^«”]*[«”]/g, ' ');
  return { ...written, text: text.replace(/\b(Content-Security-Policy|Microsoft|Teams|Bot Framework|Graph|Key Vault)\b/g, ' ') };
}

function quotedIn(text: string, language: Language): string[] {
  return [...text.matchAll(language === 'da' ? /»([^«]+)«/g : /“([^”]+)”/g)].map(([, quoted = '']) => quoted);
}

/** A command that the bot does, a question, a button or place of the product, or something that is named here with its reason. */
function isKnown(quoted: string, language: Language): boolean {
  const words = quoted.replace(/^@Medspiller /, '');
  if (/\{\w+\}/.test(words) || quotedOtherwise.has(words)) return true;
  if (Object.values({ ...(language === 'da' ? da : en), ...(language === 'da' ? tabDa : tabEn) }).includes(words)) return true;
  const command = parsePlanCommand(words, new Date('2026-01-05T09:00:00Z'), { language });
  return findCommand(words)?.language === language || (command !== undefined && !('problem' in command) && command.language === language);
}

const quotedOtherwise = new Map([
  ['hvad er min rolle?', 'a question'],
  ['what is my role?', 'a question'],
  ['og som centerchef?', 'a question'],
  ['det gør jeg ved at …', 'the beginning of a note'],
  ['pædagogisk chef', 'a name somebody might use'],
  ['team lead', 'a name somebody might use'],
  ['scheduler', 'what the log has'],
  ['Rotating the secret', 'a heading of infra/README.md'],
  ['kommandolinjen', 'what the database has'],
  ['andet', 'what the database has'],
  ['Uden navn', 'a cell of the table above'],
  ['nej', 'a cell of the table above'],
]);
