import type { Language } from '../../core/answers/answer.ts';
import type { Prompt } from '../../core/reflections/prompt.ts';
import { shorten } from '../../core/shorten.ts';
import { createTexts } from '../../locales/texts.ts';
import { createPartTemplate, escapeMarkdown } from './cardTemplate.ts';
import template from './promptHead.json' with { type: 'json' };
import { describeDocument, describePlace } from './source.ts';

/** What every card about a prompt begins with: a small label, the question, and the statement verbatim with its source. */
export function createPromptHead({ question, quote, source }: Prompt, label: string, language: Language): readonly object[] {
  return fill({
    label: escapeMarkdown(label),
    question: escapeMarkdown(shorten(question[language], questionLimit)),
    quote: shorten(quote, quoteLimit),
    source: [describeDocument(source), describePlace(source, createTexts(language))].join(' · '),
  }) as readonly object[];
}

const fill = createPartTemplate(template);

/** Characters; a card has to stay under 25 KB, and only a text without sentences has more. */
const questionLimit = 600;
const quoteLimit = 1_500;
