import type { DocumentSummary, NoteView, PlanSummary, ResponseBody, ShareableView } from '../../web/tab/wire.ts';
import type { TabTexts } from '../../locales/tab/tabTexts.ts';
import type { Api, MeetingApi } from '../api.ts';
import type { Host } from '../host.ts';
import { createRequest, type Request } from './createRequest.ts';
import { followMeeting } from './followMeeting.ts';

/** Calls `/api/tab` for the person that the host names, in the host's language; `text` has the words for what does not come from there. */
export function createApi(host: Host, text: TabTexts): Api {
  const request = createRequest(host, text);
  const { get, change } = request;
  return {
    me: () => get('/me'),
    saveProfile: (profile) => change('PUT', '/me/profile', profile),
    myData: () => get('/me/data'),
    deleteMyData: () => change('DELETE', '/me/data'),
    waiting: () => get('/me/waiting'),
    stopWaiting: (gapId) => change('DELETE', `/me/waiting/gaps/${encodeURIComponent(gapId)}`),
    withdrawInquiry: (inquiryId) => change('DELETE', `/me/waiting/inquiries/${encodeURIComponent(inquiryId)}`),
    notes: async () => (await get<{ notes: readonly NoteView[] }>('/notes')).notes,
    saveNote: (statementId, text) => change('PUT', `/notes/${encodeURIComponent(statementId)}`, { text }),
    documents: async () => (await get<{ documents: readonly DocumentSummary[] }>('/documents')).documents,
    document: (id) => get(`/documents/${encodeURIComponent(id)}`),
    shareables: async ({ text, kinds, limit, signal }) => {
      const query = new URLSearchParams({ text, ...(kinds !== undefined && { kinds: kinds.join(',') }), ...(limit !== undefined && { limit: String(limit) }) });
      return (await get<{ shareables: readonly ShareableView[] }>(`/shareables?${query.toString()}`, signal)).shareables;
    },
    shareable: (key) => get(`/shareables/${encodeURIComponent(key)}`),
    plans: async () => (await get<{ plans: readonly PlanSummary[] }>('/plans')).plans,
    plan: (scheduleId) => get(`/plans/${encodeURIComponent(scheduleId)}`),
    meeting: (meetingId) => createMeetingApi(request, `/meetings/${encodeURIComponent(meetingId)}`),
  };
}

function createMeetingApi(request: Request, path: string): MeetingApi {
  const { get, change } = request;
  const toRound = (roundId: string): string => `${path}/rounds/${encodeURIComponent(roundId)}`;
  return {
    view: () => get(path),
    follow: (listener) => followMeeting(request, `${path}/events`, listener),
    start: (body) => change('POST', `${path}/rounds`, body),
    close: (roundId) => change('POST', `${toRound(roundId)}/close`),
    sendResult: (roundId) => change('POST', `${toRound(roundId)}/result`),
    postCard: (key) => change('POST', `${path}/cards`, { key }),
    ownResponse: async (roundId) => (await get<{ response?: ResponseBody }>(`${toRound(roundId)}/response`)).response,
    respond: (roundId, response) => change('PUT', `${toRound(roundId)}/response`, response),
    withdraw: (roundId) => change('DELETE', `${toRound(roundId)}/response`),
  };
}
