import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readPackageValues } from './cli/appPackage/packageValues.ts';
import { formatDeliveryReports, readDeliveryReports } from './cli/deliveryReport.ts';
import { toCorpusFacts } from './cli/doctor/checkCorpus.ts';
import { readTimeZones } from './cli/doctor/checkTimeZones.ts';
import { type DoctorFacts, examine, formatFindings } from './cli/doctor/examine.ts';
import { type DoctorSources, lookUp } from './cli/doctor/lookUp.ts';
import { readAppPackage } from './cli/doctor/readAppPackage.ts';
import { tryPhrasing } from './cli/doctor/tryPhrasing.ts';
import { createPrivacyPages } from './cli/privacy/privacyPages.ts';
import { runCommand } from './cli/runCommand.ts';
import { type Config, currentEnvironment, readConfig } from './config.ts';
import { checkDocument } from './core/documents/corpusCheck.ts';
import { AppError } from './core/errors.ts';
import { createPromptLibrary } from './core/reflections/prompts/promptLibrary.ts';
import { loadDanishDictionary } from './core/search/danishDictionary.ts';
import { createTexts, type Texts } from './locales/texts.ts';
import { loadServedBrain } from './servedBrain.ts';
import { contextLifetimeMs } from './store/conversationStore.ts';
import { inspectDatabase } from './store/inspectDatabase.ts';
import { openStore } from './store/store.ts';
import tableTexts from './store/tableTexts.json' with { type: 'json' };
import { findLargestCards } from './teams/cards/largestCards.ts';

const root = join(import.meta.dirname, '..');
const clock = (): Date => new Date();

await runCommand(main);

/**
 * `doctor [--online] [--json]`: tells what is well and what is not, with what to do about it; exits with 1 when something does
 * not work. `--online` also asks Microsoft for the bot's token and the language model for a sentence. `doctor --privacy [FOLDER]` writes the pages for the works
 * council and the data-protection officer instead.
 */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { json: { type: 'boolean', default: false }, online: { type: 'boolean', default: false }, privacy: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const text = createTexts('da');
  if (values.privacy) {
    await writePrivacyPages(positionals[0] ?? join('data', 'privacy'), text);
    return;
  }
  const facts = await findFacts(values.online);
  const findings = examine(facts, text);
  const { channels = [] } = facts;
  if (findings.some(({ state }) => state === 'wrong')) process.exitCode = 1;
  const report = values.json ? JSON.stringify({ findings, channels }, null, 2) : [formatFindings(findings, text), ...(channels.length > 0 ? ['', formatDeliveryReports(channels, text)] : [])].join('\n');
  // What took too long may still be waited for by somebody else's code.
  process.stdout.write(`${report}\n`, () => process.exit());
}

async function writePrivacyPages(folder: string, text: Texts): Promise<void> {
  const config = readConfig();
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
  const { brain } = await loadServedBrain(config, clock);
  const documents = brain.corpus.documents.map(({ info }) => info.title);
  const files = await createPrivacyPages({ config, documents, version, todayUtc: clock(), contextMinutes: contextLifetimeMs / 60_000 }, tableTexts);
  await mkdir(folder, { recursive: true });
  for (const { name, content } of files) await writeFile(join(folder, name), content);
  process.stdout.write(`${text('doctor.privacyWritten', { folder, files: files.map(({ name }) => name).join(', ') })}\n`);
}

async function findFacts(isOnline: boolean): Promise<DoctorFacts> {
  const people = { scheduleAdmins: currentEnvironment['SCHEDULE_ADMINS'], operators: currentEnvironment['OPERATORS'] };
  try {
    return await lookUp(createSources(readConfig(), people, isOnline));
  } catch (error) {
    if (!(error instanceof AppError && error.code === 'config.invalid')) throw error;
    const problems = String(error.values['problems'] ?? '').split('\n');
    return { nowUtc: clock(), configuration: { problems, ...people }, clocks: [], timeZones: readTimeZones([]) };
  }
}

function createSources(config: Config, people: DoctorSources['people'], isOnline: boolean): DoctorSources {
  const { databaseUrl, databaseIdentity } = config;
  const served = loadServedBrain(config, clock);
  return {
    config,
    people,
    clock,
    timeoutMs: 15_000,
    findDatabase: () => inspectDatabase(databaseUrl, databaseIdentity, clock),
    async readReports() {
      const store = await openStore(databaseUrl, databaseIdentity);
      try {
        return await readDeliveryReports(store);
      } finally {
        await store.close();
      }
    },
    async readCorpus() {
      const { brain, database } = await served;
      const dictionary = loadDanishDictionary();
      const published = database.kind === 'asked' ? (brain.published ?? new Set<string>()) : 'unknown';
      return toCorpusFacts(brain.corpus.documents.map((document) => checkDocument(document, clock(), dictionary)), { areWordsLookedUp: true, published });
    },
    async weighCards() {
      const { corpus, loadPrompts } = (await served).brain;
      return await findLargestCards(corpus, createPromptLibrary(corpus, (await loadPrompts?.()) ?? []).prompts, 'da');
    },
    async findPackage() {
      const read = readPackageValues(currentEnvironment, '0.0.0');
      return { appPackage: await readAppPackage(join(root, 'appPackage', 'build')), packageProblems: 'problems' in read ? read.problems : [] };
    },
    ...(isOnline &&
      config.microsoftApp && {
        async fetchToken() {
          const { createConnector } = await import('./teams/connector/connector.ts');
          return await createConnector({ config }).authorize();
        },
      }),
    ...(isOnline && {
      async tryPhrasing() {
        const [{ createModelWork }, { createLog }, { silentTelemetry }] = await Promise.all([import('./modelWork.ts'), import('./log.ts'), import('./telemetry.ts')]);
        const phraser = createModelWork({ config, clock, log: createLog({ logLevel: 'silent' }), telemetry: silentTelemetry });
        return phraser && (await tryPhrasing(phraser, (await served).brain.corpus));
      },
    }),
  };
}
