import { daysUntil } from '../../core/operators/secretEnd.ts';
import { type Finding, good, warning, wrong } from '../../core/operators/finding.ts';
import type { Texts } from '../../locales/texts.ts';

/** What was met at PUBLIC_URL. */
export type PublicUrlFacts =
  | { readonly kind: 'unset'; readonly isLocal: boolean }
  | { readonly kind: 'unreachable'; readonly host: string; readonly code: string }
  | {
      readonly kind: 'reached';
      readonly host: string;
      /** Of `/healthz`, and whether it is ours that answered. */
      readonly healthStatus: number;
      readonly isAlive: boolean;
      /** Of the tab's page. */
      readonly tabStatus: number;
      readonly contentPolicy: string | undefined;
      readonly frameOptions: string | undefined;
      readonly certificateEndsAtUtc: Date | undefined;
    };

/** Whether Teams can call the server at its public address, and show the tab from there. */
export function checkPublicUrl(facts: PublicUrlFacts, nowUtc: Date, text: Texts): Finding[] {
  if (facts.kind === 'unset') return facts.isLocal ? [] : [wrong('address.reachable', text('doctor.publicUrlUnset'), text('doctor.publicUrlDo'))];
  const { host } = facts;
  if (facts.kind === 'unreachable') {
    const isCertificate = certificateCodes.test(facts.code);
    return [wrong('address.reachable', text(isCertificate ? 'doctor.certificateWrong' : 'doctor.unreachable', { host, code: facts.code }), text(isCertificate ? 'doctor.certificateDo' : 'doctor.unreachableDo'))];
  }
  const { isAlive, healthStatus } = facts;
  return [
    isAlive ? good('address.reachable', text('doctor.reachable', { host })) : wrong('address.reachable', text('doctor.notOurs', { host, status: healthStatus }), text('doctor.notOursDo')),
    ...checkCertificate(facts.certificateEndsAtUtc, nowUtc, text),
    checkTab(facts, text),
  ];
}

/** Codes of Node and OpenSSL for certificates that a client cannot trust. */
const certificateCodes = /CERT|SELF_SIGNED|UNABLE_TO|ALTNAME/;

/** Those who renew by themselves do so a month before. */
const certificateDays = 14;

function checkCertificate(endsAtUtc: Date | undefined, nowUtc: Date, text: Texts): Finding[] {
  if (endsAtUtc === undefined) return [];
  const days = daysUntil(endsAtUtc, nowUtc);
  const found = text('doctor.certificateLeft', { days, date: endsAtUtc.toISOString().slice(0, 10) });
  return [days <= certificateDays ? warning('address.certificate', found, text('doctor.certificateDo')) : good('address.certificate', found)];
}

function checkTab({ tabStatus, contentPolicy = '', frameOptions }: Extract<PublicUrlFacts, { kind: 'reached' }>, text: Texts): Finding {
  const name = 'address.tab';
  if (tabStatus !== 200) return wrong(name, text('doctor.tabStatus', { status: tabStatus }), text('doctor.notOursDo'));
  const [, ancestors = ''] = /(?:^|;)\s*frame-ancestors ([^;]*)/.exec(contentPolicy) ?? [];
  const missing = teamsOrigins.filter((origin) => !ancestors.split(' ').includes(origin));
  if (missing.length > 0 || frameOptions !== undefined) return wrong(name, text('doctor.tabFrame', { missing: [...missing, ...(frameOptions === undefined ? [] : [`X-Frame-Options: ${frameOptions}`])].join(', ') }), text('doctor.tabFrameDo'));
  return good(name, text('doctor.tabGood'));
}

/** Where Teams frames tabs today and tomorrow. */
const teamsOrigins = ['https://teams.microsoft.com', 'https://*.cloud.microsoft'];
