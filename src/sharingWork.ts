import { randomUUID } from 'node:crypto';
import type { Brain } from './brain.ts';
import { createKey, random } from './chance.ts';
import type { Config } from './config.ts';
import type { MeetingDirectory, MeetingEvents, MeetingMessenger, Meetings, MeetingStore } from './core/meetings/meeting.ts';
import type { ReflectionStore } from './core/reflections/reflectionStore.ts';
import type { Reflections } from './core/reflections/reflections.ts';
import type { ShareableFinder } from './core/sharing/shareable.ts';
import { loadLater, makeFrom } from './loadLater.ts';

/** How meetings reach Teams. */
export interface MeetingPlaces {
  readonly directory: MeetingDirectory;
  readonly messenger: MeetingMessenger;
}

/** What sharing and meetings are connected to. */
export interface SharingWorkParts {
  readonly config: Pick<Config, 'municipality'>;
  readonly findBrain: () => Brain;
  readonly store: ReflectionStore & MeetingStore & MeetingEvents;
  readonly reflections: Reflections;
  /** Replaces what is found to be shared. */
  readonly finder: ShareableFinder | undefined;
  readonly loadPlaces: () => Promise<MeetingPlaces>;
  readonly clock: () => Date;
}

/** What people find to share, and what they do in meetings. All of it is loaded when it is first needed. */
export interface SharingWork {
  readonly finder: ShareableFinder;
  readonly meetings: Meetings;
}

/** Loads nothing yet. */
export function createSharingWork(parts: SharingWorkParts): SharingWork {
  const { store, reflections, clock } = parts;
  const findFinder = makeFrom(parts.findBrain, (brain) => loadLater(() => loadFinder(brain, parts)));
  const finder: ShareableFinder = parts.finder ?? { find: (query) => findFinder().find(query), get: (...values) => findFinder().get(...values) };
  const meetings = loadLater(async () => {
    const [{ createMeetings }, places] = await Promise.all([import('./core/meetings/createMeetings.ts'), parts.loadPlaces()]);
    return createMeetings({ ...places, store, events: store, finder, reflections, clock, createId: randomUUID, createKey, random });
  });
  return { finder, meetings };
}

async function loadFinder(brain: Brain, { config: { municipality }, store, reflections }: SharingWorkParts): Promise<ShareableFinder> {
  const { createShareableFinder } = await import('./core/sharing/createShareableFinder.ts');
  return createShareableFinder({ corpus: brain.corpus, engine: brain.engine, store, reflections, ...(municipality !== undefined && { municipality }) });
}
