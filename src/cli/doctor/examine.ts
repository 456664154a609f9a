import { type Finding, type FindingState, findingGroups, groupOf } from '../../core/operators/finding.ts';
import type { Texts } from '../../locales/texts.ts';
import type { ChannelReport } from '../deliveryReport.ts';
import { type CardSize, checkCards } from './checkCards.ts';
import { checkChannels } from './checkChannels.ts';
import { checkClock, type ClockFacts } from './checkClock.ts';
import { checkConfiguration, type ConfigurationFacts } from './checkConfiguration.ts';
import { checkCorpus, type CorpusFacts } from './checkCorpus.ts';
import { checkCredentials, type CredentialFacts } from './checkCredentials.ts';
import { checkDatabase, type DatabaseFacts } from './checkDatabase.ts';
import { checkModel, type ModelFacts } from './checkModel.ts';
import { checkPublicUrl, type PublicUrlFacts } from './checkPublicUrl.ts';
import { checkSecretEnd, type SecretFacts } from './checkSecretEnd.ts';
import { checkTimeZones, type TimeZoneFacts } from './checkTimeZones.ts';
import { checkToken, type TokenFacts } from './checkToken.ts';

/** Everything that was looked up. What is absent was not looked at, as without a configuration there is no database to ask. */
export interface DoctorFacts {
  readonly nowUtc: Date;
  readonly configuration: ConfigurationFacts;
  readonly credentials?: CredentialFacts;
  readonly secret?: Omit<SecretFacts, 'nowUtc'>;
  readonly token?: TokenFacts;
  readonly clocks: readonly ClockFacts[];
  readonly timeZones: TimeZoneFacts;
  readonly database?: DatabaseFacts;
  readonly corpus?: CorpusFacts;
  readonly model?: ModelFacts;
  readonly publicUrl?: PublicUrlFacts;
  readonly channels?: readonly ChannelReport[];
  readonly cards?: readonly CardSize[];
}

/** Draws the conclusions from the facts, in the order of the groups. */
export function examine(facts: DoctorFacts, text: Texts): readonly Finding[] {
  const { nowUtc, credentials, secret, token, database, corpus, model, publicUrl, channels, cards } = facts;
  return [
    ...checkConfiguration(facts.configuration, text),
    ...(credentials ? checkCredentials(credentials, text) : []),
    ...(secret ? checkSecretEnd({ ...secret, nowUtc }, text) : []),
    ...(token ? checkToken(token, text) : []),
    ...facts.clocks.flatMap((clock) => checkClock(clock, text)),
    ...checkTimeZones(facts.timeZones, text),
    ...(database ? checkDatabase(database, text) : []),
    ...(corpus ? checkCorpus(corpus, text) : []),
    ...(model ? checkModel(model, text) : []),
    ...(publicUrl ? checkPublicUrl(publicUrl, nowUtc, text) : []),
    ...(channels ? checkChannels(channels, nowUtc, text) : []),
    ...(cards ? checkCards(cards, text) : []),
  ];
}

/** The findings as a person reads them in the terminal, grouped, each with what to do next. */
export function formatFindings(findings: readonly Finding[], text: Texts): string {
  const groups = findingGroups.flatMap((group) => {
    const own = findings.filter((finding) => groupOf(finding) === group);
    return own.length === 0 ? [] : [text(`doctor.group.${group}`), ...own.flatMap(formatFinding), ''];
  });
  const count = (state: FindingState): number => findings.filter((finding) => finding.state === state).length;
  const [wrong, warnings] = [count('wrong'), count('warning')];
  return [...groups, wrong + warnings === 0 ? text('doctor.allGood') : text('doctor.sum', { wrong, warnings })].join('\n');
}

const signs: Readonly<Record<FindingState, string>> = { good: '✓', warning: '!', wrong: '✗' };

function formatFinding({ state, found, whatToDo }: Finding): string[] {
  return [`  ${signs[state]} ${found.replaceAll('\n', '\n    ')}`, ...(whatToDo === '' ? [] : [`    → ${whatToDo}`])];
}
