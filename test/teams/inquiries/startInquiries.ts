import type { Corpus } from '../../../src/core/documents/document.ts';
import { aCorpus } from '../fakeEngine.ts';
import { type GapApp, personId, startGaps } from '../gaps/startGaps.ts';

/** The app of `startGaps`, whose document has person 5 for its contact. */
export interface InquiryApp extends GapApp {
  /** Asks what is not answered and opens the form; resolves with the id that the form has. */
  openForm(person?: number): Promise<string>;
  /** Opens the form, fills it in and sends it; resolves with the id and what the asker then sees. */
  sendInquiry(person?: number, text?: string): Promise<{ readonly id: string; readonly said: string }>;
  /** What was sent unasked to a person since the last call, as JSON. */
  told(person: number): string;
}

/** Person 5 is the contact unless the contacts of one or two documents are given. */
export async function startInquiries(contacts: readonly object[] = [{ entraId: personId(5) }], environment: Readonly<Record<string, string>> = {}): Promise<InquiryApp> {
  const app = await startGaps(environment, withContacts(contacts));
  const toldUpTo = new Map<number, number>();
  const inquiries: InquiryApp = {
    ...app,
    async openForm(person = 1) {
      const reply = await app.ask(question, person);
      const button = /\{"medspiller":\{"v":1,"language":"da",("do":"ask-person".*?)\}\}/.exec(reply)?.[1];
      if (button === undefined) throw new Error(`Nobody to ask was offered: ${reply}`);
      const form = await app.submit(JSON.parse(`{${button}}`) as object, person);
      const id = /"do":"send-inquiry","inquiryId":"([0-9a-f]{64})"/.exec(form)?.[1];
      if (id === undefined) throw new Error(`No form was shown: ${form}`);
      return id;
    },
    async sendInquiry(person = 1, text = question) {
      const id = await inquiries.openForm(person);
      return { id, said: await app.press({ do: 'send-inquiry', inquiryId: id, documentIds: documentIds.slice(0, contacts.length) }, person, { text }) };
    },
    told(person) {
      const from = toldUpTo.get(person) ?? 0;
      const { requests } = app.connector;
      toldUpTo.set(person, requests.length);
      // What is sent into a chat follows upon asking for the chat with the person.
      const sent = requests.filter(({ path }, at) => at >= from && path.endsWith('/activities') && JSON.stringify(requests[at - 1]?.body?.['members'] ?? '').includes(personId(person)));
      return sent.map(({ rawBody }) => rawBody).join('\n');
    },
  };
  return inquiries;
}

export const question = 'Hvordan parkerer medarbejdere?';
export const documentIds = ['grundlag', 'andet'];
const contactName = 'Mette Holm, HR';

function withContacts(contacts: readonly object[]): Corpus {
  const [document] = aCorpus().documents;
  return {
    documents: contacts.map((contact, at) => ({
      ...document!,
      info: { ...document!.info, id: documentIds[at] ?? '', title: at === 0 ? document!.info.title : 'Det andet grundlag', contact: { name: at === 0 ? contactName : 'Carl Dam, jura', ...contact } },
      ...(at > 0 && { sections: [], statements: [] }),
    })),
  };
}
