/** Markdown as plain lines: headings get blank lines around, emphasis and link addresses go, list signs stay. */
export function extractMarkdown(text: string): string {
  return text
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replace(/^(#{1,6})\s+(.+?)\s*#*$/gm, '\n$2\n')
    .replace(/!\[[^\]]*\]\([^)]*\)/g, '')
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replace(/^(\s*)[*+-]\s+/gm, '$1• ')
    .replace(/(\*\*|__)(?=\S)(.+?)\1/g, '$2')
    .replace(/(?<![\p{L}*_])([*_])(?=\S)([^*_\n]+)\1(?![\p{L}*_])/gu, '$2')
    .replace(/^\s*>\s?/gm, '')
    .replace(/^\s*\|(.*)\|\s*$/gm, (_row, cells: string) => cells.split('|').map((cell) => cell.trim()).join('\n'))
    .replace(/^\s*[-*_=]{3,}\s*$/gm, '');
}
