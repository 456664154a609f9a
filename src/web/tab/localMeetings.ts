import type { MeetingDirectory, MeetingMessenger } from '../../core/meetings/meeting.ts';
import type { SendResult } from '../../core/reflections/messenger.ts';
import type { ChannelStore } from '../../core/reflections/reflectionStore.ts';
import { localChatId, localPeople, localTenantId } from './localPeople.ts';

/**
 * Meetings of local mode: the test persons take part in each, whatever it is called, and the playground's group chat is its
 * chat. As long as no client has been heard of, nothing is posted: there is nowhere to.
 */
export function createLocalMeetings(messenger: MeetingMessenger, store: Pick<ChannelStore, 'findAnyChannel'>): { readonly directory: MeetingDirectory; readonly messenger: MeetingMessenger } {
  const hasClient = async (): Promise<boolean> => (await store.findAnyChannel(localTenantId)) !== undefined;
  return {
    directory: {
      async findParticipant({ tenantId }, { userId }) {
        const person = tenantId === localTenantId ? localPeople.find(({ id }) => id === userId) : undefined;
        return await Promise.resolve(person && { role: person.meetingRole, conversationId: localChatId });
      },
    },
    messenger: {
      postResult: async (...values) => ((await hasClient()) ? await messenger.postResult(...values) : nowhere),
      postCard: async (...values) => ((await hasClient()) ? await messenger.postCard(...values) : nowhere),
    },
  };
}

const nowhere: SendResult = { kind: 'refused', code: 'ConversationNotFound', isChannelGone: false };
