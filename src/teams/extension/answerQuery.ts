import type { InvokeResponse } from 'botbuilder';
import { z } from 'zod';
import type { Profile } from '../../core/answers/answer.ts';
import type { Shareable } from '../../core/sharing/shareable.ts';
import { createTexts } from '../../locales/texts.ts';
import { createShareableCard } from '../cards/shareableCard.ts';
import { createSharePreview } from '../cards/sharePreview.ts';
import { readPlaceReference } from '../channelReference.ts';
import type { TeamsDependencies } from '../dependencies.ts';
import { toMessageResponse } from '../messageResponse.ts';
import { defaultProfile } from '../profileRequests.ts';
import type { Turn } from '../turn.ts';
import { type ExtensionResult, toResultsResponse } from './extensionResponse.ts';

/** Finds what can be shared, a page at a time; without a word what is worth sharing here and now. */
export async function answerQuery(turn: Turn, dependencies: TeamsDependencies): Promise<InvokeResponse> {
  const { activity, person, language } = turn;
  const text = createTexts(language);
  const query = readQuery(activity.value);
  if (!query) return toMessageResponse(activity.name, text('teams.invokeNotHandled'));
  const place = readPlaceReference(turn);
  const found = await dependencies.finder.find({
    text: query.text,
    person,
    profile: await findProfile(turn, dependencies),
    language,
    ...(place && { channel: { tenantId: place.tenantId, channelId: place.channelId } }),
    limit: Math.min(query.skip + query.count, resultLimit),
  });
  if (found.length === 0) return toMessageResponse(activity.name, text(query.text === '' ? 'extension.nothingToOffer' : 'extension.nothingFound'));
  return toResultsResponse(found.slice(query.skip, query.skip + query.count).map((shareable) => toResult(shareable, turn, dependencies)));
}

/** The row of what is found, and the card that tapping it inserts. */
export function toResult(shareable: Shareable, turn: Turn, { publicUrl }: Pick<TeamsDependencies, 'publicUrl'>): ExtensionResult {
  const url = publicUrl();
  const canStart = readPlaceReference(turn) !== undefined;
  return { card: createShareableCard(shareable, turn.language, { ...(url !== undefined && { publicUrl: url }), canStart }), preview: createSharePreview(shareable, turn.language) };
}

/** Who looks for something, as far as they chose to tell. */
export async function findProfile({ person }: Turn, dependencies: Pick<TeamsDependencies, 'config' | 'stores'>): Promise<Profile> {
  return { ...defaultProfile(dependencies), ...(await dependencies.stores.findProfile(person)) };
}

/** Nobody reads further; Teams asks for as many at a time. */
const resultLimit = 25;
const usualCount = 10;

interface Query {
  readonly text: string;
  readonly skip: number;
  readonly count: number;
}

/** What is missing or no such thing counts as not said; undefined only for a command that is none of ours. */
function readQuery(value: unknown): Query | undefined {
  const { commandId, parameters, queryOptions } = query.parse(value);
  if (commandId !== '' && commandId !== 'find') return undefined;
  const isInitialRun = parameters.some(({ name }) => name === 'initialRun');
  // Teams names the manifest's parameter, the Agents Playground none.
  const written = parameters.find(({ name }) => name === 'text') ?? parameters[0];
  return { text: isInitialRun ? '' : (written?.value ?? '').trim(), ...queryOptions };
}

const count = z.int().min(1).catch(usualCount);
const query = z
  .object({
    commandId: z.string().catch(''),
    parameters: z.array(z.object({ name: z.string().catch(''), value: z.string().catch('') }).catch({ name: '', value: '' })).catch([]),
    queryOptions: z.object({ skip: z.int().min(0).catch(0), count }).catch({ skip: 0, count: usualCount }),
  })
  .catch({ commandId: '', parameters: [], queryOptions: { skip: 0, count: usualCount } });
