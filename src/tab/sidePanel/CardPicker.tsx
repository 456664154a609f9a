import { type RefObject, useState } from 'react';
import type { ShareableView } from '../../web/tab/wire.ts';
import type { Meeting } from '../meeting/useMeeting.ts';
import { Finder } from './Finder.tsx';
import { PickedCard } from './PickedCard.tsx';

/** Looks for a card, and shows the one that is picked; going back finds the search as it was left. */
export function CardPicker({ meeting, searchRef }: { readonly meeting: Meeting | undefined; readonly searchRef?: RefObject<HTMLInputElement | null> }) {
  const [query, setQuery] = useState('');
  const [picked, setPicked] = useState<ShareableView>();
  if (picked) return <PickedCard shareable={picked} meeting={meeting} onBack={() => setPicked(undefined)} />;
  return <Finder query={query} searchRef={searchRef} onQuery={setQuery} onPick={setPicked} />;
}
