import { createRemoteJWKSet, decodeJwt, errors, type JWTPayload, jwtVerify } from 'jose';
import { type Config, isTenantAllowed } from '../../config.ts';
import { AppError } from '../../core/errors.ts';
import type { Caller, Identify } from './caller.ts';

/** What tokens are held against. */
export interface EntraTokenParts {
  readonly config: Pick<Config, 'allowedTenants' | 'entraLoginUrl' | 'publicUrl'>;
  /** Of the app's registration. */
  readonly appId: string;
  readonly clock: () => Date;
}

/**
 * Tells who calls by an access token of Microsoft Entra, as Teams' single sign-on gives it to the tab. It has to be signed
 * (RS256) by a key of its own tenant, which has to be served; to be issued by Entra for this app (v1 or v2) and valid now; and to
 * be a person's, for `access_as_user`. A guest is a person of the tenant that they are a guest in, as in chats.
 * See "Access token claims reference" in Microsoft's documentation, and RFC 7519.
 */
export function createEntraTokens({ config, appId, clock }: EntraTokenParts): Identify {
  const { allowedTenants, entraLoginUrl, publicUrl } = config;
  const id = appId.toLowerCase();
  const audience = [id, ...(publicUrl === undefined ? [] : [`api://${new URL(publicUrl).host}/botid-${id}`])];
  const keysByTenant = new Map<string, ReturnType<typeof createRemoteJWKSet>>();
  /** A tenant's own keys: in the keys of all tenants, one might sign for another. */
  const keysOf = (tenantId: string): ReturnType<typeof createRemoteJWKSet> => {
    const keys = keysByTenant.get(tenantId) ?? createRemoteJWKSet(new URL(`${entraLoginUrl}/${tenantId}/discovery/v2.0/keys`), keyTimes);
    keysByTenant.set(tenantId, keys);
    return keys;
  };
  const verify = async (token: string, tenantId: string): Promise<JWTPayload> => {
    try {
      const { payload } = await jwtVerify(token, keysOf(tenantId), {
        algorithms: ['RS256'],
        audience,
        issuer: [`${entraLoginUrl}/${tenantId}/v2.0`, `https://sts.windows.net/${tenantId}/`],
        requiredClaims: ['exp', 'tid', 'oid', 'scp'],
        clockTolerance: clockToleranceSeconds,
        currentDate: clock(),
      });
      return payload;
    } catch (error) {
      throw isTokensFault(error) ? notSignedIn(describeFault(error)) : new AppError({ code: 'tab.loginUnreachable', message: 'The keys of Microsoft Entra were not to be had', cause: error });
    }
  };
  return async ({ authorization }) => {
    const [, token] = /^Bearer +([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization ?? '') ?? [];
    if (token === undefined) throw notSignedIn('There is no bearer token');
    // Not verified yet: it only tells which tenant's keys to ask, and no stranger's tenant is asked for any.
    const tenantId = readTenantId(token);
    if (!isTenantAllowed({ ...(allowedTenants && { allowedTenants }) }, tenantId)) throw new AppError({ code: 'tab.tenantNotServed', message: 'A token is of a tenant that is not served' });
    return toCaller(await verify(token, tenantId), tenantId);
  };
}

const clockToleranceSeconds = 60;

/** Entra changes its keys now and then, and may take one back at any time; an unknown one is asked for at most twice a minute. */
const keyTimes = { cacheMaxAge: 60 * 60_000, cooldownDuration: 30_000, timeoutDuration: 5_000 };

function readTenantId(token: string): string {
  let claims: JWTPayload;
  try {
    claims = decodeJwt(token);
  } catch {
    throw notSignedIn('The token cannot be read');
  }
  const { tid } = claims;
  if (typeof tid !== 'string' || !guid.test(tid)) throw notSignedIn('The token names no tenant');
  return tid.toLowerCase();
}

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function toCaller({ oid, scp, idtyp, name, exp }: JWTPayload, tenantId: string): Caller {
  if (typeof oid !== 'string' || !guid.test(oid)) throw notSignedIn('The token names no person');
  if (idtyp === 'app') throw notSignedIn('The token is an app’s and no person’s');
  if (typeof scp !== 'string' || !scp.split(' ').includes('access_as_user')) throw notSignedIn('The token lacks the scope access_as_user');
  return { person: { tenantId, userId: oid.toLowerCase() }, name: typeof name === 'string' ? name : '', ...(exp !== undefined && { expiresAtUtc: new Date(exp * 1000) }) };
}

/** Whether the token is wrong, and not the way to the keys that it is held against. */
function isTokensFault(error: unknown): error is errors.JOSEError {
  return error instanceof errors.JOSEError && !['ERR_JWKS_TIMEOUT', 'ERR_JWKS_INVALID', 'ERR_JOSE_GENERIC'].includes(error.code);
}

/** For the log: a code and a claim's name, nothing of the token. */
function describeFault(error: errors.JOSEError): string {
  const claim = error instanceof errors.JWTClaimValidationFailed || error instanceof errors.JWTExpired ? ` (${error.claim})` : '';
  return `The token is not valid: ${error.code}${claim}`;
}

function notSignedIn(message: string): AppError {
  return new AppError({ code: 'tab.notSignedIn', message });
}
