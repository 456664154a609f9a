/** A client of server-sent events that keeps everything it was sent, byte for byte. */
export interface EventReader {
  /** As it came. */
  text(): string;
  /** The data of the events so far. */
  events(): readonly unknown[];
  /** Resolves with the data of the first event that matches, also of one that is there already. */
  until<Data>(matches: (data: Data) => boolean): Promise<Data>;
  stop(): void;
}

/** Opens a stream; rejects when it is refused. */
export async function openEventReader(url: string, headers: Readonly<Record<string, string>>): Promise<EventReader> {
  const abort = new AbortController();
  const response = await fetch(url, { headers, signal: abort.signal });
  if (response.status !== 200 || !response.body) throw new Error(`The stream was refused with ${response.status}: ${await response.text()}`);
  let text = '';
  const waiting = new Set<() => void>();
  const events = (): unknown[] => [...text.matchAll(/^data: (.*)\n\n/gm)].map(([, data = '']) => JSON.parse(data) as unknown);
  const read = async (body: AsyncIterable<Uint8Array>): Promise<void> => {
    const decoder = new TextDecoder();
    for await (const chunk of body) {
      text += decoder.decode(chunk, { stream: true });
      for (const check of waiting) check();
    }
  };
  read(response.body).catch(() => undefined);
  return {
    text: () => text,
    events,
    until: <Data>(matches: (data: Data) => boolean) =>
      new Promise<Data>((resolve) => {
        const check = (): void => {
          const found = (events() as Data[]).find(matches);
          if (found === undefined) return;
          waiting.delete(check);
          resolve(found);
        };
        waiting.add(check);
        check();
      }),
    stop: () => abort.abort(),
  };
}
