import { createRequire, Module } from 'node:module';

/**
 * Packages that the SDK and the card templates load whenever they are loaded, by who loads them. That is nearly half of their
 * loading time, for what few turns or none need: tokens of its own, calls by its own client, other bots, transcripts in files,
 * spoken markup, XML.
 */
const packagesByOwner = {
  'adaptive-expressions': ['fast-xml-parser', 'uuid'],
  botbuilder: ['axios', 'fs-extra', 'htmlparser2'],
  'botframework-connector': ['@azure/core-rest-pipeline', '@azure/identity', '@azure/msal-node', 'axios', 'jsonwebtoken'],
};

const require = createRequire(import.meta.url);
for (const [owner, packages] of Object.entries(packagesByOwner)) {
  const requireAsOwner = createRequire(require.resolve(owner));
  for (const name of packages) deferPackage(name, requireAsOwner);
}

/**
 * Puts a stand-in for a CommonJS package into the cache of modules, which loads the package when something of it is first
 * read. Without effect on a package that is loaded already. Only for packages that are required as they are and read by name:
 * whoever lists the names of the stand-in finds none.
 */
export function deferPackage(name: string, requireAsOwner: NodeJS.Require): void {
  const file = requireAsOwner.resolve(name);
  if (requireAsOwner.cache[file]) return;
  let loaded: object | undefined;
  const load = (): object => {
    Reflect.deleteProperty(requireAsOwner.cache, file);
    return requireAsOwner(file) as object;
  };
  const standIn = new Module(file);
  standIn.loaded = true;
  standIn.exports = new Proxy(
    {},
    {
      // Compilers' helpers ask for this mark of ES modules as soon as they load something; without it they take the whole as it is.
      get: (_, key): unknown => (key === '__esModule' ? undefined : Reflect.get((loaded ??= load()), key)),
    },
  );
  requireAsOwner.cache[file] = standIn;
}
