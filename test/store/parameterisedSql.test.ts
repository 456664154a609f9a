/**
 * No value ever becomes part of the text of SQL: read from the syntax of everything in src/store, which alone knows SQL (see
 * architecture.test.ts). A test of behaviour would have to know every way in.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const root = join(import.meta.dirname, '..', '..', 'src', 'store');

describe('SQL', () => {
  it('holds nothing but bound values and the program’s own words', () => {
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
    const found = files.flatMap((file) => findBuiltSql(file, readFileSync(join(root, file), 'utf8')));
    assert.ok(files.length > 20);
    assert.deepEqual(found.filter((one) => !passedOn.includes(one)), []);
    assert.deepEqual(passedOn.filter((one) => !found.includes(one)), [], 'no longer there');
  });

  const built = [
    'sql.raw(name)',
    'sql.raw(`drop table ${name}`)',
    'sql.lit(name)',
    'sql.raw("a" + name)',
    'sql(name)',
    'sql.table(name)',
    'CompiledQuery.raw(`select ${name}`)',
    'client.query(`LISTEN ${name}`)',
    'client.query({ text: name })',
    'sqlite.prepare(`select ${name}`)',
    'sqlite.exec(name)',
    'sqlite.pragma("x = " + name)',
    'database.schema.createTable(name)',
    'database.selectFrom("a").orderBy(name)',
    'database.selectFrom("a").where(name, "=", 1)',
  ];
  for (const code of built) {
    it(`is found where it is built: ${code}`, () => assert.equal(findBuiltSql('x.ts', `export const run = (name: string) => ${code};`).length, 1));
  }
  const bound = ['sql`select ${name}`', 'sql.raw("select 1")', 'sql.table("note")', 'client.query("select 1")', 'database.selectFrom("a").where("b", "=", name)', 'database.selectFrom("a").orderBy("b")'];
  for (const code of bound) {
    it(`is fine where values are bound: ${code}`, () => assert.deepEqual(findBuiltSql('x.ts', `export const run = (name: string) => ${code};`), []));
  }
  it('knows constants of the same file', () => {
    assert.deepEqual(findBuiltSql('x.ts', 'const table = "note"; for (const one of ["note", "round"] as const) sql.table(one); sql.raw(`drop table ${table}`);'), []);
  });
});

/** What passes on text that is built elsewhere. Each was looked at. */
const passedOn: readonly string[] = [
  // Kysely's own, whose values are bound.
  'openDatabase.ts: sqlite.prepare(statement)',
  'migrations.ts: sql.table(DEFAULT_MIGRATION_TABLE)',
  // PostgreSQL binds no names here; this one is a constant of meetingChanges.ts.
  'postgresListener.ts: client.query(`LISTEN ${channel}`)',
];

/** The first argument of these becomes SQL, or a name in it. */
const takesText = new Set(['raw', 'lit', 'literal', 'query', 'prepare', 'exec', 'pragma', 'table', 'id', 'createTable', 'dropTable', 'alterTable', 'createIndex', 'dropIndex', 'addColumn', 'orderBy', 'groupBy', 'selectFrom', 'insertInto', 'updateTable', 'deleteFrom']);

/** Calls whose first argument is text that is not written there, as `file: call`. */
function findBuiltSql(file: string, code: string): string[] {
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true);
  const constants = findConstants(source);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && isSqlCall(node) && node.arguments[0] && !isWritten(node.arguments[0], constants)) found.push(`${file}: ${node.expression.getText().split('\n').at(-1)?.trim() ?? ''}(${node.arguments[0].getText()})`);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function isSqlCall({ expression: callee, arguments: { length } }: ts.CallExpression): boolean {
  if (ts.isIdentifier(callee)) return callee.text === 'sql';
  if (!ts.isPropertyAccessExpression(callee) || ts.isRegularExpressionLiteral(callee.expression)) return false;
  // A condition alone is an expression of kysely's and no text.
  return callee.name.text === 'where' ? length > 1 : takesText.has(callee.name.text);
}

/** Text that stands in the code, or a piece of kysely's, or a function that builds with kysely. */
function isWritten(argument: ts.Expression, constants: ReadonlySet<string>): boolean {
  if (ts.isStringLiteralLike(argument) || ts.isTaggedTemplateExpression(argument) || ts.isArrowFunction(argument)) return true;
  if (ts.isIdentifier(argument)) return constants.has(argument.text);
  if (ts.isAsExpression(argument)) return isWritten(argument.expression, constants);
  if (ts.isTemplateExpression(argument)) return argument.templateSpans.every(({ expression }) => isWritten(expression, constants));
  return false;
}

/** Names that stand for text of the file's own: constants, and what a loop takes from a list that is written there. */
function findConstants(source: ts.SourceFile): ReadonlySet<string> {
  const constants = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && (node.parent.flags & ts.NodeFlags.Const) !== 0) {
      const loop = node.parent.parent;
      const list = ts.isForOfStatement(loop) ? withoutAs(loop.expression) : undefined;
      if (node.initializer && ts.isStringLiteralLike(withoutAs(node.initializer))) constants.add(node.name.text);
      if (list && ts.isArrayLiteralExpression(list) && list.elements.every((element) => ts.isStringLiteralLike(element))) constants.add(node.name.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return constants;
}

function withoutAs(expression: ts.Expression): ts.Expression {
  return ts.isAsExpression(expression) ? withoutAs(expression.expression) : expression;
}
