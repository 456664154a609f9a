import type { IncomingMessage } from 'node:http';
import { z } from 'zod';
import { AppError } from '../../../core/errors.ts';
import { withoutKey } from '../../../core/reflections/rounds/anonymity.ts';
import { toDocumentLink } from '../../../core/sharing/documentLink.ts';
import type { Shareable } from '../../../core/sharing/shareable.ts';
import { createRoute, type Route } from '../route.ts';
import { findProfile, type TabPorts } from '../tabPorts.ts';
import { toJson } from '../toJson.ts';
import type { ShareableView } from '../wire.ts';

/** What can be shared: found by words, and by key. `findPublicUrl` gives the beginning of the product's own links. */
export function createShareableRoutes(ports: TabPorts, findPublicUrl: (request: IncomingMessage) => string): Route[] {
  const { finder } = ports;
  return [
    createRoute('GET', '/shareables', async ({ caller: { person }, language, query, request }) => {
      const asked = readQuery(query);
      const found = await finder.find({ ...asked, person, language, profile: await findProfile(person, ports) });
      const publicUrl = findPublicUrl(request);
      return { shareables: found.map((shareable) => toView(shareable, publicUrl)) };
    }),
    createRoute('GET', '/shareables/:key', async ({ caller: { person }, language, params: { key }, request }) => {
      const shareable = await finder.get(key, person, language);
      if (!shareable) throw new AppError({ code: 'tab.unknownCard', message: 'A key was asked for that finds nothing' });
      return toView(shareable, findPublicUrl(request));
    }),
  ];
}

function readQuery(query: URLSearchParams): z.output<typeof shareQuery> {
  const parsed = shareQuery.safeParse({
    text: query.get('text') ?? '',
    ...(query.has('kinds') && { kinds: query.get('kinds')?.split(',') }),
    ...(query.has('limit') && { limit: query.get('limit') }),
  });
  if (parsed.success) return parsed.data;
  const fields = [...new Set(parsed.error.issues.map(({ path }) => String(path[0])))].join(', ');
  throw new AppError({ code: 'tab.badQuery', message: `The query is not usable: ${fields}`, values: { fields } });
}

const shareQuery = z.object({
  text: z.string(),
  kinds: z.array(z.enum(['statement', 'cell', 'prompt', 'round'])).exactOptional(),
  limit: z.coerce.number().int().min(1).max(25).exactOptional(),
});

/** Its link opens the document at its first statement. */
function toView(shareable: Shareable, publicUrl: string): ShareableView {
  const { key } = shareable;
  switch (shareable.kind) {
    case 'statement':
      return { kind: 'statement', key, citation: shareable.citation, link: toDocumentLink(publicUrl, { documentId: shareable.citation.document, statementId: shareable.citation.statementId }) };
    case 'cell': {
      const { heading, citations, documentId, roleId } = shareable;
      const [first] = citations;
      return { kind: 'cell', key, heading, ...(roleId !== undefined && { roleId }), citations, link: toDocumentLink(publicUrl, { documentId, ...(first && { statementId: first.statementId }) }) };
    }
    case 'prompt':
      return { kind: 'prompt', key, prompt: shareable.prompt, link: toDocumentLink(publicUrl, shareable.prompt) };
    // Whoever has the key could tell whose a response is.
    case 'round': {
      const round = withoutKey(shareable.round);
      return { kind: 'round', key, round: toJson(round), link: toDocumentLink(publicUrl, round.prompt) };
    }
  }
}
