import path from 'node:path';
import { isReadableType } from '../../core/documents/extraction/extractText.ts';
import { createDocumentError } from '../../core/documents/documentError.ts';
import { toDocumentId } from '../../core/documents/loadDocument.ts';
import { AppError } from '../../core/errors.ts';
import { isPromptsFile, toPromptedId } from '../../core/reflections/prompts/promptsFile.ts';
import type { IncomingActivity } from '../turn.ts';
import type { ReceivedFile } from './fetchFile.ts';
import { isFile } from './isFile.ts';

/** A document as it was handed in, with the files beside it of the same name. */
export interface HandedIn {
  readonly document: ReceivedFile;
  readonly metadata?: ReceivedFile;
  readonly prompts?: ReceivedFile;
}

/** The files of a message. Teams attaches the message's own text as HTML, and pictures that stand in it, which are none. */
export function readFiles({ attachments = [] }: Pick<IncomingActivity, 'attachments'>): ReceivedFile[] {
  return attachments.filter(isFile).map(({ name, content }) => {
    const url: unknown = (content as { downloadUrl?: unknown } | null | undefined)?.downloadUrl;
    return { name: toFileName(name), url: typeof url === 'string' ? url : '' };
  });
}

/** Puts the files of one document together, as those in a folder; what belongs to none is a problem. */
export function groupFiles(files: readonly ReceivedFile[]): { readonly handedIn: readonly HandedIn[]; readonly problems: readonly AppError[] } {
  const problems: AppError[] = [];
  const documents = new Map<string, ReceivedFile>();
  const [beside, others] = [files.filter(isBeside), files.filter((file) => !isBeside(file))];
  for (const file of others) {
    const id = toDocumentId(file.name);
    const other = documents.get(id);
    if (!isReadableType(file.name)) problems.push(createDocumentError('document.unsupportedType', file.name, 'expected a .txt, .md, .pdf or .docx file'));
    else if (other) problems.push(new AppError({ code: 'corpus.sameId', message: `${file.name} has the same id as ${other.name}`, values: { file: file.name, other: other.name } }));
    else documents.set(id, file);
  }
  const [metadata, prompts] = [new Map<string, ReceivedFile>(), new Map<string, ReceivedFile>()];
  for (const file of beside) {
    const isPrompts = isPromptsFile(file.name);
    const id = isPrompts ? toPromptedId(file.name) : toDocumentId(file.name);
    if (documents.has(id)) (isPrompts ? prompts : metadata).set(id, file);
    else problems.push(new AppError({ code: isPrompts ? 'corpus.strayPrompts' : 'corpus.strayMetadata', message: `${file.name} came without a document`, values: { file: file.name, id } }));
  }
  const handedIn = [...documents].map(([id, document]) => {
    const [ownMetadata, ownPrompts] = [metadata.get(id), prompts.get(id)];
    return { document, ...(ownMetadata && { metadata: ownMetadata }), ...(ownPrompts && { prompts: ownPrompts }) };
  });
  return { handedIn, problems };
}

function isBeside({ name }: ReceivedFile): boolean {
  return path.extname(name).toLowerCase() === '.json';
}

/** The name alone, whatever folder it claims to lie in; it becomes the document's id. */
function toFileName(name: unknown): string {
  const [last = ''] = (typeof name === 'string' ? name : '').replace(/[\p{Cc}\u200b-\u200f\u202a-\u202e\u2066-\u2069]/gu, '').split(/[/\\]/).slice(-1);
  return last.trim().normalize('NFC').slice(-nameLimit) || '?';
}

/** Characters; OneDrive itself takes no longer names than 255. */
const nameLimit = 255;
