import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One request as the Bot Framework connector got it from the bot: the raw bytes, since the SDK drops fields on the wire. */
export interface ConnectorRequest {
  readonly method: string;
  /** Decoded path, such as `/v3/conversations/a:1/activities/act-1`. */
  readonly path: string;
  /** As the address has it, such as `?tenantId=…`. */
  readonly search: string;
  readonly headers: IncomingHttpHeaders;
  /** The caller's port, which tells connections apart. */
  readonly remotePort: number | undefined;
  readonly rawBody: string;
  /** `rawBody` parsed; undefined when empty or no JSON. */
  readonly body: Record<string, any> | undefined; // eslint-disable-line @typescript-eslint/no-explicit-any -- assertions on raw JSON
}

/** What the connector answers; status 200 with an id unless the test says otherwise. */
export interface ConnectorReply {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A real HTTP server that plays Teams' side of the Bot Framework. */
export interface FakeConnector {
  /** To be put into `activity.serviceUrl`. */
  readonly serviceUrl: string;
  readonly requests: readonly ConnectorRequest[];
  /** Bodies of everything sent or updated that is not a typing indicator, in order. */
  messages(): readonly Record<string, any>[]; // eslint-disable-line @typescript-eslint/no-explicit-any -- assertions on raw JSON
  /** The n-th request (from 1) that matches; waits for it by promise, and the test's own timeout ends a wait in vain. */
  waitForRequest(n: number, matches?: (request: ConnectorRequest) => boolean): Promise<ConnectorRequest>;
  /** Decides the replies from now on: return undefined for the usual one, `lose` to break the connection off instead, `hold` to never answer. */
  replyWith(script: (request: ConnectorRequest) => ConnectorReply | 'lose' | 'hold' | undefined): void;
  /** Puts a person (Entra object id) into a meeting, by a role of Teams' own (`Organizer`, `Presenter`, `Attendee`); who is in none is not found there. */
  invite(meetingId: string, userId: string, role: string): void;
  /** Forgets requests, script and meetings. */
  reset(): void;
  stop(): Promise<void>;
}

/** Starts a connector on a free loopback port. */
export async function startFakeConnector(): Promise<FakeConnector> {
  const requests: ConnectorRequest[] = [];
  const waiting = new Set<() => void>();
  let script: Parameters<FakeConnector['replyWith']>[0] = () => undefined;
  let nextId = 1;
  const meetings = new Map<string, object>();

  const server = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      const { pathname, search } = new URL(incoming.url ?? '/', 'http://connector');
      const rawBody = Buffer.concat(chunks).toString('utf8');
      const request: ConnectorRequest = {
        method: incoming.method ?? '',
        path: decodeURIComponent(pathname),
        search,
        headers: incoming.headers,
        remotePort: incoming.socket.remotePort,
        rawBody,
        body: rawBody === '' || !incoming.headers['content-type']?.includes('json') ? undefined : (JSON.parse(rawBody) as Record<string, unknown>),
      };
      requests.push(request);
      const reply = script(request) ?? findParticipant(request, meetings) ?? usualReply(request, `reply-${nextId++}`);
      if (reply === 'lose') outgoing.destroy();
      else if (reply !== 'hold') send(outgoing, reply);
      for (const check of waiting) check();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  return {
    serviceUrl: `http://127.0.0.1:${port}/`,
    requests,
    messages: () => requests.filter(isMessage).map((request) => request.body ?? {}),
    waitForRequest(n, matches = () => true) {
      return new Promise((resolve) => {
        const check = () => {
          const found = requests.filter(matches)[n - 1];
          if (found === undefined) return;
          waiting.delete(check);
          resolve(found);
        };
        waiting.add(check);
        check();
      });
    },
    replyWith: (newScript) => (script = newScript),
    invite(meetingId, userId, role) {
      const user = { id: `29:${userId}`, aadObjectId: userId, name: 'Anna Andersen', userRole: 'user' };
      meetings.set(participantPath(meetingId, userId), { user, meeting: { role, inMeeting: true }, conversation: { id: `19:meeting_${meetingId}@thread.v2`, isGroup: true } });
    },
    reset() {
      meetings.clear();
      requests.length = 0;
      script = () => undefined;
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** True for a message that was sent or updated, false for typing, reads and deletions. */
export function isMessage(request: ConnectorRequest): boolean {
  return (request.method === 'POST' || request.method === 'PUT') && request.path.includes('/activities') && request.body?.['type'] !== 'typing';
}

function findParticipant({ method, path }: ConnectorRequest, meetings: ReadonlyMap<string, object>): ConnectorReply | undefined {
  if (method !== 'GET' || !path.startsWith('/v1/meetings/')) return undefined;
  const body = meetings.get(path);
  return body ? { status: 200, body } : { status: 404, body: { error: { code: 'ParticipantNotFound' } } };
}

function participantPath(meetingId: string, userId: string): string {
  return `/v1/meetings/${meetingId}/participants/${userId}`;
}

function usualReply(request: ConnectorRequest, id: string): ConnectorReply {
  const channelId: unknown = request.body?.['channelData']?.channel?.id;
  if (request.path === '/v3/conversations' && typeof channelId === 'string') return { status: 201, body: { id: `${channelId};messageid=${id}`, activityId: id } };
  if (request.method === 'POST' && request.path === '/v3/conversations') return { status: 201, body: { id: `a:created-${id}`, activityId: id } };
  if (request.method === 'GET' && request.path.endsWith('/pagedmembers')) return { status: 200, body: { members: [] } };
  if (request.method === 'GET' && request.path.includes('/members/')) {
    const memberId = request.path.slice(request.path.lastIndexOf('/') + 1);
    return { status: 200, body: { id: memberId, name: 'Anna Andersen', aadObjectId: '11111111-aaaa-4aaa-8aaa-000000000001' } };
  }
  return { status: request.method === 'POST' ? 201 : 200, body: { id } };
}

function send(response: ServerResponse, reply: ConnectorReply): void {
  response.writeHead(reply.status, { 'content-type': 'application/json', ...reply.headers });
  response.end(reply.body === undefined ? undefined : JSON.stringify(reply.body));
}
