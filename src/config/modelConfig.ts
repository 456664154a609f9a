/** Where a language model is and as whom it is asked. */
export interface ModelConfig {
  /** The address that completions are posted to, `api-version` included. */
  readonly completionsUrl: string;
  /** What the request names; Azure's deployments have it in their address. */
  readonly name?: string;
  /** Goes into `api-key` at Azure and into `Authorization` elsewhere. */
  readonly key?: string;
  /** Client id of the managed identity whose tokens Azure takes in place of a key. */
  readonly identity?: string;
  readonly isAzure: boolean;
}

/** The variables that connect a model, as they are set. */
export interface ModelVariables {
  readonly MODEL_URL?: string | undefined;
  readonly MODEL_NAME?: string | undefined;
  readonly MODEL_KEY?: string | undefined;
  readonly MODEL_IDENTITY?: string | undefined;
  readonly MODEL_API_VERSION?: string | undefined;
}

/** What is wrong with the variables together. The address is judged only when it is one. */
export function findModelProblems(values: ModelVariables): string[] {
  const { MODEL_URL, MODEL_NAME, MODEL_KEY, MODEL_IDENTITY, MODEL_API_VERSION } = values;
  if (MODEL_URL === undefined) {
    return (['MODEL_NAME', 'MODEL_KEY', 'MODEL_IDENTITY', 'MODEL_API_VERSION'] as const).filter((name) => values[name] !== undefined).map((name) => `${name}: is set, but MODEL_URL is not`);
  }
  const url = URL.parse(MODEL_URL);
  if (!url) return [];
  const problems: string[] = [];
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url))) problems.push('MODEL_URL: must begin with https://; http:// is for this machine only');
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') problems.push('MODEL_URL: must be an address alone; the key goes into MODEL_KEY, the version into MODEL_API_VERSION');
  const isAzure = isAzureAddress(url, MODEL_API_VERSION);
  if (MODEL_NAME === undefined && !hasDeployment(url)) problems.push('MODEL_NAME: is needed, the model’s or the deployment’s name');
  if (MODEL_KEY !== undefined && MODEL_IDENTITY !== undefined) problems.push('MODEL_KEY, MODEL_IDENTITY: only one of the two');
  if (isAzure && MODEL_KEY === undefined && MODEL_IDENTITY === undefined) problems.push('MODEL_KEY, MODEL_IDENTITY: one of the two is needed for Azure OpenAI');
  if (!isAzure && MODEL_IDENTITY !== undefined) problems.push('MODEL_IDENTITY: is for Azure OpenAI, which MODEL_URL does not name');
  if (isAzure && MODEL_API_VERSION === undefined && !isVersionless(url)) problems.push('MODEL_API_VERSION: is needed for Azure OpenAI, unless MODEL_URL ends in /openai/v1');
  if (MODEL_API_VERSION !== undefined && isVersionless(url)) problems.push('MODEL_API_VERSION: must be unset where MODEL_URL ends in /v1');
  return problems;
}

/** The connection that variables without problems describe; undefined when there is none. */
export function toModelConfig({ MODEL_URL, MODEL_NAME, MODEL_KEY, MODEL_IDENTITY, MODEL_API_VERSION }: ModelVariables): ModelConfig | undefined {
  const url = MODEL_URL === undefined ? null : URL.parse(MODEL_URL);
  if (!url) return undefined;
  const base = url.href.replace(/\/+$/, '');
  // Only an address with a version is of the old kind, which has the deployment in its path.
  const deployment = MODEL_API_VERSION === undefined || hasDeployment(url) ? '' : `${base.endsWith('/openai') ? '' : '/openai'}/deployments/${encodeURIComponent(MODEL_NAME ?? '')}`;
  const version = MODEL_API_VERSION === undefined ? '' : `?api-version=${encodeURIComponent(MODEL_API_VERSION)}`;
  return Object.freeze<ModelConfig>({
    completionsUrl: `${base}${deployment}/chat/completions${version}`,
    isAzure: isAzureAddress(url, MODEL_API_VERSION),
    ...(MODEL_NAME !== undefined && MODEL_API_VERSION === undefined && { name: MODEL_NAME }),
    ...(MODEL_KEY !== undefined && { key: MODEL_KEY }),
    ...(MODEL_IDENTITY !== undefined && { identity: MODEL_IDENTITY }),
  });
}

/** By the host, or by the version, which no other service asks for: a gateway in front of Azure has a name of its own. */
function isAzureAddress({ hostname }: URL, version: string | undefined): boolean {
  return version !== undefined || /\.(?:openai\.azure|cognitiveservices\.azure|services\.ai\.azure)\.(?:com|us|cn)$/.test(hostname);
}

function hasDeployment({ pathname }: URL): boolean {
  return /\/deployments\/[^/]+\/?$/.test(pathname);
}

function isVersionless({ pathname }: URL): boolean {
  return /\/v1\/?$/.test(pathname);
}

function isLoopback({ hostname }: URL): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d+){3}$/.test(hostname);
}
