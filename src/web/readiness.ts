import type { Log } from '../log.ts';
import { withinTime } from '../withinTime.ts';

/** What must work before requests make sense, by name; each says what is wrong in words that an operator can act on, or undefined when nothing is. */
export type ReadinessChecks = Readonly<Record<string, () => Promise<string | undefined>>>;

/** What is wrong, by the names of the checks; empty when everything works. */
export async function findProblems(checks: ReadinessChecks, log: Log): Promise<Readonly<Record<string, string>>> {
  const found = await Promise.all(Object.entries(checks).map(async ([name, check]) => [name, await findProblem(name, check, log)] as const));
  return Object.fromEntries(found.filter((entry): entry is readonly [string, string] => entry[1] !== undefined));
}

/** A check that hangs fails after two seconds: whoever probes would otherwise give up without learning what hangs. */
async function findProblem(name: string, check: () => Promise<string | undefined>, log: Log): Promise<string | undefined> {
  try {
    return await withinTime(check(), 2_000, 'There was no answer within two seconds.');
  } catch (error) {
    log.error({ error, check: name }, 'readiness not checked');
    return 'It could not be checked; the log says why.';
  }
}
