import type { PersonalDataStore, PersonKey, Profile, ProfileStore } from '../../core/answers/answer.ts';
import type { Config } from '../../config.ts';
import type { Corpus } from '../../core/documents/document.ts';
import type { Meetings } from '../../core/meetings/meeting.ts';
import type { NoteStore } from '../../core/reflections/reflectionStore.ts';
import type { Gaps } from '../../core/gaps/gaps.ts';
import type { Inquiries } from '../../core/inquiries/inquiries.ts';
import type { Reflections } from '../../core/reflections/reflections.ts';
import type { ShareableFinder } from '../../core/sharing/shareable.ts';

/** What the calls of the tab are answered from. */
export interface TabPorts {
  readonly corpus: Corpus;
  /** What is kept because people ask what the documents do not answer. */
  readonly gaps: Pick<Gaps, 'personalData' | 'stopWaiting' | 'deletePersonalData'>;
  /** What the person asked documents' contacts. */
  readonly inquiries: Pick<Inquiries, 'listSent' | 'withdraw' | 'personalData' | 'deletePersonalData'>;
  readonly stores: ProfileStore & PersonalDataStore & Pick<NoteStore, 'listNotes'>;
  readonly reflections: Reflections;
  readonly finder: ShareableFinder;
  readonly meetings: Meetings;
  readonly clock: () => Date;
  readonly config: Pick<Config, 'municipality'>;
}

/** What the person chose to have remembered, or the installation's own municipality. */
export async function findProfile(person: PersonKey, { stores, config }: Pick<TabPorts, 'stores' | 'config'>): Promise<Profile> {
  return (await stores.findProfile(person)) ?? (config.municipality === undefined ? {} : { municipality: config.municipality });
}
