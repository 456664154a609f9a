import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { parseArgs, parseEnv } from 'node:util';
import { loadBrain } from './brain.ts';
import { type BotAbilities, createAppPackage } from './cli/appPackage/createAppPackage.ts';
import { readPackageValues } from './cli/appPackage/packageValues.ts';
import { runCommand } from './cli/runCommand.ts';
import { currentEnvironment, type Environment, readConfig } from './config.ts';
import { AppError } from './core/errors.ts';
import { parsePlanCommand } from './core/reflections/commands/planCommand.ts';
import { createTexts } from './locales/texts.ts';
import { findCommand } from './teams/commands.ts';
import { extensionCommandIds } from './teams/extension/commandIds.ts';

const root = join(import.meta.dirname, '..');

await runCommand(main);

/** `package [--env FILE] [--out FILE]`: fills, checks and zips the app package. Values in FILE (`NAME=value` lines) go before those of the environment. */
async function main(): Promise<void> {
  const { values: options } = parseArgs({ options: { env: { type: 'string' }, out: { type: 'string', default: join(root, 'appPackage', 'build', 'medspiller.zip') } } });
  const environment: Environment = { ...currentEnvironment, ...(options.env !== undefined && parseEnv(await readFile(options.env, 'utf8'))) };
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
  const read = readPackageValues(environment, version);
  if ('problems' in read) {
    const problems = read.problems.map((problem) => `- ${problem}`).join('\n');
    throw new AppError({ code: 'cli.packageValues', message: `Values are missing or wrong:\n${problems}`, values: { problems } });
  }
  const zip = await createAppPackage(join(root, 'appPackage'), read.values, await findAbilities(environment));
  await mkdir(dirname(options.out), { recursive: true });
  await writeFile(options.out, zip);
  process.stdout.write(`${createTexts('da')('cli.packaged', { file: relative(process.cwd(), options.out), kilobytes: Math.ceil(zip.length / 1024) })}\n`);
}

/** Asks what answers in the chat: commands by their words, the rest by the documents that this installation has. */
async function findAbilities(environment: Environment): Promise<BotAbilities> {
  const { corpusDirectory, municipality } = readConfig({ CORPUS_DIR: environment['CORPUS_DIR'], MUNICIPALITY: environment['MUNICIPALITY'] });
  const { engine } = await loadBrain(corpusDirectory);
  const isPlanCommand = (text: string) => {
    const found = parsePlanCommand(text, new Date());
    return found !== undefined && !('problem' in found);
  };
  return {
    extensionCommandIds,
    answers: (text, scope) => findCommand(text) !== undefined || (scope === 'team' && isPlanCommand(text)) || engine.answer({ text, ...(municipality !== undefined && { profile: { municipality } }) }).kind !== 'no-answer',
  };
}
