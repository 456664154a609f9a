import type { Language } from '../../core/answers/answer.ts';
import { createTexts } from '../../locales/texts.ts';
import type { TeamsDependencies } from '../dependencies.ts';
import type { ReflectionRequest } from '../reflectionRequests.ts';
import { textReply } from '../replies.ts';
import type { Reply, Turn } from '../turn.ts';
import { toCsv, toPastable, type Table } from './csv.ts';
import { fileConsentReply } from './fileConsent.ts';
import { findPlanTarget } from './planTarget.ts';
import { readTable } from './tables.ts';

type CsvRequest = Extract<ReflectionRequest, { do: 'fetch-csv' }>;

/**
 * A team's history or coverage for a spreadsheet, for the one who planned it, in a personal chat: Teams lets bots hand over
 * files nowhere else, and there only once the person agrees to have it put into their OneDrive. As text it is to be copied.
 */
export async function fetchCsv(request: CsvRequest, turn: Turn, language: Language, dependencies: TeamsDependencies): Promise<Reply> {
  const text = createTexts(language);
  const target = await findPlanTarget(turn, language, dependencies, request.channelId, (channelId) => ({ ...request, channelId }));
  if (target.kind === 'none') return target.reply;
  if (target.kind === 'channel') return textReply(text('reflect.csvInPrivate'));
  const table = await readTable(request.what, target.key, language, dependencies);
  if (request.as === 'file') return fileConsentReply({ what: request.what, channelId: target.key.channelId }, await toCsv(table), language);
  return await toTextReply(table, language);
}

async function toTextReply(table: Table, language: Language): Promise<Reply> {
  const [head = [], ...rows] = table;
  let shown = rows;
  let pasted = await toPastable(table);
  while (Buffer.byteLength(pasted) > textBytes && shown.length > 1) {
    shown = shown.slice(0, Math.ceil(shown.length / 2));
    pasted = await toPastable([head, ...shown]);
  }
  const text = createTexts(language);
  const intro = shown.length < rows.length ? text('reflect.csvPart', { shown: shown.length, all: rows.length }) : text('reflect.csvAll');
  return { type: 'message', text: `${intro}\n\n\`\`\`\n${pasted.replaceAll('```', "'''")}\n\`\`\``, textFormat: 'markdown' };
}

/** Teams takes messages of some 80 KB, counted as UTF-16. */
const textBytes = 30_000;
