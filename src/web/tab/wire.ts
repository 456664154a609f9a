/**
 * What the tab and its API say to each other, as JSON; the tab's code takes nothing but these types from here.
 *
 * All paths stand under `/api/tab`. Ids in paths are URI-encoded. Every call but `GET /config` names the person:
 * `Authorization: Bearer <Entra token>`, or in local mode `X-Local-Person: <id>`. `Accept-Language: da` or `en` decides the
 * words of answers and problems. A problem is `Problem` with a 4xx or 5xx status. Times are ISO 8601 in UTC.
 *
 * | call | body → answer |
 * |---|---|
 * | GET /config | → TabConfig |
 * | GET /me | → Me |
 * | PUT /me/profile | ProfileBody → Me |
 * | GET /me/data | → MyData |
 * | DELETE /me/data | → 204 |
 * | GET /me/waiting | → MyWaiting |
 * | DELETE /me/waiting/gaps/:gapId | → 204, also when the person did not wait |
 * | DELETE /me/waiting/inquiries/:inquiryId | → 204, also when it is not open any more |
 * | GET /notes | → { notes: NoteView[] } |
 * | PUT /notes/:statementId | { text } (empty deletes) → 204 |
 * | GET /documents | → { documents: DocumentSummary[] } |
 * | GET /documents/:id | → DocumentView |
 * | GET /shareables?text=&kinds=&limit= | → { shareables: ShareableView[] } |
 * | GET /shareables/:key | → ShareableView |
 * | GET /plans | → { plans: PlanSummary[] } that the person made |
 * | GET /plans/:scheduleId | → PlanView |
 * | GET /meetings/:meetingId | → MeetingView |
 * | GET /meetings/:meetingId/events | → text/event-stream, each event `state` with a MeetingStateView; the first at once |
 * | POST /meetings/:meetingId/rounds | StartBody → MeetingStateView |
 * | POST /meetings/:meetingId/rounds/:roundId/close | → MeetingStateView |
 * | POST /meetings/:meetingId/rounds/:roundId/result | → 204, posted in the chat |
 * | GET, PUT, DELETE /meetings/:meetingId/rounds/:roundId/response | → { response?: ResponseBody } · ResponseBody → 204 · → 204 |
 * | POST /meetings/:meetingId/cards | { key } → 204, posted in the chat |
 */
import type { Citation, Language, Profile } from '../../core/answers/answer.ts';
import type { DocumentInfo, LineRange, StatementKind } from '../../core/documents/document.ts';
import type { InquiryState } from '../../core/inquiries/inquiry.ts';
import type { MeetingRole } from '../../core/meetings/meeting.ts';
import type { DeliveryRecord, Occurrence } from '../../core/reflections/occurrence.ts';
import type { Prompt } from '../../core/reflections/prompt.ts';
import type { Coverage } from '../../core/reflections/reflections.ts';
import type { Digest, Response, Round } from '../../core/reflections/round.ts';
import type { Schedule } from '../../core/reflections/schedule.ts';

/** A type as JSON carries it: dates as ISO 8601 text. */
export type Json<Value> = Value extends Date ? string : Value extends object ? { readonly [Name in keyof Value]: Json<Value[Name]> } : Value;

/** Why a call failed; `message` is for the person, in their language. */
export interface Problem {
  readonly code: string;
  readonly message: string;
  readonly correlationId: string;
}

/** What a page is told before it knows who looks at it. */
export interface TabConfig {
  /** Without Microsoft credentials: a test person stands in, and the page shows it. */
  readonly isLocal: boolean;
  /** The test persons of local mode; empty otherwise. */
  readonly localPeople: readonly LocalPerson[];
  /** Id of the app in Teams, for links into it; absent in local mode. */
  readonly teamsAppId?: string;
  /** Beginning of the product's own links. */
  readonly publicUrl: string;
}

/** A test person of local mode. */
export interface LocalPerson {
  readonly id: string;
  readonly name: string;
  /** In every meeting of local mode. */
  readonly meetingRole: MeetingRole;
}

/** Who calls, and what they chose. */
export interface Me {
  /** As the token says; not stored. */
  readonly name: string;
  readonly profile: Profile;
  readonly profileChoices: { readonly municipalities: readonly string[]; readonly roles: readonly { readonly id: string; readonly name: string; readonly municipality?: string }[] };
  /** Whether the person has made a plan. */
  readonly isPlanner: boolean;
}

/** What is left out is forgotten. */
export type ProfileBody = Profile;

/** All that is stored about the person. */
export interface MyData {
  readonly profile?: Profile;
  readonly profileSavedAtUtc?: string;
  readonly conversationCount: number;
  readonly notes: readonly NoteView[];
  readonly planCount: number;
  readonly openResponseCount: number;
  /** Questions without an answer that the person wants to be told of. */
  readonly waitingCount: number;
  /** Questions to documents' contacts: sent, and waiting for the person as a contact. */
  readonly inquiryCount: number;
  readonly receivedInquiryCount: number;
}

