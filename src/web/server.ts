import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Next, Request, Response, Server } from 'restify';
import { type Log, withCorrelationId } from '../log.ts';
import { checkActivity } from './activityGuard.ts';
import { type ActivityResponse, collectResponse } from './activityResponse.ts';
import { HttpProblem, problemForStatus } from './httpProblem.ts';
import { readJsonBody } from './requestBody.ts';
import { createRestifyServer } from './restifyServer.ts';

/** What the web server is given. */
export interface WebServerOptions {
  readonly host: string;
  /** 0 for a free port. */
  readonly port: number;
  /** Refuses requests whose Host is not this machine, so that no web page reaches an unauthenticated server by DNS rebinding. */
  readonly isLoopbackOnly: boolean;
  /** Serves one Bot Framework activity and ends the response. */
  readonly handleActivity: (request: ActivityRequest, response: ActivityResponse) => Promise<void>;
  /** Serves `/tab`, `/d` and `/api/tab`. */
  readonly tab?: TabServer;
  /** What must work before requests make sense, by name; each says whether it does. */
  readonly readinessChecks: Readonly<Record<string, () => Promise<boolean>>>;
  readonly log: Log;
  /** How long `stop` waits for turns in flight. Default 10,000. */
  readonly stopTimeoutMs?: number;
}

/** A checked activity with the headers that authenticate it. */
export interface ActivityRequest {
  readonly headers: Record<string, string | string[] | undefined>;
  readonly body: Record<string, unknown>;
}

