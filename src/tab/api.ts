import type { DocumentSummary, DocumentView, Me, MeetingStateView, MeetingView, MyData, MyWaiting, NoteView, PlanSummary, PlanView, ProfileBody, ResponseBody, ShareableView, StartBody } from '../web/tab/wire.ts';

/** Calls to `/api/tab`, each as the person that the host names. All reject with an `ApiProblem`. */
export interface Api {
  me(): Promise<Me>;
  saveProfile(profile: ProfileBody): Promise<Me>;
  myData(): Promise<MyData>;
  deleteMyData(): Promise<void>;
  waiting(): Promise<MyWaiting>;
  stopWaiting(gapId: string): Promise<void>;
  withdrawInquiry(inquiryId: string): Promise<void>;
  notes(): Promise<readonly NoteView[]>;
  saveNote(statementId: string, text: string): Promise<void>;
  documents(): Promise<readonly DocumentSummary[]>;
  document(id: string): Promise<DocumentView>;
  shareables(query: { readonly text: string; readonly kinds?: readonly ShareableView['kind'][]; readonly limit?: number; readonly signal?: AbortSignal }): Promise<readonly ShareableView[]>;
  shareable(key: string): Promise<ShareableView>;
  plans(): Promise<readonly PlanSummary[]>;
  plan(scheduleId: string): Promise<PlanView>;
  meeting(meetingId: string): MeetingApi;
}

/** Calls about one meeting. */
export interface MeetingApi {
  view(): Promise<MeetingView>;
  /**
   * Calls back with the state at once and after every change; comes back by itself when the connection is lost, and says so
   * meanwhile. Returns how to stop.
   */
  follow(listener: { state(state: MeetingStateView): void; connection(isConnected: boolean): void; problem(problem: ApiProblem): void }): () => void;
  start(body: StartBody): Promise<MeetingStateView>;
  close(roundId: string): Promise<MeetingStateView>;
  sendResult(roundId: string): Promise<void>;
  postCard(key: string): Promise<void>;
  ownResponse(roundId: string): Promise<ResponseBody | undefined>;
  respond(roundId: string, response: ResponseBody): Promise<void>;
  withdraw(roundId: string): Promise<void>;
}

/** The server answered with a problem, or was not reached (`code` is then `tab.offline`). `message` is for the person. */
export class ApiProblem extends Error {
  readonly code: string;
  readonly status: number;
  /** What to give to the IT department; '' when the server was not reached. */
  readonly correlationId: string;

  constructor(code: string, message: string, status: number, correlationId: string) {
    super(message);
    this.name = 'ApiProblem';
    this.code = code;
    this.status = status;
    this.correlationId = correlationId;
  }
}
