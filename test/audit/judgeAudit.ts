import { z } from 'zod';

/** An advisory that we live with. */
export interface AcceptedAdvisory {
  /** Such as `GHSA-xxxx-xxxx-xxxx`. */
  readonly advisory: string;
  /** The package that it is about. */
  readonly package: string;
  /** Why it does not concern us, or what would have to happen first. */
  readonly reason: string;
  /** When that was judged, `YYYY-MM-DD`. */
  readonly acceptedOn: string;
}

/** What came of an audit. */
export type AuditOutcome =
  /** The registry said nothing about advisories: nothing is known, neither good nor bad. */
  | { readonly kind: 'no-answer'; readonly why: string }
  | {
      readonly kind: 'judged';
      /** High or critical and not accepted: what has to be done something about. */
      readonly new: readonly Advisory[];
      readonly accepted: readonly Advisory[];
      /** Low and moderate ones, for whoever wants to know. */
      readonly minor: readonly Advisory[];
      /** Accepted once, and not reported any more. */
      readonly outdated: readonly AcceptedAdvisory[];
    };

export interface Advisory {
  readonly id: string;
  readonly package: string;
  readonly severity: string;
  readonly title: string;
}

/** Holds the report of `npm audit --json` against what is accepted. Anything that is no report counts as no answer. */
export function judgeAudit(report: unknown, accepted: readonly AcceptedAdvisory[]): AuditOutcome {
  const parsed = auditReport.safeParse(report);
  if (!parsed.success) return { kind: 'no-answer', why: failure.safeParse(report).data?.message ?? 'the answer is no report of an audit' };
  const found = [...new Map(Object.values(parsed.data.vulnerabilities).flatMap(({ via }) => via.flatMap(toAdvisory)).map((advisory) => [`${advisory.id} ${advisory.package}`, advisory])).values()];
  const isAccepted = ({ id, package: name }: Advisory): boolean => accepted.some((one) => one.advisory === id && one.package === name);
  const isSerious = ({ severity }: Advisory): boolean => severity !== 'info' && severity !== 'low' && severity !== 'moderate';
  return {
    kind: 'judged',
    new: found.filter((one) => isSerious(one) && !isAccepted(one)),
    accepted: found.filter(isAccepted),
    minor: found.filter((one) => !isSerious(one) && !isAccepted(one)),
    outdated: accepted.filter((one) => !found.some(({ id, package: name }) => one.advisory === id && one.package === name)),
  };
}

/** The list of what is accepted; throws when an entry lacks a reason or a date. */
export function parseAccepted(list: unknown): readonly AcceptedAdvisory[] {
  return z.array(z.strictObject({ advisory: z.string().regex(/^GHSA(-[0-9a-z]{4}){3}$/), package: z.string().min(1), reason: z.string().min(20), acceptedOn: z.iso.date() })).parse(list);
}

/** `via` is an advisory, or the name of a package that has one, which stands in the report by itself. */
const cause = z.union([z.string(), z.object({ name: z.string(), title: z.string(), url: z.string(), severity: z.string() })]);
const auditReport = z.object({ auditReportVersion: z.literal(2), vulnerabilities: z.record(z.string(), z.object({ via: z.array(cause) })) });
const failure = z.object({ message: z.string() });

function toAdvisory(via: z.output<typeof cause>): Advisory[] {
  if (typeof via === 'string') return [];
  return [{ id: via.url.slice(via.url.lastIndexOf('/') + 1), package: via.name, severity: via.severity, title: via.title }];
}
