import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Config } from '../../config.ts';
import type { Language } from '../../core/answers/answer.ts';
import { AppError } from '../../core/errors.ts';
import { loadOnce, makeFrom } from '../../loadLater.ts';
import { toLanguage } from '../../locales/language.ts';
import type { Log } from '../../log.ts';
import { type CallCounter, type CallLimits, createCallCounter, defaultCallLimits } from './callLimits.ts';
import type { Identify } from './caller.ts';
import { createApi, type ServeCall } from './createApi.ts';
import { createEntraTokens } from './entraTokens.ts';
import { defaultStreamTimes, type StreamTimes } from './eventStream.ts';
import { identifyLocally } from './identifyLocally.ts';
import { createOpenStreams, defaultStreamsPerPerson, type OpenStreams } from './openStreams.ts';
import { readAddress } from './readAddress.ts';
import { createDocumentRoutes } from './routes/documents.ts';
import { createMeetingEventRoute } from './routes/meetingEvents.ts';
import { createMeetingRoutes } from './routes/meetings.ts';
import { createMeRoutes } from './routes/me.ts';
import { createNoteRoutes } from './routes/notes.ts';
import { createPlanRoutes } from './routes/plans.ts';
import { createShareableRoutes } from './routes/shareables.ts';
import { createWaitingRoutes } from './routes/waiting.ts';
import { sendAsset } from './sendAsset.ts';
import { sendFailure, sendJson } from './sendJson.ts';
import { createStatementIndex } from './statementIndex.ts';
import { loadTabAssets, type TabAssets } from './tabAssets.ts';
import { toTabConfig } from './tabConfig.ts';
import { findPage, sendPage } from './tabPages.ts';
import type { TabPorts } from './tabPorts.ts';

/** What the tab is given. */
export interface TabParts extends Omit<TabPorts, 'corpus'> {
  /** The documents that are current. */
  readonly findCorpus: () => TabPorts['corpus'];
  readonly config: Pick<Config, 'isLocal' | 'publicUrl' | 'microsoftApp' | 'allowedTenants' | 'entraLoginUrl' | 'municipality'>;
  /** Where the product's own links lead; undefined where nobody has said, which leaves it to how the browser calls the server. */
  readonly publicUrl: () => string | undefined;
  readonly log: Log;
  /** Default: built from the sources, or kept from an earlier run. */
  readonly loadAssets?: () => Promise<TabAssets>;
  readonly limits?: Partial<TabLimits>;
}

/** What one person may take, and how long a stream lives. */
export interface TabLimits extends CallLimits, StreamTimes {
  readonly streamsPerPerson: number;
}

/** The pages of the tab, what they load, and what they call. */
export interface Tab {
  /** Answers one request; never rejects. */
  serve(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** Ends the streams that are open. */
  stop(): void;
  /** Streams that are open. */
  countStreams(): number;
}

/** Creates the tab's side of the server: `/tab/*`, `/d/*` and `/api/tab/*`. */
export function createTab(parts: TabParts): Tab {
  const { config, log, loadAssets = loadTabAssets } = parts;
  const limits: TabLimits = { ...defaultCallLimits, ...defaultStreamTimes, streamsPerPerson: defaultStreamsPerPerson, ...parts.limits };
  const counter = createCallCounter(limits);
  const streams = createOpenStreams(limits.streamsPerPerson);
  const serveCall = createTabApi(parts, { counter, streams, times: limits });
  const findAssets = loadOnce(loadAssets);

  const serve = async (request: IncomingMessage, response: ServerResponse, language: Language): Promise<void> => {
    const [path = ''] = (request.url ?? '').split('?');
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    if (path.startsWith(apiFolder) && path !== configPath) {
      await serveCall(request, response, path.slice(apiFolder.length - 1), language);
      return;
    }
    const page = findPage(path);
    const asset = path.startsWith(assetFolder) ? (await findAssets()).files.get(path.slice(assetFolder.length)) : undefined;
    if (path !== configPath && !page && !asset) throw new AppError({ code: 'tab.unknownAddress', message: 'There is nothing at this address' });
    if (!isRead) throw new AppError({ code: 'tab.wrongMethod', message: 'Pages are only read', values: { allowed: 'GET, HEAD' } });
    if (asset) sendAsset(request, response, asset);
    else if (page) sendPage(response, { scripts: (await findAssets()).scripts[page], language, isLocal: config.isLocal });
    else sendJson(response, 200, toTabConfig(config, findPublicUrl(request, parts)));
  };
  return {
    async serve(request, response) {
      const language = toLanguage(request.headers['accept-language']);
      try {
        await serve(request, response, language);
      } catch (error) {
        sendFailure(response, error, language, log);
      }
    },
    stop: () => streams.stop(),
    countStreams: () => streams.count(),
  };
}

const apiFolder = '/api/tab/';
const configPath = '/api/tab/config';
const assetFolder = '/tab/assets/';

function createTabApi(parts: TabParts, { counter, streams, times }: { readonly counter: CallCounter; readonly streams: OpenStreams; readonly times: StreamTimes }): ServeCall {
  const { config, log } = parts;
  const findRoutes = makeFrom(parts.findCorpus, (corpus) => {
    const ports: TabPorts = { ...parts, corpus };
    const statements = createStatementIndex(corpus);
    return [
      ...createMeRoutes(ports, statements),
      ...createWaitingRoutes(ports, statements),
      ...createNoteRoutes(ports, statements),
      ...createDocumentRoutes(ports),
      ...createShareableRoutes(ports, (request) => findPublicUrl(request, parts)),
      ...createPlanRoutes(ports),
      ...createMeetingRoutes(ports),
      createMeetingEventRoute({ ...ports, streams, times, log }),
    ];
  });
  return createApi({ findRoutes, identify: createIdentify(parts), counter, readAddress: (request) => readAddress(request, !config.isLocal) });
}

function findPublicUrl({ headers }: IncomingMessage, { publicUrl }: TabParts): string {
  return publicUrl() ?? `https://${headers.host ?? ''}`;
}

/** Without credentials the persons of local mode, and nobody else; with credentials nobody but whom Entra vouches for. */
function createIdentify({ config, clock }: TabParts): Identify {
  if (config.isLocal) return identifyLocally;
  if (!config.microsoftApp) throw new TypeError('Outside local mode there is a Microsoft app');
  return createEntraTokens({ config, appId: config.microsoftApp.id, clock });
}
