import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { Language, type Node, Parser } from 'web-tree-sitter';

/** A Bicep file, read as its tree: nothing here knows Azure, only what the file declares and what it uses. */
export interface BicepFile {
  /** From the infra folder. */
  readonly file: string;
  /** Places that are no Bicep, as `line:column`. */
  readonly syntaxErrors: readonly string[];
  readonly params: readonly { readonly name: string; readonly hasDefault: boolean; readonly allowed?: readonly string[] }[];
  /** Names that the file may use: its parameters, variables, resources and modules. */
  readonly declared: readonly string[];
  readonly outputs: readonly string[];
  /** Names that are used as values, and names of called functions. */
  readonly used: readonly string[];
  readonly called: readonly string[];
  readonly resources: readonly { readonly name: string; readonly type: string; readonly apiVersion: string }[];
  readonly modules: readonly { readonly name: string; readonly path: string; readonly params: readonly string[] }[];
  /** Uses of modules' outputs. */
  readonly outputUses: readonly { readonly module: string; readonly output: string }[];
}

/** Reads every Bicep file below a folder. */
export async function readBicepFiles(folder: string): Promise<readonly BicepFile[]> {
  await Parser.init();
  const parser = new Parser();
  parser.setLanguage(await Language.load(createRequire(import.meta.url).resolve('tree-sitter-bicep/tree-sitter-bicep.wasm')));
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.bicep'));
  return files.map((file) => {
    const tree = parser.parse(readFileSync(join(folder, file), 'utf8'));
    if (!tree) throw new Error(`${file} was not parsed`);
    return readFile(relative(folder, join(folder, file)).replaceAll('\\', '/'), tree.rootNode);
  });
}

function readFile(file: string, root: Node): BicepFile {
  const params = root.descendantsOfType('parameter_declaration').filter(isNode).map(readParam);
  const variables = root.descendantsOfType('variable_declaration').filter(isNode).map(nameOf);
  const resources = root.descendantsOfType('resource_declaration').filter(isNode).map((node) => ({ name: nameOf(node), ...readType(node) }));
  const modules = root.descendantsOfType('module_declaration').filter(isNode).map(readModule);
  const accesses = root.descendantsOfType('member_expression').filter(isNode).map(({ text }) => text);
  return {
    file,
    syntaxErrors: root.descendantsOfType('ERROR').filter(isNode).map(({ startPosition }) => `${startPosition.row + 1}:${startPosition.column + 1}`),
    params,
    declared: [...params.map(({ name }) => name), ...variables, ...resources.map(({ name }) => name), ...modules.map(({ name }) => name)],
    outputs: root.descendantsOfType('output_declaration').filter(isNode).map(nameOf),
    used: root.descendantsOfType('identifier').filter(isNode).filter(isUse).map(({ text }) => text),
    called: root.descendantsOfType('call_expression').filter(isNode).map((node) => node.firstNamedChild?.text ?? ''),
    resources,
    modules,
    outputUses: accesses.flatMap((text) => {
      const [, module, output] = /^(\w+)\.outputs\.(\w+)$/.exec(text) ?? [];
      return module !== undefined && output !== undefined ? [{ module, output }] : [];
    }),
  };
}

function isNode(node: Node | null): node is Node {
  return node !== null;
}

function nameOf(declaration: Node): string {
  return declaration.namedChildren.find((child) => child.type === 'identifier')?.text ?? '';
}

function readParam(declaration: Node): BicepFile['params'][number] {
  const allowed = /@allowed\(\[([^\]]*)\]\)\s*$/.exec(textBefore(declaration))?.[1];
  const afterType = declaration.namedChildren.at(-1);
  return { name: nameOf(declaration), hasDefault: afterType?.type !== 'type', ...(allowed !== undefined && { allowed: [...allowed.matchAll(/'([^']*)'/g)].map(([, value = '']) => value) }) };
}

/** Decorators stand before the declaration, beside it in the tree or within it. */
function textBefore(declaration: Node): string {
  const decorators: string[] = declaration.namedChildren.filter((child) => child.type.startsWith('decorator')).map((child) => child.text);
  for (let before = declaration.previousNamedSibling; before?.type.startsWith('decorator'); before = before.previousNamedSibling) decorators.unshift(before.text);
  return decorators.join('\n');
}

function readType(declaration: Node): { type: string; apiVersion: string } {
  const [type = '', apiVersion = ''] = (declaration.namedChildren.find((child) => child.type === 'string')?.text ?? '').replaceAll("'", '').split('@');
  return { type, apiVersion };
}

function readModule(declaration: Node): BicepFile['modules'][number] {
  const path = declaration.namedChildren.find((child) => child.type === 'string')?.text.replaceAll("'", '') ?? '';
  // A module that is there under a condition stands within it.
  const body = declaration.descendantsOfType('object').find(isNode);
  const params = body?.namedChildren.find((property) => property.firstNamedChild?.text === 'params')?.lastNamedChild;
  return { name: nameOf(declaration), path, params: params?.namedChildren.flatMap((property) => property.firstNamedChild?.text ?? []) ?? [] };
}

/** Not a declaration's own name, a property's key or a function's name. */
function isUse(identifier: Node): boolean {
  const { parent } = identifier;
  if (!parent) return false;
  if (parent.type.endsWith('_declaration')) return parent.namedChildren.find((child) => child.type === 'identifier')?.id !== identifier.id;
  if (parent.type === 'object_property') return parent.firstNamedChild?.id !== identifier.id;
  return parent.type !== 'call_expression' || parent.firstNamedChild?.id !== identifier.id;
}
