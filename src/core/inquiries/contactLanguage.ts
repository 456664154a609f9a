import type { Language } from '../answers/answer.ts';
import type { Inquiry, InquiryStore } from './inquiry.ts';

/** The language that the contact last used with the bot; Danish, as the documents are, where nobody knows. */
export async function findContactLanguage({ asker, contact }: Pick<Inquiry, 'asker' | 'contact'>, { store, clock }: { readonly store: Pick<InquiryStore, 'findLanguage'>; readonly clock: () => Date }): Promise<Language> {
  return (await store.findLanguage({ tenantId: asker.tenantId, userId: contact.userId }, clock())) ?? 'da';
}