/** Pages and their API, with problems of their own. */
export interface TabServer {
  serve(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** Ends what would stay open. */
  stop(): void;
}

/** The HTTP side of the product. */
export interface WebServer {
  /** Listens; resolves with the address to call. Rejects with the system's error, such as EADDRINUSE. */
  start(): Promise<{ url: string }>;
  /** Accepts nothing more, lets turns in flight finish for at most `stopTimeoutMs`, then closes. */
  stop(): Promise<void>;
}

/** Creates the server with `POST /api/messages`, the tab, `GET /healthz` (the process lives) and `GET /readyz` (it can serve). */
export function createWebServer(options: WebServerOptions): WebServer {
  const server = createRestifyServer(options.log);
  server.server.requestTimeout = 30_000;
  server.server.headersTimeout = 10_000;
  const turns = new Set<Promise<void>>();
  let isStopping = false;
  /** Keeps a turn until it is done, so that `stop` can wait for it. */
  const run = async (response: Response, work: () => Promise<void>): Promise<void> => {
    const turn = withCorrelationId(correlationIdOf(response), work);
    turns.add(turn);
    await turn.finally(() => turns.delete(turn));
  };

  server.pre((request: Request, response: Response, next: Next) => {
    response.setHeader('X-Correlation-Id', randomUUID());
    response.setHeaders(securityHeaders);
    // Who is served beyond this machine comes by https, which the proxy in front ends.
    if (!options.isLoopbackOnly) response.setHeader('Strict-Transport-Security', 'max-age=31536000');
    if (isStopping) response.header('Connection', 'close');
    if (options.isLoopbackOnly && !isLoopbackHost(request.headers.host)) {
      sendProblem(response, new HttpProblem(403, 'web.notLocal', 'In local mode only this machine is served.'));
      next(false);
      return;
    }
    const { tab } = options;
    if (!tab || !isTabPath(request.url ?? '')) {
      next();
      return;
    }
    void run(response, () => serveTab(tab, request, response, options.log)).then(() => next(false));
  });
  server.on('restifyError', (_request: Request, response: Response, error: { statusCode?: number; toJSON?: () => unknown }, done: () => void) => {
    error.toJSON = () => problemBody(response, problemForStatus(error.statusCode ?? 500));
    done();
  });

  server.get('/healthz', (_request: Request, response: Response, next: Next) => {
    response.send(200, { status: 'alive' });
    next();
  });
  server.get('/readyz', async (_request: Request, response: Response) => {
    const failing = isStopping ? ['stopping'] : await failingChecks(options.readinessChecks);
    response.send(failing.length === 0 ? 200 : 503, failing.length === 0 ? { status: 'ready' } : { status: 'not ready', failing });
  });
  server.post('/api/messages', async (request: Request, response: Response) => {
    await run(response, () => serveActivity(request, response, options));
  });

  return {
    async start() {
      await listen(server, options.port, options.host);
      const { port } = server.address();
      return { url: `http://${options.host === '0.0.0.0' ? 'localhost' : options.host}:${port}` };
    },
    async stop() {
      isStopping = true;
      options.tab?.stop();
      const closed = new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
      const unfinished = await finishedWithin([...turns], options.stopTimeoutMs ?? 10_000);
      if (unfinished) options.log.warn({ turns: turns.size }, 'stopped with turns in flight');
      server.server.closeAllConnections();
      await closed;
    },
  };
}

/** Larger than any activity Teams sends, which stops at about 100 KB. */
const maximumActivityBytes = 256 * 1024;

const securityHeaders = new Map([
  ['X-Content-Type-Options', 'nosniff'],
  ['Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'"],
  ['Referrer-Policy', 'no-referrer'],
  ['Cache-Control', 'no-store'],
  // Nothing here asks for any of these; whoever smuggled a script in gets no further than the page.
  ['Permissions-Policy', 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()'],
  // Answers, some of them personal, are for our own pages alone: no other page may load them as a picture or script.
  ['Cross-Origin-Resource-Policy', 'same-origin'],
  // A page that opens ours in a window gets no hold of it. In frames, as in Teams, browsers pass over it.
  ['Cross-Origin-Opener-Policy', 'same-origin'],
]);

/** One turn; never rejects, since whatever goes wrong is this request's problem and not the process's. */
async function serveActivity(request: Request, response: Response, { handleActivity, log }: WebServerOptions): Promise<void> {
  try {
    const body = await readJsonBody(request, maximumActivityBytes);
    const problem = checkActivity(body);
    if (problem) throw new HttpProblem(400, problem.code, problem.message);
    const collected = collectResponse(response, (refusal) => {
      log.info({ code: refusal.code, status: refusal.statusCode }, 'activity refused');
      sendProblem(response, refusal);
    });
    await handleActivity({ headers: request.headers, body: body as Record<string, unknown> }, collected);
    if (!collected.isEnded) throw new Error('The activity was handled without a response');
  } catch (error) {
    if (error instanceof HttpProblem) log.info({ code: error.code, status: error.statusCode }, 'request refused');
    else log.error({ error }, 'turn failed');
    if (!response.headersSent) sendProblem(response, error instanceof HttpProblem ? error : problemForStatus(500));
  }
}

/** One request to the tab; never rejects either. */
async function serveTab(tab: TabServer, request: Request, response: Response, log: Log): Promise<void> {
  try {
    await tab.serve(request, response);
  } catch (error) {
    log.error({ error }, 'tab request failed');
    if (!response.headersSent) sendProblem(response, problemForStatus(500));
  }
}

function sendProblem(response: Response, problem: HttpProblem): void {
  response.send(problem.statusCode, problemBody(response, problem));
}

function problemBody(response: Response, { code, message }: HttpProblem): { code: string; message: string; correlationId: string } {
  return { code, message, correlationId: correlationIdOf(response) };
}

function correlationIdOf(response: Response): string {
  return String(response.getHeader('X-Correlation-Id'));
}

function isTabPath(path: string): boolean {
  return /^\/(tab|d|api\/tab)([/?]|$)/.test(path);
}

function isLoopbackHost(host: string | undefined): boolean {
  return host !== undefined && /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i.test(host);
}

async function failingChecks(checks: WebServerOptions['readinessChecks']): Promise<string[]> {
  const results = await Promise.all(Object.entries(checks).map(async ([name, check]) => ((await isPassing(check)) ? [] : [name])));
  return results.flat();
}

/** A check that hangs fails after two seconds: whoever probes would otherwise give up without learning what hangs. */
async function isPassing(check: () => Promise<boolean>): Promise<boolean> {
  const deadline = timeout(2_000, false);
  return await Promise.race([check().catch(() => false), deadline.promise]).finally(deadline.clear);
}

async function finishedWithin(turns: readonly Promise<void>[], timeoutMs: number): Promise<boolean> {
  const deadline = timeout(timeoutMs, true);
  return await Promise.race([Promise.all(turns).then(() => false), deadline.promise]).finally(deadline.clear);
}

function timeout<Value>(timeoutMs: number, value: Value): { promise: Promise<Value>; clear: () => void } {
  const { promise, resolve } = Promise.withResolvers<Value>();
  const timer = setTimeout(resolve, timeoutMs, value);
  return { promise, clear: () => clearTimeout(timer) };
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.removeListener('error', reject);
      resolve();
    });
  });
}
