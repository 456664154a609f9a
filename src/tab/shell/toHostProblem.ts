import { HostProblem, type HostProblemReason } from '../host.ts';

/** What teams-js rejects with, throws or hands to a callback, as a `HostProblem`; `otherwise` is for what carries no code that is known. */
export function toHostProblem(error: unknown, otherwise: HostProblemReason): HostProblem {
  if (error instanceof HostProblem) return error;
  return new HostProblem(reasonOf(error) ?? otherwise, error);
}

/** By the codes of teams-js (`ErrorCode`) and what the stage's documentation says of them. */
function reasonOf(error: unknown): HostProblemReason | undefined {
  const code = typeof error === 'object' && error !== null && 'errorCode' in error ? error.errorCode : undefined;
  switch (code) {
    case 100:
    case 501:
    case 9000:
      return 'not-supported';
    case 1000:
      return 'no-permission';
    case 5000:
      return 'not-allowed';
    case 6000:
    case 7000:
      return 'stage-busy';
    case 2000:
    case 8001:
      return 'host-silent';
    default:
      return undefined;
  }
}
