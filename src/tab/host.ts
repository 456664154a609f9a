import type { Language } from '../core/answers/answer.ts';

/**
 * What the page stands in: Teams, or in local mode a plain browser window. Everything that a page knows of teams-js it knows by
 * this, so that each way of standing somewhere is one implementation.
 */
export interface Host {
  readonly kind: 'teams' | 'local';
  readonly context: HostContext;
  /** Calls back on every change. */
  onThemeChange(listener: (theme: Theme) => void): void;
  /** A new token, or in local mode the chosen test person, as request headers. Rejects with a `HostProblem`. */
  identify(): Promise<Readonly<Record<string, string>>>;
  /** Puts an address of ours on the stage; resolves when it is there. Rejects with a `HostProblem`. */
  shareToStage(url: string): Promise<void>;
  /** Opens a link of ours or of Teams. */
  open(url: string): Promise<void>;
}

export type Theme = 'light' | 'dark' | 'contrast';

/** Where and for whom the page is shown. */
export interface HostContext {
  readonly language: Language;
  readonly theme: Theme;
  readonly userName?: string;
  /** Undefined outside meetings. */
  readonly meetingId?: string;
  /** Of the channel or chat that the page stands in. */
  readonly channelId?: string;
  /** What a deep link asked for, such as `<document>#<hash>`. */
  readonly subPageId?: string;
}

/** Why Teams did not do something, by what the person can do next. */
export type HostProblemReason =
  /** No answer, or none within the time. */
  | 'host-silent'
  /** This client cannot do it. */
  | 'not-supported'
  /** The person is neither organiser nor presenter, or the meeting forbids it. */
  | 'not-allowed'
  /** The app lacks the permission in this meeting. */
  | 'no-permission'
  /** Somebody else is sharing, or nothing can be shared now. */
  | 'stage-busy'
  /** The person did not consent, or has to sign in. */
  | 'sign-in'
  | 'failed';

/** Teams did not do what was asked of it. */
export class HostProblem extends Error {
  readonly reason: HostProblemReason;

  constructor(reason: HostProblemReason, cause?: unknown) {
    super(`Teams did not do it: ${reason}`, { cause });
    this.name = 'HostProblem';
    this.reason = reason;
  }
}
