import type { Language } from '../../core/answers/answer.ts';
import type { TeamsDependencies } from '../dependencies.ts';
import type { ReflectionRequest } from '../reflectionRequests.ts';
import { tellExpected } from '../tellExpected.ts';
import type { Outcome, Turn } from '../turn.ts';
import { changePlan } from './changePlan.ts';
import { choosePrompt } from './choosePrompt.ts';
import { fetchCsv } from './fetchCsv.ts';
import { saveNotes, showNotes, writeNotes } from './notes.ts';
import type { WrittenRequest } from './planRequest.ts';
import { handleResponse } from './responses.ts';
import { showDigest, showPlan } from './showPlan.ts';
import { startRound } from './startRound.ts';

/** Does what a person asks of reflections. What they may not do, or what cannot be, is told in their language and changes nothing. */
export async function respondToReflection(request: ReflectionRequest | WrittenRequest, turn: Turn, language: Language, dependencies: TeamsDependencies): Promise<Outcome> {
  return await tellExpected(language, () => handle(request, turn, language, dependencies));
}

async function handle(request: ReflectionRequest | WrittenRequest, turn: Turn, language: Language, dependencies: TeamsDependencies): Promise<Outcome> {
  switch (request.do) {
    case 'plan-status':
    case 'plan-report':
    case 'history':
    case 'coverage':
      return { replies: [await showPlan(request, turn, language, dependencies)] };
    case 'show-digest':
      return { replies: [await showDigest(request, turn, language, dependencies)] };
    case 'fetch-csv':
      return { replies: [await fetchCsv(request, turn, language, dependencies)] };
    case 'respond':
    case 'withdraw':
    case 'view-response':
      return { replies: await handleResponse(request, turn, language, dependencies) };
    case 'start-round':
      return { replies: [await startRound(request, turn, language, dependencies)] };
    case 'choose-prompt':
      return await choosePrompt(request, turn, language, dependencies);
    case 'show-notes':
      return { replies: [await showNotes(turn, language, dependencies)] };
    case 'write-notes':
      return { replies: [await writeNotes(request, turn, language, dependencies)] };
    case 'save-notes':
      return { replies: [await saveNotes(request, turn, language, dependencies)] };
    case 'plan':
    case 'save-plan':
    case 'set-rhythm':
    case 'pause':
    case 'resume':
    case 'stop':
    case 'skip':
    case 'send-now':
    case 'swap':
    case 'edit':
      return await changePlan(request, turn, language, dependencies);
  }
}
