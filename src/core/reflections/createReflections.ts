import { createPlanActions } from './plans/planActions.ts';
import type { ReflectionParts } from './reflectionParts.ts';
import { createReflectionPersonalData } from './reflectionPersonalData.ts';
import type { Reflections } from './reflections.ts';
import { listPrompts } from './prompts/listPrompts.ts';
import { createResponseActions } from './rounds/responseActions.ts';
import { createSharing } from './rounds/shareRound.ts';
import { createTeamHistory } from './teamHistory.ts';

/** Creates the service that every surface uses. */
export function createReflections(parts: ReflectionParts): Reflections {
  return {
    ...createPlanActions(parts),
    ...createTeamHistory(parts),
    ...createResponseActions(parts),
    ...createReflectionPersonalData(parts),
    ...createSharing(parts),
    promptFor: (statementId) => Promise.resolve(parts.library.forStatement(statementId)),
    listPrompts: (choice) => Promise.resolve(listPrompts(parts.library, choice)),
    listChoices: () => Promise.resolve(parts.library.choices),
  };
}
