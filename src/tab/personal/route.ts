/** Ways to read a document. */
export type View = 'role' | 'perspective' | 'matrix' | 'chain' | 'text';

/** What the personal tab shows. */
export type Route =
  | { readonly page: 'documents' }
  | {
      readonly page: 'document';
      readonly documentId: string;
      /** Without one, the first that the document allows. */
      readonly view?: View;
      /** Of a role or perspective, by view. */
      readonly choice?: string;
      /** To be shown and marked, in place of view and choice. */
      readonly statementId?: string;
    }
  | { readonly page: 'find'; readonly text: string }
  | { readonly page: 'me' }
  | { readonly page: 'plans' };

/** The address of a route inside the page; the browser and Teams go back by it. */
export function toHash(route: Route): string {
  switch (route.page) {
    case 'document': {
      const path = [route.documentId, route.view, route.choice].filter((part) => part !== undefined).map(encodeURIComponent);
      return `#/read/${path.join('/')}${route.statementId === undefined ? '' : `?at=${encodeURIComponent(hashOf(route.statementId))}`}`;
    }
    case 'find':
      return `#/find${route.text === '' ? '' : `?text=${encodeURIComponent(route.text)}`}`;
    case 'documents':
    case 'me':
    case 'plans':
      return `#/${route.page}`;
  }
}

/** Reads such an address; undefined for any other, such as the hash of a statement in a link to a document. */
export function parseHash(hash: string): Route | undefined {
  if (!hash.startsWith('#/')) return undefined;
  const [path = '', query = ''] = hash.slice(2).split('?');
  const [page, documentId, view, choice] = path.split('/').map(decode);
  const parameters = new URLSearchParams(query);
  if (page === 'me' || page === 'plans') return { page };
  if (page === 'find') return { page, text: parameters.get('text') ?? '' };
  if (page !== 'read' || documentId === undefined || documentId === '') return { page: 'documents' };
  const at = parameters.get('at');
  if (at !== null) return { page: 'document', documentId, statementId: `${documentId}#${at}` };
  return { page: 'document', documentId, ...(isView(view) && { view }), ...(choice !== undefined && { choice }) };
}

/** The route to a place, `<document>` or `<document>#<hash>`, as links into the tab name it. */
export function toPlaceRoute(place: string): Route {
  const [documentId = '', hash = ''] = place.split('#');
  if (documentId === '') return { page: 'documents' };
  return { page: 'document', documentId, ...(hash !== '' && { statementId: `${documentId}#${hash}` }) };
}

/** Of a statement's id. */
export function hashOf(statementId: string): string {
  return statementId.slice(statementId.lastIndexOf('#') + 1);
}

function isView(name: string | undefined): name is View {
  return name === 'role' || name === 'perspective' || name === 'matrix' || name === 'chain' || name === 'text';
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
