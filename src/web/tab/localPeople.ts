import type { LocalPerson } from './wire.ts';

/** The tenant of local mode, the same as the playground's. */
export const localTenantId = '00000000-0000-0000-0000-0000000000001';

/** Who can be tried out in local mode: people of the playground, so that what they do in chat is theirs in the tab too. */
export const localPeople: readonly LocalPerson[] = [
  { id: '00000000-0000-0000-0000-0000000000020', name: 'Anna Andersen', meetingRole: 'organizer' },
  { id: '00000000-0000-0000-0000-0000000000021', name: 'Bo Berg', meetingRole: 'presenter' },
  { id: '00000000-0000-0000-0000-0000000000022', name: 'Carla Carlsen', meetingRole: 'attendee' },
  { id: '00000000-0000-0000-0000-0000000000023', name: 'Dorte Dam', meetingRole: 'attendee' },
  { id: '00000000-0000-0000-0000-0000000000024', name: 'Erik Egelund', meetingRole: 'attendee' },
];

/** The group chat of the playground, which stands in for the chat of every meeting. */
export const localChatId = '19:gruppe@thread.v2';
