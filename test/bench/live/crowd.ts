import { Agent, get, request } from 'node:http';

/** A server in which a round is followed and answered. */
export interface Room {
  readonly eventsUrl: string;
  /** `PUT` here is an answer. */
  readonly answerUrl: string;
  readonly headersOf: (person: number) => Readonly<Record<string, string>>;
}

/** People who each follow a round over a connection of their own, in this process. */
export interface Crowd {
  /** Everybody answers once, evenly over so long. Resolves with when each answer was accepted, on the clock of `performance`. */
  answer(overMs: number): Promise<readonly number[]>;
  /** Resolves when everybody has been sent a state with this text in it. */
  untilSeen(text: string): Promise<void>;
  /** The last state that each was sent. */
  lastStates(): readonly string[];
  /** How long after an answer was accepted each person saw a count that has it, for every person and every answer but the first `hiddenCount`. */
  delaysMs(acceptedMs: readonly number[], hiddenCount: number): readonly number[];
  leave(): void;
}

interface Follower {
  readonly seen: { readonly atMs: number; readonly responseCount: number }[];
  lastState: string;
  unread: string;
  readonly leave: () => void;
}

export async function gatherCrowd({ eventsUrl, answerUrl, headersOf }: Room, size: number): Promise<Crowd> {
  const waiting = new Set<() => void>();
  const followers = await Promise.all(Array.from({ length: size }, (_, person) => follow(eventsUrl, headersOf(person), () => waiting.forEach((check) => check()))));
  return {
    async answer(overMs) {
      const agent = new Agent({ keepAlive: true, maxSockets: 16 });
      const startMs = performance.now();
      const accepted = await Promise.all(
        followers.map(async (_, person) => {
          await new Promise((resolve) => setTimeout(resolve, Math.max(0, startMs + (person * overMs) / size - performance.now())));
          await put(answerUrl, headersOf(person), JSON.stringify({ scale: (person % 5) + 1, text: `Svar nummer ${person}` }), agent);
          return performance.now();
        }),
      );
      agent.destroy();
      return accepted.sort((a, b) => a - b);
    },
    untilSeen: (text) =>
      new Promise((resolve) => {
        const check = (): void => {
          if (!followers.every(({ lastState }) => lastState.includes(text))) return;
          waiting.delete(check);
          resolve();
        };
        waiting.add(check);
        check();
      }),
    lastStates: () => followers.map(({ lastState }) => lastState),
    delaysMs: (acceptedMs, hiddenCount) =>
      followers.flatMap(({ seen }) => {
        let next = 0;
        return acceptedMs.slice(hiddenCount).map((atMs, index) => {
          while (seen[next] !== undefined && (seen[next]?.responseCount ?? 0) < index + hiddenCount + 1) next += 1;
          // A state may arrive before the word that the answer was accepted.
          return Math.max(0, (seen[next]?.atMs ?? Infinity) - atMs);
        });
      }),
    leave: () => followers.forEach(({ leave }) => leave()),
  };
}

/** Resolves once the first state is there. */
function follow(url: string, headers: Readonly<Record<string, string>>, onState: () => void): Promise<Follower> {
  return new Promise((resolve, reject) => {
    const following = get(url, { headers, agent: false }, (response) => {
      if (response.statusCode !== 200) {
        reject(new Error(`a follower was refused with ${String(response.statusCode)}`));
        return;
      }
      const follower: Follower = { seen: [], lastState: '', unread: '', leave: () => following.destroy() };
      response.setEncoding('utf8').on('data', (chunk: string) => {
        const events = (follower.unread + chunk).split('\n\n');
        follower.unread = events.pop() ?? '';
        const state = events.findLast((event) => event.includes('data: '));
        if (state === undefined) return;
        follower.lastState = state;
        follower.seen.push({ atMs: performance.now(), responseCount: Number(/"responseCount":(\d+)/.exec(state)?.[1] ?? 0) });
        onState();
        resolve(follower);
      });
      response.on('error', () => undefined);
    });
    // Also after it has begun: who leaves breaks it off.
    following.on('error', reject);
  });
}

function put(url: string, headers: Readonly<Record<string, string>>, body: string, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { method: 'PUT', agent, headers: { ...headers, 'content-type': 'application/json' } }, (response) => {
      response.resume();
      response.once('end', () => (response.statusCode === 204 ? resolve() : reject(new Error(`an answer was met with ${String(response.statusCode)}`))));
    });
    outgoing.once('error', reject);
    outgoing.end(body);
  });
}
