import { parseArgs } from 'node:util';
import type { PublishingParts } from './cli/corpus/publishing.ts';
import { runCommand } from './cli/runCommand.ts';
import { readConfig } from './config.ts';
import { createTexts } from './locales/texts.ts';

const texts = createTexts('da');

await runCommand(main);

/** `corpus check|add|list|publish|withdraw …`; the exit code is 1 when something was not done. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: 'boolean', default: false }, yes: { type: 'boolean', default: false } } });
  const [command, ...given] = positionals;
  const [first] = given;
  if (command === 'check') {
    const { checkFolder } = await import('./cli/corpus/checkFolder.ts');
    await checkFolder(given, { json: values.json });
  } else if (command === 'add' && first !== undefined) {
    const { addDocuments } = await import('./cli/corpus/addDocuments.ts');
    await withStore((parts) => addDocuments(given, values.yes, parts));
  } else if (command === 'publish' && first !== undefined) {
    const { publishVersions } = await import('./cli/corpus/changeVersions.ts');
    await withStore((parts) => publishVersions(given, values.yes, parts));
  } else if (command === 'withdraw' && first !== undefined && given.length === 1) {
    const { withdrawDocument } = await import('./cli/corpus/changeVersions.ts');
    await withStore((parts) => withdrawDocument(first, parts));
  } else if (command === 'list') {
    const { listDocuments } = await import('./cli/corpus/changeVersions.ts');
    await withStore((parts) => listDocuments(parts));
  } else {
    process.stderr.write(`${texts('corpus.usage')}\n`);
    process.exitCode = 1;
  }
}

/** Works on the database of the configuration, and closes it. */
async function withStore(work: (parts: PublishingParts) => Promise<boolean>): Promise<void> {
  const config = readConfig();
  const [{ openStore }, { createTerminal }, { loadDanishDictionary }, { BUNDLED_CORPUS_DIRECTORY }] = await Promise.all([
    import('./store/store.ts'),
    import('./cli/corpus/terminal.ts'),
    import('./core/search/danishDictionary.ts'),
    import('./core/documents/bundledCorpus.ts'),
  ]);
  const store = await openStore(config.databaseUrl, config.databaseIdentity);
  try {
    const isDone = await work({ store, directory: config.corpusDirectory ?? BUNDLED_CORPUS_DIRECTORY, dictionary: loadDanishDictionary(), clock: () => new Date(), terminal: createTerminal(texts, process), texts });
    if (!isDone) process.exitCode = 1;
  } finally {
    await store.close();
  }
}
