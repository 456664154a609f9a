import { setTimeout as waitMs } from 'node:timers/promises';
import { toCardData } from '../../../src/teams/request.ts';
import { cardSubmit, personalMessage } from '../../helpers/activities.ts';
import { type ChildServer, startChildServer } from '../../helpers/childServer.ts';
import { startPostgresServer } from '../../helpers/postgresServer.ts';
import { type BenchResult, percentile } from '../benchResult.ts';
import { startBalancer } from './balancer.ts';

const ROUNDS = 3;
const BETWEEN_MS = 4_000;
const PEOPLE_AT_ONCE = 6;
/** As `npm start` drains outside local mode. */
const DRAIN_MS = 2_000;

/** Two instances on one PostgreSQL are stopped and started in turn under load: nobody may notice. */
export async function benchRestart(): Promise<BenchResult[]> {
  const postgres = await startPostgresServer();
  const databaseUrl = await postgres.createDatabase();
  const start = () => startChildServer(new URL('../../helpers/appProcess.ts', import.meta.url), { PORT: '0', DATABASE_URL: databaseUrl, LOG_LEVEL: 'silent', DRAIN_MS: String(DRAIN_MS) });
  const servers: ChildServer[] = [await start(), await start()];
  const balancer = startBalancer(servers.map(({ url }) => url));
  const [latenciesMs, failures, stopsMs]: [number[], string[], number[]] = [[], [], []];
  let isStopping = false;
  const ask = async (person: number): Promise<void> => {
    for (let turn = 0; !isStopping; turn += 1) {
      try {
        const { isDone, status, elapsedMs, text } = await balancer.post('/api/messages', toActivity(person, turn));
        latenciesMs.push(elapsedMs);
        if (!isDone) failures.push(`${status} ${text.slice(0, 200)}`);
      } catch (error) {
        failures.push(String((error as { code?: unknown }).code ?? error));
      }
      await waitMs(10);
    }
  };
  try {
    const load = Promise.all(Array.from({ length: PEOPLE_AT_ONCE }, (_, person) => ask(person + 1)));
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const [index, old] of servers.entries()) {
        await waitMs(BETWEEN_MS);
        const startMs = performance.now();
        await old.stop();
        stopsMs.push(performance.now() - startMs);
        const fresh = await start();
        balancer.replace(old.url, fresh.url);
        servers[index] = fresh;
      }
    }
    await waitMs(BETWEEN_MS);
    isStopping = true;
    await load;
  } finally {
    balancer.stop();
    await Promise.all(servers.map((server) => server.kill()));
    await postgres.stop();
  }
  const detail = `${latenciesMs.length} turns, ${ROUNDS * 2} restarts, p50 ${percentile(latenciesMs, 0.5).toFixed(0)} ms, p99 ${percentile(latenciesMs, 0.99).toFixed(0)} ms, longest ${Math.max(...latenciesMs).toFixed(0)} ms${failures.length > 0 ? `; ${[...new Set(failures)].slice(0, 5).join('; ')}` : ''}`;
  return [
    { name: 'restart: turns failed', value: failures.length, unit: 'turns', limit: { is: 'at-most', value: 0 }, detail },
    { name: 'restart: longest stop', value: Math.max(...stopsMs) / 1000, unit: 's', limit: { is: 'at-most', value: 10 }, detail: `of which ${DRAIN_MS / 1000} s to drain` },
  ];
}

/** Questions, and now and then a profile that is saved; what is said comes back in the answer. */
function toActivity(person: number, turn: number): object {
  const options = { serviceUrl: 'http://127.0.0.1:1/', person, fields: { deliveryMode: 'expectReplies' } };
  if (turn % 4 === 3) return cardSubmit({ ...options, data: toCardData({ do: 'save-profile', municipality: 'Hvidovre' }, 'da') });
  return personalMessage({ ...options, text: QUESTIONS[turn % QUESTIONS.length] ?? '' });
}

const QUESTIONS = ['hvad er min rolle som leder af medarbejdere i Sammen sikrer vi driften?', 'og som centerchef?', 'Hvad siger Gladsaxe om psykologisk tryghed?'];
