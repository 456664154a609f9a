import { escapeHtml, markdownToHtml } from './markdownToHtml.ts';

/** A page that needs nothing beside itself: it is read on a screen, sent by mail or printed. */
export function toHtmlPage(markdown: string): string {
  const [, title = ''] = /^# (.+)$/m.exec(markdown) ?? [];
  return [
    '<!doctype html>',
    '<html lang="da">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(title)}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    '<main>',
    markdownToHtml(markdown),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

const style = `
:root { color-scheme: light; }
body { margin: 0; background: #f4f4f2; color: #1f2328; font: 17px/1.6 Georgia, "Times New Roman", serif; }
main { max-width: 46rem; margin: 0 auto; padding: 3rem 2rem 5rem; background: #fff; }
h1, h2, h3, th, td { font-family: system-ui, "Segoe UI", Roboto, Arial, sans-serif; }
h1 { font-size: 2rem; line-height: 1.2; margin: 0 0 .5rem; }
h1 + p { color: #57606a; margin-top: 0; }
h2 { font-size: 1.35rem; margin: 2.75rem 0 .5rem; padding-top: .75rem; border-top: 2px solid #1f5f5b; }
h3 { font-size: 1.05rem; margin: 2rem 0 .25rem; }
p, ul { margin: .6rem 0; }
li { margin: .3rem 0; }
code { font: .85em/1.4 ui-monospace, Consolas, monospace; background: #eef1f0; padding: .1em .3em; border-radius: 3px; overflow-wrap: anywhere; }
table { width: 100%; border-collapse: collapse; margin: .9rem 0; font-size: .86rem; line-height: 1.45; }
th, td { text-align: left; vertical-align: top; padding: .45rem .6rem; border-bottom: 1px solid #d5dad8; overflow-wrap: break-word; }
thead th, thead td { border-bottom: 2px solid #1f5f5b; }
th[scope="row"], thead th:first-child:nth-last-child(2) { width: 30%; font-weight: 600; }
td:first-child code { white-space: nowrap; }
@media (max-width: 40rem) { main { padding: 1.5rem 1rem 3rem; } table { display: block; overflow-x: auto; } td:first-child code { white-space: normal; } }
@media print {
  @page { margin: 18mm 16mm; }
  body { background: #fff; font-size: 11pt; line-height: 1.45; }
  main { max-width: none; padding: 0; }
  table { font-size: 9.5pt; }
  h2, h3 { break-after: avoid; }
  tr, li { break-inside: avoid; }
  thead { display: table-header-group; }
}
`;
