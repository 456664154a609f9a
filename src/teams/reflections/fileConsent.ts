import { z } from 'zod';
import type { Language } from '../../core/answers/answer.ts';
import { createTexts } from '../../locales/texts.ts';
import type { TeamsDependencies } from '../dependencies.ts';
import { mayHoldFiles } from '../files/mayHoldFiles.ts';
import { textReply } from '../replies.ts';
import type { Reply, Turn } from '../turn.ts';
import { toCsv } from './csv.ts';
import { readTable } from './tables.ts';

/** Which table of which plan a file holds. */
export interface FileContent {
  readonly what: 'history' | 'coverage';
  readonly channelId: string;
}

/** Asks whether the file may be put into the person's OneDrive. What it holds is read again when they agree. */
export function fileConsentReply(content: FileContent, csv: string, language: Language): Reply {
  const text = createTexts(language);
  const context = { medspiller: { v: 1, language, ...content } };
  const card = { description: text('reflect.fileDescription'), sizeInBytes: Buffer.byteLength(csv), acceptContext: context, declineContext: context };
  return { type: 'message', attachments: [{ contentType: 'application/vnd.microsoft.teams.card.file.consent', name: text(`reflect.file.${content.what}`), content: card }] };
}

/**
 * What comes of the question: the file at the address that Teams made for it, and a card to open it; or a word that there is
 * none. Nothing but the person's own plans, and nowhere but to OneDrive, since whoever forges the answer chooses both.
 */
export async function answerFileConsent({ activity, person, language: clientLanguage, isPersonal }: Turn, dependencies: TeamsDependencies): Promise<Reply[]> {
  const parsed = consent.safeParse(activity.value);
  if (!parsed.success || !isPersonal) return [textReply(createTexts(clientLanguage)('teams.notOurCard'))];
  const { action, context, uploadInfo } = parsed.data;
  const { language, what, channelId } = context.medspiller;
  const text = createTexts(language);
  if (action === 'decline') return [textReply(text('reflect.fileDeclined'))];
  const plans = await dependencies.reflections.listPlansBy(person);
  const plan = plans.find(({ schedule }) => schedule.channelId === channelId);
  if (!plan) return [textReply(text('reflect.notYourPlan'))];
  if (!uploadInfo || !mayHoldFiles(uploadInfo.uploadUrl, dependencies.config)) return [textReply(text('reflect.fileFailed'))];
  const csv = await toCsv(await readTable(what, plan.schedule, language, dependencies));
  const isUploaded = await upload(uploadInfo.uploadUrl, csv, dependencies);
  return [isUploaded ? fileInfoReply(uploadInfo) : textReply(text('reflect.fileFailed'))];
}

const consent = z.object({
  action: z.enum(['accept', 'decline']),
  context: z.object({ medspiller: z.object({ v: z.literal(1), language: z.enum(['da', 'en']), what: z.enum(['history', 'coverage']), channelId: z.string().max(300) }) }),
  uploadInfo: z.object({ uploadUrl: z.url(), contentUrl: z.string(), name: z.string(), uniqueId: z.string(), fileType: z.string() }).optional(),
});

async function upload(url: string, csv: string, { connector, log }: Pick<TeamsDependencies, 'connector' | 'log'>): Promise<boolean> {
  const bytes = Buffer.byteLength(csv);
  try {
    const { status } = await connector.call({ method: 'PUT', url, authorization: undefined, body: csv, headers: { 'content-type': 'text/csv; charset=utf-8', 'content-range': `bytes 0-${bytes - 1}/${bytes}` } });
    if (status < 300) return true;
    log.warn({ status }, 'file not uploaded');
  } catch (error) {
    log.warn({ error }, 'file not uploaded');
  }
  return false;
}

function fileInfoReply({ contentUrl, name, uniqueId, fileType }: { contentUrl: string; name: string; uniqueId: string; fileType: string }): Reply {
  return { type: 'message', attachments: [{ contentType: 'application/vnd.microsoft.teams.card.file.info', contentUrl, name, content: { uniqueId, fileType } }] };
}
