import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Frame } from 'playwright-core';

/**
 * Fails with every rule that axe finds broken in the page as it is now, and where. Not looked at: the empty elements at the ends of
 * Fluent's groups, which hand the focus on as soon as they get it; axe takes them for hidden ones that keep it.
 */
export async function assertAccessible(page: Frame): Promise<void> {
  // Not as a script of the page, which its CSP rightly forbids.
  await page.evaluate(await (source ??= readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')));
  const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: { run(context: object, options: object): Promise<AxeResults> } }).axe.run({ exclude: ['[data-tabster-dummy]'] }, { resultTypes: ['violations'] }));
  const found = violations.flatMap(({ id, help, nodes }) => nodes.map(({ target, html, failureSummary }) => `${id}: ${help}\n  ${target.join(' ')}\n  ${html.slice(0, 200)}\n  ${failureSummary?.replaceAll('\n', ' ') ?? ''}`));
  assert.deepEqual(found, []);
}

let source: Promise<string> | undefined;
