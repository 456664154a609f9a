import type { PackageValues } from './packageValues.ts';

/** Puts values in the place of `${{NAME}}`; `unknown` names the placeholders that have none. */
export function fillPlaceholders(template: string, values: PackageValues): { readonly text: string; readonly unknown: readonly string[] } {
  const unknown = new Set<string>();
  const text = template.replace(/\$\{\{(\w+)\}\}/g, (placeholder, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) unknown.add(name);
    // The template is JSON, and a value may hold a quotation mark.
    return value === undefined ? placeholder : JSON.stringify(value).slice(1, -1);
  });
  return { text, unknown: [...unknown] };
}
