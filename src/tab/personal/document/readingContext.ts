import { createContext, useContext } from 'react';
import type { DocumentView } from '../../../web/tab/wire.ts';

/** The document that is read, and the statement that a link leads to. */
export interface Reading {
  readonly document: DocumentView;
  readonly targetId: string | undefined;
}

/** Given by `DocumentPage`; read it by `useReading`. */
export const readingContext = createContext<Reading | undefined>(undefined);

/** Throws outside of a document. */
export function useReading(): Reading {
  const reading = useContext(readingContext);
  if (reading === undefined) throw new TypeError('useReading is called outside of a document');
  return reading;
}
