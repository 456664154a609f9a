/**
 * Stands in for an object of async methods, which is loaded at the first call of one: no start has to wait for what the first
 * answers do not need.
 */
export function loadLater<Part extends object>(load: () => Promise<Part>): Part {
  return standIn(loadOnce(load));
}

/** The same for what is made from what is current: loaded at the first call, and anew once something else is current. */
export function loadLaterFrom<Source extends object, Part extends object>(findCurrent: () => Source, load: (source: Source) => Promise<Part>): Part {
  const findPart = makeFrom(findCurrent, (source) => loadOnce(() => load(source)));
  return standIn(() => findPart()());
}

function standIn<Part extends object>(loadPart: () => Promise<Part>): Part {
  const methods = new Map<string | symbol, unknown>();
  return new Proxy({} as Part, {
    get(_, name) {
      // Whoever awaits the stand-in itself asks for this one.
      if (name === 'then') return undefined;
      if (!methods.has(name)) methods.set(name, async (...values: unknown[]) => await callMethod(await loadPart(), name, values));
      return methods.get(name);
    },
  });
}

/** Loads at the first call and gives the same to all; a loading that failed is tried again at the next call. */
export function loadOnce<Part>(load: () => Promise<Part>): () => Promise<Part> {
  let loading: Promise<Part> | undefined;
  return async () => {
    loading ??= load();
    try {
      return await loading;
    } catch (error) {
      loading = undefined;
      throw error;
    }
  };
}

/** Makes a part from what is current, and anew once something else is. */
export function makeFrom<Source extends object, Part>(findCurrent: () => Source, make: (source: Source) => Part): () => Part {
  let made: { readonly source: Source; readonly part: Part } | undefined;
  return () => {
    const source = findCurrent();
    if (made?.source !== source) made = { source, part: make(source) };
    return made.part;
  };
}

async function callMethod(part: object, name: string | symbol, values: readonly unknown[]): Promise<unknown> {
  const method = Reflect.get(part, name) as (...values: readonly unknown[]) => unknown;
  return await Reflect.apply(method, part, values);
}
