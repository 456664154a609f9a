import { AppError } from '../../core/errors.ts';
import type { Identify } from './caller.ts';
import { localPeople, localTenantId } from './localPeople.ts';

/** In local mode: the person of the list that the page has chosen. Tokens are not looked at. */
export const identifyLocally: Identify = async (headers) => {
  const person = localPeople.find(({ id }) => id === headers['x-local-person']);
  if (!person) throw new AppError({ code: 'tab.notSignedIn', message: 'X-Local-Person names none of the test persons' });
  return await Promise.resolve({ person: { tenantId: localTenantId, userId: person.id }, name: person.name });
};