/** What the person waits for, latest first. */
export interface MyWaiting {
  /** `wording` is '' while too few have asked for it to be kept. */
  readonly gaps: readonly { readonly id: string; readonly wording: string; readonly sinceUtc: string }[];
  readonly inquiries: readonly InquiryView[];
}

/** A question to a document's contact. */
export interface InquiryView {
  readonly id: string;
  readonly text: string;
  readonly contactName: string;
  readonly state: InquiryState;
  /** It waits for the contact, and can be withdrawn. */
  readonly isOpen: boolean;
  readonly createdAtUtc: string;
  /** Words of the contact's own, never the document's; and the statement that they point to, as long as a document holds it. */
  readonly answer?: { readonly text?: string; readonly citation?: Citation };
}

/** A note with what it stands on; without `citation` when its document has these words no more, which are in `quote` where they were kept. */
export interface NoteView {
  readonly statementId: string;
  readonly text: string;
  readonly savedAtUtc: string;
  /** The statement as it is served, whose id is another when it has moved. */
  readonly citation?: Citation;
  readonly quote?: string;
}

/** A document in the list. */
export interface DocumentSummary {
  readonly id: string;
  readonly title: string;
  readonly municipality?: string;
  readonly year?: number;
  /** In the language asked for. */
  readonly summary?: string;
  readonly hasRoles: boolean;
  readonly hasPerspectives: boolean;
}

/** A document to read. `sections` are in its order; statements that only repeat others are left out. */
export interface DocumentView extends DocumentSummary {
  readonly roles: DocumentInfo['roles'];
  readonly perspectives: DocumentInfo['perspectives'];
  readonly sections: readonly SectionView[];
}

/** A section with its own statements, without those of sections below it. */
export interface SectionView {
  readonly id: string;
  readonly heading: string;
  readonly level: number;
  readonly roleId?: string;
  readonly perspectiveId?: string;
  readonly statements: readonly StatementView[];
}

/** A statement as it is read in its document. */
export interface StatementView {
  readonly id: string;
  readonly text: string;
  readonly kind: StatementKind;
  readonly roleId?: string;
  readonly perspectiveId?: string;
  readonly lines: LineRange;
  /** Statements of one paragraph or list share it. */
  readonly blockIndex: number;
  readonly leadIn?: string;
}

/** See core/sharing; `link` is the product's own address of it, to copy. */
export type ShareableView =
  | { readonly kind: 'statement'; readonly key: string; readonly link: string; readonly citation: Citation }
  | { readonly kind: 'cell'; readonly key: string; readonly link: string; readonly heading: string; readonly roleId?: string; readonly citations: readonly Citation[] }
  | { readonly kind: 'prompt'; readonly key: string; readonly link: string; readonly prompt: Json<Prompt> }
  | { readonly kind: 'round'; readonly key: string; readonly link: string; readonly round: Json<Round> };

/** A plan that the person has made. */
export interface PlanSummary {
  readonly schedule: Json<Schedule>;
  /** The plan in words: "Mandag kl. 09:00, hver uge". */
  readonly description: string;
  readonly next?: Json<Occurrence>;
}

/** The same with what it has sent and what came of it. */
export interface PlanView extends PlanSummary {
  /** Newest first. */
  readonly report: readonly Json<DeliveryRecord>[];
  /** Closed rounds, newest first. */
  readonly history: readonly { readonly id: string; readonly week: string; readonly closedAtUtc: string; readonly prompt: Json<Prompt>; readonly digest: Digest }[];
  readonly coverage: readonly Coverage[];
}

/** A meeting as one person sees it. */
export interface MeetingView {
  readonly role: MeetingRole;
  /** Organiser and presenters: start, close, post. */
  readonly mayControl: boolean;
  readonly state: MeetingStateView;
}

/** The same for everybody in the meeting. */
export interface MeetingStateView {
  /** The server's clock, to count down by. */
  readonly nowUtc: string;
  readonly round?: LiveRoundView;
}

/** A meeting's newest round, without its key. */
export interface LiveRoundView {
  readonly id: string;
  readonly language: Language;
  readonly prompt: Json<Prompt>;
  readonly threshold: number;
  readonly startedAtUtc: string;
  /** Absent for a round without a timer. */
  readonly endsAtUtc?: string;
  readonly isOpen: boolean;
  /** 0 below the threshold. */
  readonly responseCount: number;
  /** Of a closed round. */
  readonly digest?: Digest;
  /** Whether the result is in the meeting's chat. */
  readonly isResultSent: boolean;
}

/** What a round is started with; see `LiveRoundStart`. */
export interface StartBody {
  readonly key: string;
  readonly question?: string;
  readonly minutes?: number;
  readonly threshold?: number;
}

/** An answer, as it is sent and as it comes back to who gave it. */
export type ResponseBody = Response;
