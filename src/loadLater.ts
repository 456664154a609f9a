/**
 * Stands in for an object of async methods, which is loaded at the first call of one: no start has to wait for what the first
 * answers do not need. A loading that failed is tried again at the next call.
 */
export function loadLater<Part extends object>(load: () => Promise<Part>): Part {
  let loading: Promise<Part> | undefined;
  const loadOnce = async (): Promise<Part> => {
    loading ??= load();
    try {
      return await loading;
    } catch (error) {
      loading = undefined;
      throw error;
    }
  };
  const methods = new Map<string | symbol, unknown>();
  return new Proxy({} as Part, {
    get(_, name) {
      // Whoever awaits the stand-in itself asks for this one.
      if (name === 'then') return undefined;
      if (!methods.has(name)) methods.set(name, async (...values: unknown[]) => await callMethod(await loadOnce(), name, values));
      return methods.get(name);
    },
  });
}

async function callMethod(part: object, name: string | symbol, values: readonly unknown[]): Promise<unknown> {
  const method = Reflect.get(part, name) as (...values: readonly unknown[]) => unknown;
  return await Reflect.apply(method, part, values);
}
