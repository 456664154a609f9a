import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { AppError } from '../../core/errors.ts';
import { checkColorIcon, checkOutlineIcon } from './checkIcons.ts';
import { checkIdsAndDomains, checkSchema, checkTranslation, type Manifest, type ManifestCommand } from './checkManifest.ts';
import { fillPlaceholders } from './fillPlaceholders.ts';
import type { PackageValues } from './packageValues.ts';

/** What the bot really does, asked of the bot itself: a manifest promises commands to people who never see the code. */
export interface BotAbilities {
  /** Whether a text, written where the command list shows it, gets an answer of its own. */
  answers(text: string, scope: string): boolean;
  /** Ids of the messaging extension's commands. */
  readonly extensionCommandIds: readonly string[];
}

/**
 * Fills, checks and zips the app package of a folder with `manifest.json`, its translations and icons. Throws one
 * `cli.packageInvalid` that lists every problem. The same input gives the same bytes.
 */
export async function createAppPackage(folder: string, values: PackageValues, abilities: BotAbilities): Promise<Uint8Array> {
  const { text, unknown } = fillPlaceholders(await readFile(join(folder, 'manifest.json'), 'utf8'), values);
  if (unknown.length > 0) throw invalid(unknown.map((name) => `manifest.json: nothing is known to put in the place of ${name}`));
  const manifest = JSON.parse(text) as Manifest;
  const schemaProblems = await checkSchema(manifest, 'manifest', manifest.manifestVersion);
  // What does not keep to the schema may lack what the other checks look at.
  if (schemaProblems.length > 0) throw invalid(schemaProblems.map((problem) => `manifest.json: ${problem}`));
  const translations = await Promise.all(manifest.localizationInfo.additionalLanguages.map(async ({ file }) => ({ file, text: await readFile(join(folder, file), 'utf8') })));
  const [color, outline] = await Promise.all([readFile(join(folder, manifest.icons.color)), readFile(join(folder, manifest.icons.outline))]);
  const translationProblems = await Promise.all(translations.map((translation) => checkTranslationFile(translation, manifest, abilities)));
  const problems = [
    ...[...checkIdsAndDomains(manifest, values), ...checkCommands(manifest, abilities)].map((problem) => `manifest.json: ${problem}`),
    ...translationProblems.flat(),
    ...checkColorIcon(color),
    ...checkOutlineIcon(outline),
  ];
  if (problems.length > 0) throw invalid(problems);
  const files = { 'manifest.json': Buffer.from(text), [manifest.icons.color]: color, [manifest.icons.outline]: outline, ...Object.fromEntries(translations.map((file) => [file.file, Buffer.from(file.text)])) };
  return zipSync(files, { mtime: earliestZipTime });
}

/** A zip knows no earlier one; a fixed time makes the bytes depend on the content alone. */
const earliestZipTime = new Date(1980, 0, 1);

function invalid(problems: readonly string[]): AppError {
  const list = problems.map((problem) => `- ${problem}`).join('\n');
  return new AppError({ code: 'cli.packageInvalid', message: `The app package cannot be made:\n${list}`, values: { problems: list } });
}

async function checkTranslationFile({ file, text }: { file: string; text: string }, manifest: Manifest, abilities: BotAbilities): Promise<readonly string[]> {
  const translation = JSON.parse(text) as Record<string, string>;
  const commands = manifest.bots[0]?.commandLists.map(({ scopes, commands: listed }, list) => ({
    scopes,
    commands: listed.map((command, index): ManifestCommand => {
      const path = `bots[0].commandLists[${list}].commands[${index}]`;
      const prompt = command.prompt === undefined ? undefined : translation[`${path}.prompt`];
      return { title: translation[`${path}.title`] ?? '', ...(prompt !== undefined && { prompt }) };
    }),
  }));
  const problems = [...(await checkSchema(translation, 'localisation', manifest.manifestVersion)), ...checkTranslation(manifest, translation)];
  return (problems.length > 0 ? problems : checkBotCommands(commands ?? [], abilities)).map((problem) => `${file}: ${problem}`);
}

function checkCommands(manifest: Manifest, abilities: BotAbilities): readonly string[] {
  const promised = manifest.composeExtensions.flatMap(({ commands }) => commands.map(({ id }) => id));
  return [
    ...checkBotCommands(manifest.bots.flatMap(({ commandLists }) => commandLists), abilities),
    ...promised.filter((id) => !abilities.extensionCommandIds.includes(id)).map((id) => `composeExtensions: the bot does not know the command ${id}`),
    ...abilities.extensionCommandIds.filter((id) => !promised.includes(id)).map((id) => `composeExtensions: lacks the command ${id}`),
  ];
}

function checkBotCommands(lists: Manifest['bots'][number]['commandLists'], abilities: BotAbilities): readonly string[] {
  return lists.flatMap(({ scopes, commands }) =>
    commands.flatMap(({ title, prompt = title }) => scopes.filter((scope) => !abilities.answers(prompt, scope)).map((scope) => `commandLists: the bot has no answer to »${prompt}« (${scope})`)),
  );
}
