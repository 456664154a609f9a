/** Where Teams' web client stands: the only kind of place that the product's pages and teams-js let themselves be framed by. */
export const hostOrigin = 'https://teams.microsoft.com';

/** Which of the host page's frames is meant. */
export type HostFrame = 'tab' | 'stage';

/** One call of teams-js, as it came over the wire. */
export interface HostCall {
  readonly frame: HostFrame;
  readonly func: string;
  readonly args: readonly unknown[];
}

/** What the host answers: the arguments of the reply, or nothing at all. */
export type HostAnswer = readonly unknown[] | 'silent';

/** A page that frames the product's page and passes the calls of teams-js on to the test, which answers them. Fills the window. */
export const hostPageHtml = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Teams in a test</title><link rel="icon" href="data:,">
<style>html, body { margin: 0; height: 100% } iframe { display: block; border: 0; width: 100%; height: 100% }</style></head>
<body><script>(${String(speakTeamsJs)})()</script></body>
</html>`;

/** What the test finds on the host page's window. */
interface HostWindow extends Window {
  /** Shows an address of the product in a frame; again to load another. */
  openFrame(name: HostFrame, url: string): void;
  /** Tells all frames, as Teams does of its own accord. */
  tell(func: string, args: readonly unknown[]): void;
  /** The test's side. */
  answerTeamsJs(call: HostCall): Promise<HostAnswer>;
}

/** Runs in the browser, from its source text: it may use nothing from outside. */
function speakTeamsJs(): void {
  const host = window as unknown as HostWindow;
  const frames = new Map<HostFrame, HTMLIFrameElement>();
  const originOf = (frame: HTMLIFrameElement) => new URL(frame.src).origin;

  host.openFrame = (name, url) => {
    const frame = frames.get(name) ?? document.createElement('iframe');
    frame.name = name;
    frame.title = name;
    frame.allow = 'clipboard-write';
    frame.src = url;
    frames.set(name, frame);
    if (!frame.isConnected) document.body.append(frame);
  };
  host.tell = (func, args) => {
    for (const frame of frames.values()) frame.contentWindow?.postMessage({ func, args }, originOf(frame));
  };
  addEventListener('message', ({ source, data }: MessageEvent<{ id: number; uuidAsString?: string; func: string; args?: unknown[] }>) => {
    const [name, frame] = [...frames].find(([, one]) => one.contentWindow === source) ?? [];
    if (name === undefined || frame === undefined || typeof data.func !== 'string') return;
    const { id, uuidAsString, func, args = [] } = data;
    void host.answerTeamsJs({ frame: name, func, args }).then((answer) => {
      if (answer !== 'silent') frame.contentWindow?.postMessage({ id, uuid: uuidAsString, uuidAsString, args: answer }, originOf(frame));
    });
  });
}
