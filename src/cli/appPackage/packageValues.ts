import { z } from 'zod';
import type { Environment } from '../../config.ts';

/** What the placeholders `${{NAME}}` of the app package stand for. */
export type PackageValues = Readonly<Record<string, string>>;

/** Either every value, or what is missing or wrong, a line each. */
export type ReadPackageValues = { readonly values: PackageValues } | { readonly problems: readonly string[] };

/**
 * Reads what an app package needs from variables; a blank one counts as unset. `appVersion` is the product's own. Problems name
 * variables, never their values.
 */
export function readPackageValues(environment: Environment, appVersion: string): ReadPackageValues {
  const given = Object.fromEntries(Object.keys(variables.shape).map((name) => [name, environment[name]?.trim() || undefined]));
  const parsed = variables.safeParse(given);
  if (!parsed.success) return { problems: parsed.error.issues.map(({ path, message }) => `${String(path[0])}: ${message}`) };
  const publicUrl = parsed.data.PUBLIC_URL.replace(/\/+$/, '');
  return { values: { ...parsed.data, PUBLIC_URL: publicUrl, PUBLIC_HOST: new URL(publicUrl).host, APP_VERSION: appVersion } };
}

const address = z.url({ protocol: /^https$/, error: 'is needed, as a full https:// address' });

const variables = z.object({
  MICROSOFT_APP_ID: z.guid('is needed: the id of the bot’s registration').transform((id) => id.toLowerCase()),
  PUBLIC_URL: address.refine((url) => new URL(url).pathname === '/', 'must be a host alone, with no path behind it'),
  DEVELOPER_NAME: z.string('is needed: the organisation that Teams names as the app’s developer').max(32, 'may have 32 characters'),
  DEVELOPER_WEBSITE_URL: address,
  PRIVACY_URL: address,
  TERMS_URL: address,
});
