/** Puts values in the place of `{{name}}`. Throws where there is none, since a page with a hole in it must not be handed out. */
export function fillTemplate(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) throw new TypeError(`The page needs a value for {{${name}}}`);
    return String(value);
  });
}
