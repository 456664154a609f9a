import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Next, Request, Response, Server } from 'restify';
import { type Log, withCorrelationId } from '../log.ts';
import { withinTime } from '../withinTime.ts';
import { checkActivity } from './activityGuard.ts';
import { type ActivityResponse, collectResponse } from './activityResponse.ts';
import { HttpProblem, problemForStatus } from './httpProblem.ts';
import { type MetricsAccess, sendMetrics } from './metricsRoute.ts';
import { findProblems, type ReadinessChecks } from './readiness.ts';
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
  /** Serves `/metrics`; without it there is no such address. */
  readonly metrics?: MetricsAccess;
  readonly readinessChecks: ReadinessChecks;
  readonly log: Log;
  /** How long `stop` waits for turns in flight. Default 10,000. */
  readonly stopTimeoutMs?: number;
  /** For how much of that time it goes on taking turns, while it says that it is not ready and keeps no connection: whoever shares out the turns sees that it goes before it is gone. Default 0. */
  readonly drainMs?: number;
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
  /** Accepts nothing more after `drainMs`, lets turns in flight finish for at most `stopTimeoutMs`, then closes. Safe to call twice. */
  stop(): Promise<void>;
}

/** Creates the server with `POST /api/messages`, the tab, `GET /healthz` (the process lives), `GET /readyz` (it can serve, or what is wrong) and `GET /metrics`. */
export function createWebServer(options: WebServerOptions): WebServer {
  const server = createRestifyServer(options.log);
  server.server.requestTimeout = 30_000;
  server.server.headersTimeout = 10_000;
  server.server.keepAliveTimeout = keepAliveMs;
  const turns = new Map<Promise<void>, Response>();
  let isStopping = false;
  /** Keeps a turn until it is done and its answer sent, so that `stop` can wait for it. */
  const run = async (response: Response, work: () => Promise<void>): Promise<void> => {
    const sent = new Promise<void>((resolve) => response.once('close', resolve));
    const done = withCorrelationId(correlationIdOf(response), work);
    const turn = Promise.all([done, sent]).then(() => void turns.delete(turn));
    turns.set(turn, response);
    await done;
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
    const failing = isStopping ? { stopping: 'This instance is ending; another one takes over.' } : await findProblems(options.readinessChecks, options.log);
    const isReady = Object.keys(failing).length === 0;
    response.send(isReady ? 200 : 503, isReady ? { status: 'ready' } : { status: 'not ready', failing });
  });
  const { metrics } = options;
  if (metrics) {
    server.get('/metrics', async (request: Request, response: Response) => {
      await sendMetrics(request, response, metrics).catch((error: unknown) => refuse(response, error, options.log));
    });
  }
  server.post('/api/messages', async (request: Request, response: Response) => {
    await run(response, () => serveActivity(request, response, options));
  });

  const stop = async (): Promise<void> => {
    const { stopTimeoutMs = 10_000, drainMs = 0 } = options;
    isStopping = true;
    options.tab?.stop();
    // Whatever came next on their connections would be cut off.
    for (const response of turns.values()) if (!response.headersSent) response.setHeader('Connection', 'close');
    if (drainMs > 0) await new Promise((resolve) => setTimeout(resolve, drainMs));
    const closed = new Promise<void>((resolve) => {
      server.close(() => resolve());
    });
    const isLate = (await withinTime(untilDone(turns), stopTimeoutMs - drainMs, 'late')) === 'late';
    if (isLate) options.log.warn({ turns: turns.size }, 'stopped with turns in flight');
    server.server.closeAllConnections();
    await closed;
  };
  let stopping: Promise<void> | undefined;
  return {
    async start() {
      await listen(server, options.port, options.host);
      const { port } = server.address();
      return { url: `http://${options.host === '0.0.0.0' ? 'localhost' : options.host}:${port}` };
    },
    stop: () => (stopping ??= stop()),
  };
}

/**
 * Longer than proxies keep an idle connection, Azure's for four minutes: who closes first must be they. A request that is on its way
 * while we close is cut off, and a turn lost; Node closes after five seconds unless told otherwise.
 */
const keepAliveMs = 5 * 60 * 1000;

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
    refuse(response, error, log);
  }
}

function refuse(response: Response, error: unknown, log: Log): void {
  if (error instanceof HttpProblem) log.info({ code: error.code, status: error.statusCode }, 'request refused');
  else log.error({ error }, 'request failed');
  if (!response.headersSent) sendProblem(response, error instanceof HttpProblem ? error : problemForStatus(500));
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

/** Also those that begin meanwhile. */
async function untilDone(turns: ReadonlyMap<Promise<void>, unknown>): Promise<void> {
  while (turns.size > 0) await Promise.all(turns.keys());
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
