import type { MeetingDirectory } from '../../core/meetings/meeting.ts';
import { localChatId, localPeople, localTenantId } from './localPeople.ts';

/** Who takes part in local mode: the test persons in every meeting, whatever it is called, with the playground's group chat. */
export function createLocalDirectory(): MeetingDirectory {
  return {
    async findParticipant({ tenantId }, { userId }) {
      const person = tenantId === localTenantId ? localPeople.find(({ id }) => id === userId) : undefined;
      return await Promise.resolve(person && { role: person.meetingRole, conversationId: localChatId });
    },
  };
}
