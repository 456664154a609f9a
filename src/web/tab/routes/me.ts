import { z } from 'zod';
import { checkProfile, findProfileChoices } from '../../../core/answers/profileChoices.ts';
import { AppError } from '../../../core/errors.ts';
import { type Call, createRoute, type Route } from '../route.ts';
import type { StatementIndex } from '../statementIndex.ts';
import type { TabPorts } from '../tabPorts.ts';
import type { Me, MyData } from '../wire.ts';
import { listNotes } from './notes.ts';

/** The caller's profile, and all that is stored about them. */
export function createMeRoutes(ports: TabPorts, statements: StatementIndex): Route[] {
  const { corpus, stores, reflections, gaps, inquiries, clock } = ports;
  const getMe = async ({ caller: { person, name }, language }: Call<never>): Promise<Me> => {
    const [profile, plans] = await Promise.all([stores.findProfile(person), reflections.listPlansBy(person)]);
    return { name, profile: profile ?? {}, profileChoices: findProfileChoices(corpus, language), isPlanner: plans.length > 0 };
  };
  return [
    createRoute('GET', '/me', getMe),
    createRoute('PUT', '/me/profile', async (call) => {
      const { person } = call.caller;
      const body = await call.readBody(profileBody);
      const profile = checkProfile(body, findProfileChoices(corpus, call.language));
      const unknown = (['roleId', 'municipality'] as const).filter((name) => profile[name] !== body[name]);
      if (unknown.length > 0) throw new AppError({ code: 'tab.badBody', message: 'A profile was sent that the documents do not know', values: { fields: unknown.join(', ') } });
      // Nothing is stored about somebody who never chose anything.
      if (Object.keys(profile).length > 0 || (await stores.findProfile(person)) !== undefined) await stores.saveProfile(person, profile, clock());
      return await getMe(call);
    }),
    createRoute('GET', '/me/data', async ({ caller: { person } }): Promise<MyData> => {
      const [stored, reflected, { waiting }, inquired] = await Promise.all([stores.getPersonalData(person), reflections.personalData(person), gaps.personalData(person), inquiries.personalData(person)]);
      const { profile, profileSavedAtUtc, conversationCount } = stored;
      return {
        conversationCount,
        notes: listNotes(reflected.notes, statements),
        planCount: reflected.plans.length,
        openResponseCount: reflected.openResponses.length,
        waitingCount: waiting.length,
        inquiryCount: inquired.sent.length,
        receivedInquiryCount: inquired.received.length,
        ...(profile && { profile }),
        ...(profileSavedAtUtc && { profileSavedAtUtc: profileSavedAtUtc.toISOString() }),
      };
    }),
    createRoute('DELETE', '/me/data', async ({ caller: { person } }) => {
      await reflections.deletePersonalData(person);
      await gaps.deletePersonalData(person);
      await inquiries.deletePersonalData(person);
      await stores.deletePersonalData(person);
    }),
  ];
}

const profileBody = z.strictObject({ roleId: z.string().max(200).exactOptional(), municipality: z.string().max(200).exactOptional() });
