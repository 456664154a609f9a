import type { ModelConfig } from '../config/modelConfig.ts';

/** The headers that prove who asks. */
export type Authorize = (signal: AbortSignal) => Promise<Readonly<Record<string, string>>>;

/** A key as the service takes it, a managed identity's token, or nothing, as a model in the house may have it. */
export function createAuthorization({ key, identity, isAzure }: Pick<ModelConfig, 'key' | 'identity' | 'isAzure'>): Authorize {
  if (identity !== undefined) return createIdentity(identity);
  const headers: Record<string, string> = key === undefined ? {} : isAzure ? { 'api-key': key } : { authorization: `Bearer ${key}` };
  return () => Promise.resolve(headers);
}

/** The library keeps a token until shortly before it ends. */
function createIdentity(clientId: string): Authorize {
  let credential: Promise<{ getToken(scope: string, options: { abortSignal: AbortSignal }): Promise<{ token: string }> }> | undefined;
  return async (abortSignal) => {
    credential ??= import('@azure/identity').then(({ ManagedIdentityCredential }) => new ManagedIdentityCredential({ clientId }));
    const { token } = await (await credential).getToken(tokenScope, { abortSignal });
    return { authorization: `Bearer ${token}` };
  };
}

/** Of Azure's AI services. */
const tokenScope = 'https://cognitiveservices.azure.com/.default';
