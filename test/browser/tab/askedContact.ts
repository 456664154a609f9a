import { type Brain, loadBrain } from '../../../src/brain.ts';
import { localPeople, localTenantId } from '../../../src/web/tab/localPeople.ts';
import { cardExecute, cardSubmit } from '../../helpers/activities.ts';

/** The bundled documents, whose contact is Bo of local mode: to see what comes of asking somebody. */
export async function loadBrainWithContact(): Promise<Brain> {
  const brain = await loadBrain();
  const contact = { name: 'Bo Berg, HR', entraId: toUserId(2) };
  return { ...brain, corpus: { documents: brain.corpus.documents.map((document) => ({ ...document, info: { ...document.info, contact } })) } };
}

/** Anna has sent two questions, one of which Bo has answered and one of which he looks into, and waits to be told of a third. */
export async function askContact(send: (activity: object) => Promise<unknown>, serviceUrl: string, statementId: string): Promise<void> {
  const place = (person: number) => ({
    serviceUrl,
    fields: { from: { id: `29:${person}`, name: localPeople[person - 1]?.name, aadObjectId: toUserId(person) }, conversation: { conversationType: 'personal', id: `a:${person}`, tenantId: localTenantId }, channelData: { tenant: { id: localTenantId } } },
  });
  const data = (request: object, inputs: object = {}) => ({ medspiller: { v: 1, language: 'da', ...request }, ...inputs });
  const press = (person: number, request: object, inputs: object = {}) => send(cardExecute({ ...place(person), verb: 'medspiller', data: data(request, inputs) }));
  const [first, second] = ['1'.repeat(64), '2'.repeat(64)];
  const documentIds = [statementId.split('#')[0]];
  await press(1, { do: 'send-inquiry', inquiryId: first, documentIds }, { text: 'Må jeg holde mit teammøde ude af huset, når vi skal tale om det svære?' });
  await press(2, { do: 'answer-inquiry', inquiryId: first }, { text: 'Ja, det er en god idé.\nSkriv i kalenderen, hvor I er, så I kan findes.', statementId });
  await press(1, { do: 'send-inquiry', inquiryId: second, documentIds }, { text: 'Hvem bestiller nøglekort til nye medarbejdere?' });
  await press(2, { do: 'see-inquiry', inquiryId: second });
  await send(cardSubmit({ ...place(1), data: data({ do: 'wait-for-answer', question: 'Hvor mange feriedage har medarbejdere?' }) }));
}

function toUserId(person: number): string {
  return localPeople[person - 1]?.id ?? '';
}
