import { createContext, useContext } from 'react';
import type { Me } from '../../web/tab/wire.ts';

/** What the parts of the personal tab share. */
export interface Personal {
  readonly me: Me;
  readonly setMe: (me: Me) => void;
  /** The person's own notes, by id of their statement. */
  readonly notes: ReadonlyMap<string, string>;
  /** An empty text deletes. Rejects with an `ApiProblem`; the note is then as it was. */
  readonly saveNote: (statementId: string, text: string) => Promise<void>;
  /** After everything about the person was deleted. */
  readonly forgetNotes: () => void;
  /** Has a screen reader say what the eye sees by itself. */
  readonly announce: (message: string) => void;
  /** Nobody has gone anywhere yet, so that focus stays where it is. */
  readonly isFirst: boolean;
}

/** Given by `PersonalPage`; read it by `usePersonal`. */
export const personalContext = createContext<Personal | undefined>(undefined);

/** Throws outside of the personal tab. */
export function usePersonal(): Personal {
  const personal = useContext(personalContext);
  if (personal === undefined) throw new TypeError('usePersonal is called outside of the personal tab');
  return personal;
}
