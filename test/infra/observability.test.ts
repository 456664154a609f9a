import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { createMetrics } from '../../src/observability/metrics.ts';
import { roundKinds } from '../../src/telemetry.ts';
import { readSeries } from '../observability/readSeries.ts';

const folder = join(import.meta.dirname, '..', '..', 'infra', 'observability');

describe('dashboard and alert rules', () => {
  const dashboard = JSON.parse(readFileSync(join(folder, 'dashboard.json'), 'utf8')) as Dashboard;
  const { groups } = parse(readFileSync(join(folder, 'alerts.yaml'), 'utf8')) as Alerts;
  const panels = dashboard.panels.filter(({ type }) => type !== 'row');
  const rules = groups.flatMap((group) => group.rules);
  const expressions = [...panels.flatMap(({ title, targets }) => targets.map(({ expr }) => [title, expr] as const)), ...rules.map(({ alert, expr }) => [alert, expr] as const)];
  /** By metric the values of its labels, as a page shows them. */
  let shown: Map<string, Map<string, Set<string>>>;

  before(async () => {
    const openRounds = Object.fromEntries(roundKinds.map((kind) => [kind, 1])) as Record<(typeof roundKinds)[number], number>;
    const metrics = createMetrics({ readFigures: () => Promise.resolve({ openRounds, dueCount: 0 }), countStreams: () => 0, clock: () => new Date(0) });
    shown = readLabels((await metrics.render()).body);
  });

  it('are there', () => {
    assert.ok(panels.length > 10 && rules.length > 8);
  });
  it('ask for metrics that the server has, and for labels and values that these have', () => {
    const wrong = expressions.flatMap(([title, expr]) => findWrong(expr, shown).map((problem) => `${title}: ${problem}`));
    assert.deepEqual(wrong, []);
  });
  it('are held to that: what is not there is found', () => {
    for (const expr of ['sum(rate(medspiller_turn_total[5m]))', 'up == 0', 'medspiller_turns_total{outcome="broken"}', 'sum by (person) (medspiller_turns_total)', 'medspiller_turns_total{tenant="x"}']) {
      assert.notDeepEqual(findWrong(expr, shown), [], expr);
    }
  });
  it('ask how fast only of what grows, and never how high that is by itself', () => {
    for (const [title, expr] of expressions) {
      const grown = [...expr.matchAll(/\b(?:rate|increase)\((\w+)/g)].map(([, name = '']) => name);
      assert.deepEqual(grown.filter((name) => !/_(total|bucket|sum|count)$/.test(name)), [], title);
      const named = [...expr.matchAll(/\b\w+_(?:total|bucket)\b/g)].map(([name]) => name);
      assert.equal(named.length, grown.filter((name) => /_(total|bucket)$/.test(name)).length, title);
    }
  });
  it('leave none of the product’s own metrics unseen', () => {
    const all = expressions.map(([, expr]) => expr).join('\n');
    const own = [...shown.keys()].filter((name) => name.startsWith('medspiller_') && !/_(sum|count)$/.test(name));
    assert.deepEqual(own.filter((name) => !all.includes(name)), []);
  });
  it('say what a panel shows and what to do at an alert', () => {
    for (const { title, description } of panels) assert.ok(description.length > 10, title);
    for (const { alert, labels, annotations } of rules) {
      assert.match(alert, /^Medspiller[A-Z]/);
      assert.ok(['page', 'ticket'].includes(labels.severity), alert);
      assert.ok(annotations.summary.length > 10 && annotations.description.length > 20, alert);
    }
    assert.equal(new Set(rules.map(({ alert }) => alert)).size, rules.length);
  });
  it('place no panel upon another', () => {
    const cells = dashboard.panels.flatMap(({ gridPos: { x, y, w, h } }) => Array.from({ length: w * h }, (_, cell) => `${x + (cell % w)} ${y + Math.floor(cell / w)}`));
    assert.equal(new Set(cells).size, cells.length);
    assert.ok(dashboard.panels.every(({ gridPos: { x, w } }) => x + w <= 24));
  });
});

interface Dashboard {
  readonly panels: readonly { readonly type: string; readonly title: string; readonly description: string; readonly targets: readonly { readonly expr: string }[]; readonly gridPos: Readonly<Record<'x' | 'y' | 'w' | 'h', number>> }[];
}

interface Alerts {
  readonly groups: readonly { readonly rules: readonly { readonly alert: string; readonly expr: string; readonly labels: { readonly severity: string }; readonly annotations: { readonly summary: string; readonly description: string } }[] }[];
}

function readLabels(page: string): Map<string, Map<string, Set<string>>> {
  const byName = new Map<string, Map<string, Set<string>>>();
  for (const series of readSeries(page).keys()) {
    const [, name = '', labels = ''] = /^([^{]+)(?:\{(.*)\})?$/.exec(series) ?? [];
    const ofName = byName.get(name) ?? new Map<string, Set<string>>();
    byName.set(name, ofName);
    for (const [, label = '', value = ''] of labels.matchAll(/(\w+)="([^"]*)"/g)) ofName.set(label, (ofName.get(label) ?? new Set()).add(value));
  }
  return byName;
}

/** Enough of PromQL for these files: selectors, functions, aggregations, and operators between them. */
function findWrong(expr: string, shown: ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>): string[] {
  const problems: string[] = [];
  for (const [, name = '', matchers = ''] of expr.matchAll(/(\w+)\{([^}]*)\}/g)) {
    for (const [, label = '', operator = '', value = ''] of matchers.matchAll(/(\w+)\s*(=~?)\s*"([^"]*)"/g)) {
      const values = shown.get(name)?.get(label);
      const asked = operator === '=~' ? value.split('|') : [value];
      problems.push(...asked.filter((one) => values?.has(one) !== true).map((one) => `${name} has no ${label}="${one}"`));
    }
  }
  const groupings = [...expr.matchAll(/\b(?:by|without|on)\s*\(([^)]*)\)/g)].flatMap(([, labels = '']) => labels.split(',').map((label) => label.trim()));
  const bare = expr.replace(/\{[^}]*\}|\[[^\]]*\]|\b(?:by|without|on)\s*\([^)]*\)/g, ' ').replace(/\b[a-z_]\w*\s*\(/g, '(');
  const names = [...bare.matchAll(/(?<![\w.])[a-zA-Z_:][\w:]*/g)].map(([name]) => name).filter((name) => !['and', 'or', 'unless'].includes(name));
  problems.push(...names.filter((name) => !shown.has(name)).map((name) => `there is no ${name}`));
  // Prometheus adds where a series was read.
  problems.push(...groupings.filter((label) => label !== 'instance' && !names.some((name) => shown.get(name)?.has(label))).map((label) => `nothing has the label ${label}`));
  return problems;
}
