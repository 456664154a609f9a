import { useState } from 'react';
import type { ShareableView } from '../../web/tab/wire.ts';
import type { Meeting } from '../meeting/useMeeting.ts';
import { Finder } from './Finder.tsx';
import { PickedCard } from './PickedCard.tsx';

/** Looks for a card, and shows the one that is picked; going back finds the search as it was left. */
export function CardPicker({ meeting }: { readonly meeting: Meeting | undefined }) {
  const [query, setQuery] = useState('');
  const [picked, setPicked] = useState<ShareableView>();
  const [returnTo, setReturnTo] = useState<string>();
  const pick = (shareable: ShareableView) => {
    setPicked(shareable);
    setReturnTo(shareable.key);
  };
  if (picked) return <PickedCard shareable={picked} meeting={meeting} onBack={() => setPicked(undefined)} />;
  return <Finder query={query} returnTo={returnTo} onQuery={setQuery} onPick={pick} />;
}
