import type { appTypes, ParsedValues, Values } from './variables.ts';

/** The registration of the bot with Microsoft. Without it the server runs in local mode. */
export interface MicrosoftApp {
  readonly id: string;
  /** Absent for a user-assigned managed identity, which needs none, and with a federated one. */
  readonly password?: string;
  /** When the password ends, as whoever made it has said: Microsoft tells only those with more rights than the bot has. */
  readonly passwordEndsAtUtc?: Date;
  /** Client id of the managed identity that the registration trusts in place of a password. */
  readonly federatedIdentity?: string;
  readonly type: (typeof appTypes)[number];
  /** Absent for a multi-tenant bot only. */
  readonly tenantId?: string;
}

/** What is wrong between the registration's variables: nobody may be served without being authenticated. */
export function findMicrosoftAppProblems(values: Values): string[] {
  const { MICROSOFT_APP_PASSWORD, MICROSOFT_APP_FEDERATED_IDENTITY, MICROSOFT_APP_TENANT_ID } = values;
  const problems: string[] = [];
  const type = values.MICROSOFT_APP_TYPE ?? 'SingleTenant';
  if (values.MICROSOFT_APP_ID === undefined) {
    for (const name of ['MICROSOFT_APP_PASSWORD', 'MICROSOFT_APP_FEDERATED_IDENTITY', 'MICROSOFT_APP_TENANT_ID', 'MICROSOFT_APP_TYPE'] as const) {
      if (values[name] !== undefined) problems.push(`${name}: is set, but MICROSOFT_APP_ID is not; without the id nobody would be authenticated`);
    }
  } else {
    const proofs = [MICROSOFT_APP_PASSWORD, MICROSOFT_APP_FEDERATED_IDENTITY].filter((proof) => proof !== undefined);
    if (type === 'UserAssignedMSI' && proofs.length > 0) problems.push('MICROSOFT_APP_PASSWORD, MICROSOFT_APP_FEDERATED_IDENTITY: must be unset for UserAssignedMSI, which needs neither');
    if (type !== 'UserAssignedMSI' && proofs.length !== 1) problems.push(`MICROSOFT_APP_PASSWORD, MICROSOFT_APP_FEDERATED_IDENTITY: one of the two is needed for ${type}`);
    if (type !== 'MultiTenant' && MICROSOFT_APP_TENANT_ID === undefined) problems.push(`MICROSOFT_APP_TENANT_ID: is needed for ${type}`);
    if (type === 'MultiTenant' && MICROSOFT_APP_TENANT_ID === undefined && values.ALLOWED_TENANTS === undefined) {
      problems.push('ALLOWED_TENANTS: is needed for MultiTenant, or any organisation could use the bot');
    }
  }
  if (values.MICROSOFT_APP_PASSWORD_EXPIRES !== undefined && MICROSOFT_APP_PASSWORD === undefined) problems.push('MICROSOFT_APP_PASSWORD_EXPIRES: is set, but MICROSOFT_APP_PASSWORD is not');
  return problems;
}

/** The registration that variables without problems describe; undefined in local mode. */
export function toMicrosoftApp(values: ParsedValues): MicrosoftApp | undefined {
  if (values.MICROSOFT_APP_ID === undefined) return undefined;
  return Object.freeze<MicrosoftApp>({
    id: values.MICROSOFT_APP_ID,
    type: values.MICROSOFT_APP_TYPE,
    ...(values.MICROSOFT_APP_PASSWORD !== undefined && { password: values.MICROSOFT_APP_PASSWORD }),
    ...(values.MICROSOFT_APP_PASSWORD_EXPIRES !== undefined && { passwordEndsAtUtc: new Date(values.MICROSOFT_APP_PASSWORD_EXPIRES) }),
    ...(values.MICROSOFT_APP_FEDERATED_IDENTITY !== undefined && { federatedIdentity: values.MICROSOFT_APP_FEDERATED_IDENTITY }),
    ...(values.MICROSOFT_APP_TENANT_ID !== undefined && { tenantId: values.MICROSOFT_APP_TENANT_ID }),
  });
}
