import type { Language } from '../../core/answers/answer.ts';
import type { Round, ShownDigest } from '../../core/reflections/round.ts';
import { createTexts, type Texts } from '../../locales/texts.ts';
import { toCardData } from '../request.ts';
import { type Card, createCardTemplate, escapeMarkdown } from './cardTemplate.ts';
import template from './digest.json' with { type: 'json' };
import { createDistributionChart, describeDistribution } from './distributionChart.ts';
import { describeCardLabel } from './roundLabel.ts';
import { toLines } from './toLines.ts';

/** How the digest is shown. */
export interface DigestOptions {
  /** Nobody has answered for weeks: asks whether to come more seldom. */
  readonly offerSlower: boolean;
  /** From 1; texts that do not fit on the card stand on the next one. Default 1. */
  readonly page?: number;
}

/**
 * What a closed round showed: how many answered, how their numbers lie, what they wrote and which small steps they take, in no
 * order. Where too few answered it says only that. Throws for a round that is not closed.
 */
export function createDigestCard(round: Round, { offerSlower, page = 1 }: DigestOptions): Card {
  const { digest, prompt, language } = round;
  if (!digest) throw new TypeError(`Round ${round.id} is not closed, so that it has no digest`);
  const text = createTexts(language);
  const label = describeCardLabel(round, 'digest', text);
  const message = digest.kind === 'too-few' ? text(round.kind === 'live' ? 'reflect.tooFewLive' : 'reflect.tooFew') : describeResponses(digest, text);
  // Only a plan has a next time.
  const stepsNote = round.kind === 'weekly' ? text('reflect.stepsNote') : '';
  const pages = digest.kind === 'too-few' ? [[]] : toPages(digest, stepsNote, text);
  const shown = Math.min(page, pages.length);
  const distribution = digest.kind === 'shown' && shown === 1 ? digest.distribution : undefined;
  const chartInWords = distribution ? describeDistribution(distribution, text) : '';
  const offers = offerSlower ? toOffers(language, text) : [];
  return fill({
    lang: language,
    speak: [label, prompt.question[language], message, ...(distribution ? [chartInWords] : []), ...(offerSlower ? [text('reflect.slowerHeading')] : [])].join('. '),
    label: escapeMarkdown(label),
    question: escapeMarkdown(prompt.question[language]),
    message,
    chartHeading: text('reflect.scale'),
    chart: distribution ? [createDistributionChart(distribution, text)] : [],
    chartInWords,
    parts: pages[shown - 1] ?? [],
    offers,
    offerHeading: text('reflect.slowerHeading'),
    offerMessage: text('reflect.slowerMessage'),
    buttons: shown < pages.length ? [submit(text('reflect.morePages', { page: shown + 1, pages: pages.length }), toCardData({ do: 'show-digest', roundId: round.id, page: shown + 1 }, language))] : [],
  });
}

const fill = createCardTemplate(template);

function describeResponses({ responseCount, distribution, texts, steps }: ShownDigest, text: Texts): string {
  const notes = [
    text('reflect.answered', { count: responseCount }),
    ...(distribution ? [] : [text('reflect.noDistribution')]),
    ...(texts.length === 0 && steps.length === 0 ? [text('reflect.noTexts')] : []),
  ];
  return notes.map((note) => (note.endsWith('.') ? note : `${note}.`)).join(' ');
}

interface DigestPart {
  readonly heading: string;
  readonly entries: { readonly lines: readonly { readonly text: string }[] }[];
  readonly note: string;
}

/** Splits texts and steps into pages that each stay well under a card's 25 KB. At least one page. `stepsNote` stands below the steps; only a plan asks how they went. */
function toPages({ texts, steps }: ShownDigest, stepsNote: string, text: Texts): DigestPart[][] {
  const pages: DigestPart[][] = [[]];
  let bytes = 0;
  for (const { heading, written, note } of [
    { heading: text('reflect.textsHeading'), written: texts, note: '' },
    { heading: text('reflect.stepsHeading'), written: steps, note: stepsNote },
  ]) {
    for (const [index, own] of written.entries()) {
      const entry = { lines: toLines(own) };
      const size = Buffer.byteLength(JSON.stringify(entry)) + entryBytes + entry.lines.length * lineBytes;
      if (bytes > 0 && bytes + size > pageBytes) {
        pages.push([]);
        bytes = 0;
      }
      const current = pages.at(-1);
      const part = current?.at(-1);
      const isLast = index === written.length - 1;
      if (part?.heading === heading) current?.splice(-1, 1, { ...part, entries: [...part.entries, entry], note: isLast ? note : '' });
      else current?.push({ heading, entries: [entry], note: isLast ? note : '' });
      bytes += size;
    }
  }
  return pages;
}

const pageBytes = 14_000;
/** What the template adds to an entry and to each of its lines. */
const entryBytes = 80;
const lineBytes = 90;

function toOffers(language: Language, text: Texts): object[] {
  return ([2, 4, 1] as const).map((everyWeeks) => submit(text(`reflect.slower.${everyWeeks}`), toCardData({ do: 'set-rhythm', everyWeeks }, language)));
}

function submit(title: string, data: object): object {
  return { type: 'Action.Submit', title, data };
}
