/**
 * Operators: those who keep an installation running, what they are told of its state, and when they are warned unasked.
 *
 * Non-goals: mending anything, watching people, telling anybody else.
 * Terms: a *finding* is the outcome of one check; a *warning* is a finding that operators are sent once.
 */

/** `warning`: works today and needs a look; `wrong`: something does not work. */
export type FindingState = 'good' | 'warning' | 'wrong';

/** What a finding is about, in the order in which they are told. */
export const findingGroups = ['configuration', 'credentials', 'time', 'database', 'documents', 'model', 'address', 'channels', 'cards'] as const;

export type FindingGroup = (typeof findingGroups)[number];

/** The outcome of one check, in the reader's language. Holds no secret, and nothing that a person wrote or is called. */
export interface Finding {
  /** Stable: its group and what was looked at, such as `credentials.secret`. */
  readonly name: `${FindingGroup}.${string}`;
  readonly state: FindingState;
  readonly found: string;
  /** '' when there is nothing to do. */
  readonly whatToDo: string;
}

/** Everything is as it should be. */
export function good(name: Finding['name'], found: string): Finding {
  return { name, state: 'good', found, whatToDo: '' };
}

/** It works, and somebody should look at it. */
export function warning(name: Finding['name'], found: string, whatToDo: string): Finding {
  return { name, state: 'warning', found, whatToDo };
}

/** It does not work. */
export function wrong(name: Finding['name'], found: string, whatToDo: string): Finding {
  return { name, state: 'wrong', found, whatToDo };
}

/** The group of a finding. */
export function groupOf({ name }: Finding): FindingGroup {
  return name.slice(0, name.indexOf('.')) as FindingGroup;
}
