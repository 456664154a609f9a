import type { Answer, Intent } from './core/answers/answer.ts';
import type { Phrasing } from './core/answers/phrasing/phraser.ts';
import type { InquiryState } from './core/inquiries/inquiry.ts';
import type { DeliveryKind } from './core/reflections/occurrence.ts';
import type { RoundKind } from './core/reflections/round.ts';

/**
 * What is told of the work from where it happens, so that it can be counted and traced. All that is told is of a fixed, short
 * list: no person, tenant, conversation, question or document is ever named.
 */
export interface Telemetry {
  countTurn(turn: { readonly kind: TurnKind; readonly outcome: TurnOutcome; readonly seconds: number }): void;
  countAnswer(answer: Pick<Answer, 'kind' | 'intent'>): void;
  countDelivery(kind: DeliveryKind, outcome: CountedOutcome): void;
  /** A language model was to phrase an answer. */
  countPhrasing(result: PhrasingResult, seconds: number): void;
  /** Something became of a question to a document's contact. */
  countInquiry(outcome: InquiryOutcome): void;
  /** A call to Teams is made once more. */
  countRetry(cause: RetryCause): void;
  /**
   * Runs a piece of work as a span of a trace and gives its result, whether promised or not. `note` adds what is known only
   * meanwhile. Work within work is a child of it; a name that is no beginning is traced within another only.
   */
  readonly trace: <Result>(name: SpanName, work: (note: (attributes: SpanAttributes) => void) => Result) => Result;
}

/** Kinds of turns: what was written, pressed, asked of the messaging extension, rated, or who was added. */
export const turnKinds = ['message', 'edit', 'button', 'extension', 'feedback', 'installation', 'other'] as const;
export type TurnKind = (typeof turnKinds)[number];

/** `refused`: no valid token, or a tenant that is not served. `failed`: the person got an apology, or nothing. */
export const turnOutcomes = ['done', 'failed', 'refused'] as const;
export type TurnOutcome = (typeof turnOutcomes)[number];

export const answerKinds = ['answer', 'clarify', 'no-answer'] as const satisfies readonly Answer['kind'][];

export const intents = ['role-perspective', 'role', 'perspective', 'chain', 'section', 'fact', 'passage', 'comparison', 'document', 'smalltalk', 'unknown'] as const satisfies readonly Intent[];

/** `refused`: by the check. The others are why a model said nothing. */
export const phrasingResults = ['phrased', 'refused', 'nothing', 'timeout', 'limited', 'failed', 'skipped'] as const satisfies readonly Phrasing['kind'][];
export type PhrasingResult = (typeof phrasingResults)[number];

export const deliveryKinds = ['preview', 'prompt', 'card', 'digest'] as const satisfies readonly DeliveryKind[];

/** What became of a message that was due; the scheduler says what each means. */
export const countedOutcomes = ['sent', 'retried', 'not-sent', 'dropped', 'released', 'lost'] as const;
export type CountedOutcome = (typeof countedOutcomes)[number];

/** `sent`: Teams took it to the contact. `unreachable`: it would not. `closed`: nobody answered in time. */
export const inquiryOutcomes = ['sent', 'unreachable', 'answered', 'declined', 'withdrawn', 'closed'] as const satisfies readonly InquiryState[];
export type InquiryOutcome = (typeof inquiryOutcomes)[number];

/** Teams said to come back later, its gateway failed, or it was not reached. */
export const retryCauses = ['throttled', 'gateway', 'not-reached'] as const;
export type RetryCause = (typeof retryCauses)[number];

/** `turn` and `delivery` begin a trace. */
export type SpanName = 'turn' | 'delivery' | 'answer' | 'phrase' | 'send' | `store ${string}`;

export type SpanAttributes = Readonly<Record<string, string | number | boolean>>;

/** What is read from the store when somebody asks how things are. */
export interface WorkFigures {
  /** Rounds that take answers; no more than `figureLimit` of all kinds together are counted. */
  readonly openRounds: Readonly<Record<RoundKind, number>>;
  /** Messages that are due and not yet recorded as sent, in channels that are awake; counted up to `figureLimit`. */
  readonly dueCount: number;
  /** When the one that has waited longest was due. */
  readonly oldestDueAtUtc?: Date;
}

/** More rows than this are not counted, so that asking stays cheap whatever is in the store. */
export const figureLimit = 10_000;

export const roundKinds = ['weekly', 'shared', 'live'] as const satisfies readonly RoundKind[];

/** Tells nobody. */
export const silentTelemetry: Telemetry = {
  countTurn: () => undefined,
  countAnswer: () => undefined,
  countPhrasing: () => undefined,
  countDelivery: () => undefined,
  countInquiry: () => undefined,
  countRetry: () => undefined,
  trace: (_name, work) => work(() => undefined),
};
