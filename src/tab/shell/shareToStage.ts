import { meeting } from '@microsoft/teams-js';
import { HostProblem } from '../host.ts';
import { toHostProblem } from './toHostProblem.ts';
import { withinTime } from './withinTime.ts';

/** Puts an address on the meeting's stage, once Teams has said that the app may; resolves when it is there. Rejects with a `HostProblem`. */
export async function shareToStage(url: string): Promise<void> {
  const { doesAppHaveSharePermission } = await ask(meeting.getAppContentStageSharingCapabilities, answerTimeoutMs);
  if (!doesAppHaveSharePermission) throw new HostProblem('no-permission');
  try {
    await ask<boolean>((answer) => meeting.shareAppContentToStage(answer, url, { sharingProtocol: meeting.SharingProtocol.Collaborative }), shareTimeoutMs);
  } catch (error) {
    if (error instanceof HostProblem && error.reason === 'failed' && (await isSharing())) throw new HostProblem('stage-busy', error);
    throw error;
  }
}

const answerTimeoutMs = 5000;

/** Opening the stage takes a slow client some seconds. */
const shareTimeoutMs = 15_000;

/** False too when Teams does not say. */
async function isSharing(): Promise<boolean> {
  const state = await ask(meeting.getAppContentStageSharingState, answerTimeoutMs).catch(() => undefined);
  return state?.isAppSharing === true;
}

/** Calls a function of teams-js that answers by callback, and that throws at once where the page or the client cannot do it. */
async function ask<Result>(call: (callback: (error: unknown, result: Result | null) => void) => void, timeoutMs: number): Promise<Result> {
  const answer = new Promise<Result>((resolve, reject) => {
    const settle = (error: unknown, result: Result | null): void => {
      if (error !== null && error !== undefined) reject(toHostProblem(error, 'failed'));
      else if (result === null || result === false) reject(new HostProblem('failed'));
      else resolve(result);
    };
    try {
      call(settle);
    } catch (error) {
      reject(toHostProblem(error, 'not-supported'));
    }
  });
  return await withinTime(answer, timeoutMs);
}
