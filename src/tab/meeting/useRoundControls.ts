import { useState } from 'react';
import type { StartBody } from '../../web/tab/wire.ts';
import { type Action, useAction } from '../shell/useAction.ts';
import type { Meeting } from './useMeeting.ts';

/** What organiser and presenters do with the meeting's rounds. */
export interface RoundControls extends Pick<Action, 'isBusy' | 'problem'> {
  /** Resolves to whether it worked; a refusal is in `problem`. */
  readonly start: (body: StartBody) => Promise<boolean>;
  readonly close: () => Promise<boolean>;
  readonly sendResult: () => Promise<boolean>;
  /** Whether the newest round's result is in the chat, whoever sent it. */
  readonly isResultSent: boolean;
}

/** Does one thing at a time, and sends a round's result only once: what is pressed meanwhile or again does nothing. */
export function useRoundControls({ api, round, accept }: Pick<Meeting, 'api' | 'round' | 'accept'>): RoundControls {
  const { run, isBusy, problem } = useAction();
  const [sentRoundId, setSentRoundId] = useState<string>();
  // What was sent from here is known before the server tells everybody.
  const isResultSent = round !== undefined && (round.isResultSent || sentRoundId === round.id);

  return {
    start: (body) => run(async () => accept(await api.start(body))),
    close: () => run(async () => round && accept(await api.close(round.id))),
    sendResult: () =>
      run(async () => {
        if (!round || isResultSent) return;
        await api.sendResult(round.id);
        setSentRoundId(round.id);
      }),
    isBusy,
    isResultSent,
    problem,
  };
}
