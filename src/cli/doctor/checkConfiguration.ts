import { type Finding, good, warning, wrong } from '../../core/operators/finding.ts';
import type { Texts } from '../../locales/texts.ts';

/** What the environment says, as far as it is told: problems name variables and never their values. */
export interface ConfigurationFacts {
  /** Why the configuration cannot be used; empty when it can. */
  readonly problems: readonly string[];
  /** The lists of people as they are written; undefined when unset. */
  readonly scheduleAdmins: string | undefined;
  readonly operators: string | undefined;
}

/** Whether the configuration can be used, and whether those are well named who may plan and who are warned. */
export function checkConfiguration({ problems, scheduleAdmins, operators }: ConfigurationFacts, text: Texts): Finding[] {
  return [
    problems.length === 0
      ? good('configuration.readable', text('doctor.configurationGood'))
      : wrong('configuration.readable', text('doctor.configurationWrong', { problems: problems.join('; ') }), text('doctor.configurationDo')),
    ...checkPeople({ name: 'configuration.operators', variable: 'OPERATORS', list: operators }, text, warning('configuration.operators', text('doctor.noOperators'), text('doctor.noOperatorsDo'))),
    ...checkPeople({ name: 'configuration.scheduleAdmins', variable: 'SCHEDULE_ADMINS', list: scheduleAdmins }, text, good('configuration.scheduleAdmins', text('doctor.everyonePlans'))),
  ];
}

interface People {
  readonly name: Finding['name'];
  readonly variable: string;
  readonly list: string | undefined;
}

function checkPeople({ name, variable, list }: People, text: Texts, whenUnset: Finding): Finding[] {
  const ids = list?.split(',').map((id) => id.trim()).filter((id) => id !== '') ?? [];
  if (ids.length === 0) return [whenUnset];
  // By their place, since one that is no id may be somebody's name.
  const places = ids.flatMap((id, index) => (objectId.test(id) ? [] : [String(index + 1)]));
  const repeated = ids.length - new Set(ids.map((id) => id.toLowerCase())).size;
  if (places.length > 0) return [wrong(name, text('doctor.peopleWrong', { variable, places: places.join(', ') }), text('doctor.peopleDo'))];
  return repeated > 0 ? [warning(name, text('doctor.peopleRepeated', { variable, count: repeated }), text('doctor.peopleRepeatedDo'))] : [good(name, text('doctor.peopleGood', { variable, count: ids.length }))];
}

const objectId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
