import { describeLines } from '../../locales/describeLines.ts';
import { createTexts } from '../../locales/texts.ts';
import type { Answer, AnswerGroup, Citation } from './answer.ts';

/**
 * The whole answer as plain text: heading, framing, quotes as bullets, each with its source. For terminal, batch and fallback. Numbered
 * from 1 in place of bullets where something else refers to the quotes.
 */
export function renderText(answer: Answer, { isNumbered = false }: { readonly isNumbered?: boolean } = {}): string {
  const texts = createTexts(answer.language);
  const all = answer.groups.flatMap(({ citations }) => citations);
  const parts = [answer.heading, answer.message, ...answer.groups.map(renderGroup)];
  if (answer.answeredFor !== '') parts.push(texts('answer.for', { who: answer.answeredFor }));
  if (answer.kind === 'clarify') parts.push(answer.suggestions.map(({ title }) => `- ${title}`).join('\n'));
  return parts.filter((part) => part !== '').join('\n\n');

  function renderGroup(group: AnswerGroup): string {
    const lines = group.heading === '' ? [] : [group.heading];
    for (const [source, citations] of groupBySource(group.citations)) {
      lines.push(...citations.map((citation) => `${signOf(citation, group)}${citation.quote}`));
      lines.push(`  (${source})`);
    }
    return lines.join('\n');
  }

  function signOf(citation: Citation, { layout }: AnswerGroup): string {
    if (isNumbered) return `[${all.indexOf(citation) + 1}] `;
    return layout === 'bullets' ? '• ' : '';
  }

  function groupBySource(citations: readonly Citation[]): Map<string, Citation[]> {
    const groups = new Map<string, Citation[]>();
    for (const citation of citations) {
      const first = citations.filter(({ document, section }) => document === citation.document && section === citation.section);
      const lines = first.flatMap((each) => [...each.lines]);
      const place = [citation.municipality, citation.title, citation.section].filter((part) => part !== undefined && part !== '').join(' · ');
      const source = `${place}, ${describeLines([Math.min(...lines), Math.max(...lines)], texts)}`;
      groups.set(source, [...(groups.get(source) ?? []), citation]);
    }
    return groups;
  }
}
