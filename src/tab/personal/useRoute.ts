import { useEffect, useState } from 'react';
import { readPlace } from '../shell/readPlace.ts';
import { parseHash, type Route, toPlaceRoute } from './route.ts';

/**
 * Where the page is, by its address; before anybody has gone anywhere, the place that its link or Teams names. `isFirst` is
 * true until then: focus stays where it is.
 */
export function useRoute(subPageId: string | undefined): { readonly route: Route; readonly isFirst: boolean } {
  const [place, setPlace] = useState(() => ({ route: readRoute(subPageId), isFirst: true }));
  useEffect(() => {
    const follow = (): void => setPlace({ route: readRoute(subPageId), isFirst: false });
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, [subPageId]);
  return place;
}

function readRoute(subPageId: string | undefined): Route {
  const place = readPlace() ?? subPageId;
  return parseHash(location.hash) ?? (place === undefined ? { page: 'documents' } : toPlaceRoute(place));
}
