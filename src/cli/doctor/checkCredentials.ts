import type { MicrosoftApp } from '../../config/microsoftApp.ts';
import { type Finding, good, warning, wrong } from '../../core/operators/finding.ts';
import type { Texts } from '../../locales/texts.ts';

/** What a zipped app package says; undefined where it says nothing. */
export interface PackageFacts {
  /** The zip's own name. */
  readonly file: string;
  /** Every id in it that has to be the registration's, in lower case. */
  readonly ids: readonly string[];
  readonly domains: readonly string[];
  readonly resource: string | undefined;
}

/** Who the bot is, and what was handed to Teams about it. */
export interface CredentialFacts {
  /** Undefined in local mode. */
  readonly app: Pick<MicrosoftApp, 'id' | 'type' | 'password' | 'federatedIdentity'> | undefined;
  /** Host of PUBLIC_URL. */
  readonly publicHost: string | undefined;
  /** `unreadable`: no app package. Undefined where packages are not looked for. */
  readonly appPackage?: PackageFacts | 'none' | 'unreadable';
  /** What `npm run package` would miss; looked at when there is no package. */
  readonly packageProblems?: readonly string[];
}

/** Whether the bot can say who it is, and whether Teams has been told of the same bot at the same address. */
export function checkCredentials(facts: CredentialFacts, text: Texts): Finding[] {
  const { app } = facts;
  if (app === undefined) return [warning('credentials.present', text('doctor.local'), text('doctor.localDo'))];
  const proof = app.password !== undefined ? 'password' : app.federatedIdentity !== undefined ? 'federated' : 'managed';
  return [good('credentials.present', text('doctor.credentialsGood', { id: app.id, proof: text(`doctor.proof.${proof}`) })), ...checkPackage(facts, app.id.toLowerCase(), text)];
}

function checkPackage({ appPackage, packageProblems = [], publicHost }: CredentialFacts, id: string, text: Texts): Finding[] {
  const name = 'credentials.package';
  if (appPackage === undefined) return [];
  if (appPackage === 'unreadable') return [wrong(name, text('doctor.packageUnreadable'), text('doctor.packageDo'))];
  if (appPackage === 'none') {
    return [packageProblems.length === 0 ? good(name, text('doctor.packageCanBeMade')) : warning(name, text('doctor.noPackage', { problems: packageProblems.join('; ') }), text('doctor.noPackageDo'))];
  }
  const { file, ids, domains, resource } = appPackage;
  const strangers = [...new Set(ids)].filter((found) => found !== id);
  if (ids.length === 0 || strangers.length > 0) return [wrong(name, text('doctor.packageOfOther', { file, found: strangers.join(', ') || '–', id }), text('doctor.packageDo'))];
  if (publicHost === undefined) return [warning(name, text('doctor.packageWithoutAddress', { file }), text('doctor.publicUrlDo'))];
  if (!domains.includes(publicHost)) return [wrong(name, text('doctor.packageElsewhere', { file, host: publicHost, domains: domains.join(', ') || '–' }), text('doctor.packageDo'))];
  if (resource !== `api://${publicHost}/botid-${id}`) return [wrong(name, text('doctor.packageResource', { file }), text('doctor.packageDo'))];
  return [good(name, text('doctor.packageGood', { file, host: publicHost }))];
}
