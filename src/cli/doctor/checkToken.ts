import { type Finding, good, wrong } from '../../core/operators/finding.ts';
import type { Texts } from '../../locales/texts.ts';

/** What came of asking Microsoft for the bot's token; `code` is the platform's own, such as `invalid_client`. */
export type TokenFacts = { readonly kind: 'fetched' } | { readonly kind: 'refused'; readonly code: string };

/** Whether the bot is let in: without a token it hears everything and can say nothing. */
export function checkToken(facts: TokenFacts, text: Texts): Finding[] {
  const name = 'credentials.token';
  return [facts.kind === 'fetched' ? good(name, text('doctor.tokenGood')) : wrong(name, text('doctor.tokenWrong', { code: facts.code }), text('doctor.tokenDo'))];
}
