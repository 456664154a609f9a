/**
 * The HTML of the Markdown that our own pages use: headings, paragraphs, lists, tables, bold, emphasis and code. Text is
 * escaped, so that a value of the configuration is never markup. A table whose head is empty has its labels in the first column.
 */
export function markdownToHtml(markdown: string): string {
  return markdown
    .trim()
    .split(/\n{2,}/)
    .map(toBlock)
    .join('\n');
}

function toBlock(block: string): string {
  const [, signs = '', title = ''] = /^(#{1,4}) (.+)$/s.exec(block) ?? [];
  const lines = block.split('\n');
  if (signs !== '') return `<h${signs.length}>${toInline(title)}</h${signs.length}>`;
  if (lines.every((line) => line.startsWith('- '))) return `<ul>${lines.map((line) => `<li>${toInline(line.slice(2))}</li>`).join('')}</ul>`;
  if (lines.every((line) => line.startsWith('|'))) return toTable(lines.map(toCells));
  return `<p>${toInline(lines.join(' '))}</p>`;
}

function toCells(row: string): string[] {
  return row
    .replace(/^\|\s*|\s*\|$/g, '')
    .split(/\s*(?<!\\)\|\s*/)
    .map((cell) => cell.replaceAll('\\|', '|'));
}

function toTable([head = [], , ...rows]: readonly (readonly string[])[]): string {
  const hasHead = head.some((cell) => cell !== '');
  const headRow = hasHead ? `<thead><tr>${head.map((cell) => (cell === '' ? '<td></td>' : `<th scope="col">${toInline(cell)}</th>`)).join('')}</tr></thead>` : '';
  const isLabelled = head[0] === '';
  const bodyRows = rows.map((cells) => `<tr>${cells.map((cell, index) => (isLabelled && index === 0 ? `<th scope="row">${toInline(cell)}</th>` : `<td>${toInline(cell)}</td>`)).join('')}</tr>`);
  return `<table>${headRow}<tbody>${bodyRows.join('')}</tbody></table>`;
}

function toInline(text: string): string {
  return escapeHtml(text)
    .split(/(`[^`]+`)/)
    .map((part) => (part.startsWith('`') && part.length > 2 ? `<code>${part.slice(1, -1)}</code>` : part.replace(/\*\*(.+?)\*\*/g, '<strong>$1</strong>').replace(/\*(.+?)\*/g, '<em>$1</em>')))
    .join('');
}

/** Makes text safe between tags and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
