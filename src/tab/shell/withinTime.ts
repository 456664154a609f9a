import { HostProblem } from '../host.ts';

/** What Teams answers, or a `HostProblem` `host-silent` after `timeoutMs`: a client that does not know a message leaves it unanswered. */
export async function withinTime<Value>(answer: Promise<Value>, timeoutMs: number): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new HostProblem('host-silent')), timeoutMs);
  });
  try {
    return await Promise.race([answer, silence]);
  } finally {
    clearTimeout(timer);
  }
}
