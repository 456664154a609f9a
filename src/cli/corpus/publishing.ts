import { commandLine, type DocumentStore, type VersionToPublish } from '../../core/documents/versions/documentStore.ts';
import type { Inspected, InspectionParts } from '../../core/documents/versions/inspectVersion.ts';
import type { Vocabulary } from '../../core/documents/vocabulary.ts';
import { AppError } from '../../core/errors.ts';
import type { StatementUses } from '../../core/reflections/affectedUses.ts';
import type { Texts } from '../../locales/texts.ts';
import { formatCheck } from './checkReport.ts';
import { formatDifference, formatShort } from './differenceReport.ts';
import { toErrorText } from './errorText.ts';
import type { Terminal } from './terminal.ts';

/** What the commands that change what is published work with. */
export interface PublishingParts {
  readonly store: DocumentStore & StatementUses;
  /** The folder whose documents are served beside the published ones. */
  readonly directory: string;
  readonly dictionary: Vocabulary;
  readonly clock: () => Date;
  readonly terminal: Terminal;
  readonly texts: Texts;
}

/** More documents than this are told of on a line each. */
const mostInFull = 5;

/** What a version is inspected with, today by the clock. */
export function toInspectionParts({ store, directory, dictionary, clock }: PublishingParts): InspectionParts {
  return { store, directory, dictionary, today: clock() };
}

/** Shows what was found and what would change. */
export function report(inspected: readonly Inspected[], { terminal, texts }: PublishingParts): void {
  for (const { inspection, replaces } of inspected) {
    terminal.say(inspected.length > mostInFull ? formatShort(inspection, texts) : `${formatCheck(inspection.check, texts)}\n${formatDifference(inspection, replaces, texts)}\n`);
  }
}

/** `yes` when it was given beforehand; `nobody` when there is nobody to ask. */
export async function askWhether(isConfirmed: boolean, { terminal, texts }: PublishingParts): Promise<'yes' | 'no' | 'nobody'> {
  if (isConfirmed) return 'yes';
  if (!terminal.confirm) return 'nobody';
  return (await terminal.confirm(texts('corpus.question'))) ? 'yes' : 'no';
}

/** Publishes all at one moment, and says so. */
export async function publishAll(versions: readonly VersionToPublish[], { store, clock, terminal, texts }: PublishingParts): Promise<void> {
  await store.publish(versions, { by: commandLine, atUtc: clock() });
  terminal.say(texts('corpus.published', { count: versions.length }));
}

/** Tells what is wrong with the input; anything else is thrown on. */
export function complainOf(error: unknown, { terminal, texts }: PublishingParts): void {
  if (!(error instanceof AppError)) throw error;
  terminal.complain(toErrorText(error, texts));
}
