import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Plugin } from 'esbuild';

/**
 * Takes each control of Fluent UI from the package that it is made in, instead of from the one that names them all. A bundle that is
 * loaded in parts shares whole files between the parts: by way of that one each page would load, before it shows anything, every
 * control that any part of it ever uses. Only the sources in `folder` are changed.
 */
export function createFluentImports(folder: string): Plugin {
  return {
    name: 'fluent-imports',
    setup(build) {
      let indexPath = '';
      let owners: ReadonlyMap<string, Owner> = new Map();
      build.onStart(async () => {
        indexPath = (await build.resolve(fluent, { kind: 'import-statement', resolveDir: folder })).path;
        owners = findOwners(await readFile(indexPath, 'utf8'));
      });
      build.onLoad({ filter: /\.tsx?$/ }, async ({ path }) => {
        if (!path.startsWith(folder)) return undefined;
        return { contents: takeFromOwners(await readFile(path, 'utf8'), owners), loader: path.endsWith('x') ? 'tsx' : 'ts' };
      });
      // The owners are packages that Fluent UI depends on, not we.
      build.onResolve({ filter: new RegExp(`^${ownerPrefix}`) }, ({ path, kind }) => build.resolve(path.slice(ownerPrefix.length), { kind, resolveDir: dirname(indexPath) }));
    },
  };
}

const fluent = '@fluentui/react-components';
const ownerPrefix = 'fluent-owner:';

/** Where a name of the index comes from, and what it is called there. */
interface Owner {
  readonly specifier: string;
  readonly name: string;
}

/** Reads the index's re-exports; what it declares otherwise has no owner. */
export function findOwners(index: string): ReadonlyMap<string, Owner> {
  const withoutComments = index.replace(/\/\/.*$/gm, '');
  const exports = [...withoutComments.matchAll(/export \{([^}]*)\} from ["']([^"']+)["']/g)];
  return new Map(exports.flatMap(([, list = '', specifier = '']) => splitList(list).map((entry) => [entry.split(' as ').at(-1) ?? entry, { specifier, name: entry.split(' as ')[0] ?? entry }] as const)));
}

/** Rewrites the imports from the index, each on its line so that others stay on theirs; types vanish in bundling and stay. */
export function takeFromOwners(source: string, owners: ReadonlyMap<string, Owner>): string {
  return source.replace(/^import \{([^}]*)\} from '@fluentui\/react-components';/gm, (_, list: string) =>
    splitList(list)
      .map((entry) => {
        const owner = owners.get(entry);
        return owner === undefined ? `import { ${entry} } from '${fluent}';` : `import { ${owner.name === entry ? entry : `${owner.name} as ${entry}`} } from '${ownerPrefix}${owner.specifier}';`;
      })
      .join(' '),
  );
}

function splitList(list: string): string[] {
  return list.split(',').map((entry) => entry.trim()).filter((entry) => entry !== '');
}
