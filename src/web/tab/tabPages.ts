import { randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { Language } from '../../core/answers/answer.ts';
import { createTexts } from '../../locales/texts.ts';
import type { TabPage } from './tabAssets.ts';

/** The page at a path; undefined where there is none. */
export function findPage(path: string): TabPage | undefined {
  switch (path) {
    case '/tab/personal':
      return 'personal';
    case '/tab/side-panel':
      return 'sidePanel';
    case '/tab/stage':
      return 'stage';
    default:
      // The product's own links to a document, which the personal tab shows.
      return /^\/d\/[^/]+$/.test(path) ? 'personal' : undefined;
  }
}

/** Sends a page: nothing but its scripts, which draw it. Its policy allows nothing that is not ours, and Teams to frame it. */
export function sendPage(response: ServerResponse, page: { readonly scripts: readonly string[]; readonly language: Language; readonly isLocal: boolean }): void {
  const nonce = randomBytes(18).toString('base64');
  response.writeHead(200, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': toPolicy(nonce, page.isLocal),
    // Who may frame it the policy says; a Teams that isolates itself would let nothing in that says "same origin".
    'Cross-Origin-Resource-Policy': 'cross-origin',
  });
  response.end(toHtml(page.scripts, page.language, nonce));
}

function toPolicy(nonce: string, isLocal: boolean): string {
  const frames = isLocal ? [...teamsOrigins, ...localOrigins] : teamsOrigins;
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    // teams-js reads there which domains Teams may be framed from.
    "connect-src 'self' https://res.cdn.office.net",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${frames.join(' ')}`,
  ].join('; ');
}

/** Where Teams and Microsoft 365 show tabs; see "Tab requirements" in Microsoft's documentation. */
const teamsOrigins = [
  'https://*.cloud.microsoft',
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://*.microsoft365.com',
  'https://*.office.com',
  'https://outlook.office.com',
  'https://outlook.office365.com',
  'https://outlook-sdf.office.com',
  'https://outlook-sdf.office365.com',
];

/** A host page on the same machine, for trying the tab without Teams. */
const localOrigins = ["'self'", 'http://127.0.0.1:*', 'http://localhost:*'];

function toHtml(scripts: readonly string[], language: Language, nonce: string): string {
  const [entry = '', ...imported] = scripts.map((name) => `/tab/assets/${name}`);
  return [
    '<!doctype html>',
    `<html lang="${language}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<meta name="style-nonce" content="${nonce}">`,
    '<title>Medspiller</title>',
    '<link rel="icon" href="data:,">',
    ...imported.map((path) => `<link rel="modulepreload" href="${path}">`),
    `<script type="module" src="${entry}"></script>`,
    '</head>',
    '<body>',
    '<div id="root"></div>',
    `<noscript>${createTexts(language)('tab.noScript')}</noscript>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
