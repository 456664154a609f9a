import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { ValidateFunction } from 'ajv';
import type { PackageValues } from './packageValues.ts';

/** The parts of a manifest that are looked at beyond its schema. */
export interface Manifest {
  readonly manifestVersion: string;
  readonly id: string;
  readonly icons: { readonly color: string; readonly outline: string };
  readonly bots: readonly { readonly botId: string; readonly commandLists: readonly { readonly scopes: readonly string[]; readonly commands: readonly ManifestCommand[] }[] }[];
  readonly composeExtensions: readonly { readonly botId: string; readonly commands: readonly { readonly id: string }[] }[];
  readonly staticTabs: readonly { readonly entityId: string; readonly contentUrl?: string; readonly websiteUrl?: string }[];
  readonly validDomains: readonly string[];
  readonly webApplicationInfo: { readonly id: string; readonly resource: string };
  readonly localizationInfo: { readonly additionalLanguages: readonly { readonly languageTag: string; readonly file: string }[] };
}

export interface ManifestCommand {
  readonly title: string;
  readonly prompt?: string;
}

/** What is wrong with a file by the schema that Microsoft's package brings for its version, a line each. Reads no network. */
export async function checkSchema(content: unknown, schema: 'manifest' | 'localisation', manifestVersion: string): Promise<readonly string[]> {
  const validate = await loadSchema(schema, manifestVersion);
  if (validate === undefined) return [`manifestVersion: no schema is known for ${manifestVersion}`];
  if (validate(content)) return [];
  return (validate.errors ?? []).map(({ instancePath, message = 'is not allowed', params }) => `${instancePath || 'file'}: ${message} ${JSON.stringify(params)}`);
}

/** What does not fit together though the schema allows it: ids, addresses, domains. */
export function checkIdsAndDomains(manifest: Manifest, values: PackageValues): readonly string[] {
  const id = values['MICROSOFT_APP_ID'];
  const host = values['PUBLIC_HOST'] ?? '';
  const ids = { id: manifest.id, 'webApplicationInfo.id': manifest.webApplicationInfo.id, 'bots[0].botId': manifest.bots[0]?.botId, 'composeExtensions[0].botId': manifest.composeExtensions[0]?.botId };
  const addresses = manifest.staticTabs.flatMap(({ contentUrl, websiteUrl }) => [contentUrl, websiteUrl].filter((url) => url !== undefined));
  return [
    ...Object.entries(ids).flatMap(([name, found]) => (found === id ? [] : [`${name}: must be MICROSOFT_APP_ID, as the tab’s tokens and the bot’s are for the same registration`])),
    ...(manifest.webApplicationInfo.resource === `api://${host}/botid-${id}` ? [] : [`webApplicationInfo.resource: must be api://<host of PUBLIC_URL>/botid-<MICROSOFT_APP_ID>`]),
    ...addresses.filter((url) => !manifest.validDomains.includes(new URL(url).host)).map((url) => `staticTabs: ${new URL(url).host} is not among validDomains`),
    ...manifest.validDomains.filter((domain) => domain.includes('*')).map((domain) => `validDomains: ${domain} lets others’ pages in`),
  ];
}

/** What a translation lacks or has too much of: it must have each text of the manifest that a person reads. */
export function checkTranslation(manifest: object, translation: Readonly<Record<string, unknown>>): readonly string[] {
  const wanted = listTexts(manifest);
  const found = Object.keys(translation).filter((key) => key !== '$schema');
  return [...wanted.filter((key) => !found.includes(key)).map((key) => `${key}: is not translated`), ...found.filter((key) => !wanted.includes(key)).map((key) => `${key}: translates nothing`)];
}

/** Paths of the texts that Teams translates. */
function listTexts(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => listTexts(item, `${path}[${index}]`));
  if (typeof value === 'object' && value !== null) return Object.entries(value).flatMap(([key, child]) => listTexts(child, path === '' ? key : `${path}.${key}`));
  return translated.test(path) ? [path] : [];
}

const translated = /^(name\.(short|full)|description\.(short|full)|staticTabs\[\d+\]\.name|bots\[0\]\.commandLists\[\d+\]\.commands\[\d+\]\.(title|description|prompt)|composeExtensions\[0\]\.commands\[\d+\]\.((parameters\[\d+\]\.)?(title|description)))$/;

async function loadSchema(schema: 'manifest' | 'localisation', manifestVersion: string): Promise<ValidateFunction | undefined> {
  const [{ default: Ajv }, { default: addFormats }] = await Promise.all([import('ajv-draft-04'), import('ajv-formats')]);
  const folder = join(dirname(createRequire(import.meta.url).resolve('@microsoft/app-manifest/package.json')), 'build', 'json-schemas', 'teams', `v${manifestVersion}`);
  const file = join(folder, schema === 'manifest' ? 'MicrosoftTeams.schema.json' : 'MicrosoftTeams.Localization.schema.json');
  const text = await readFile(file, 'utf8').catch(() => undefined);
  // The schemas' patterns are no Unicode patterns.
  const ajv = new Ajv.default({ allErrors: true, strict: false, unicodeRegExp: false });
  addFormats.default(ajv);
  return text === undefined ? undefined : ajv.compile(JSON.parse(text) as object);
}
