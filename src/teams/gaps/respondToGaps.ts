import type { Language } from '../../core/answers/answer.ts';
import { AppError } from '../../core/errors.ts';
import type { ClosedGap, Gap, OwnersReply } from '../../core/gaps/gap.ts';
import { readWrittenText } from '../../core/reflections/rounds/writtenText.ts';
import { createTexts } from '../../locales/texts.ts';
import { aliasTargets, createGapCard } from '../cards/gapCard.ts';
import { createGapListCard } from '../cards/gapListCard.ts';
import { createClosedGapCard } from '../cards/closedGapCard.ts';
import { createNoticeCard } from '../cards/noticeCard.ts';
import type { TeamsDependencies } from '../dependencies.ts';
import type { GapRequest } from '../gapRequests.ts';
import { cardReply, textReply } from '../replies.ts';
import { toCardData } from '../request.ts';
import { tellExpected } from '../tellExpected.ts';
import type { Outcome, Reply, Turn } from '../turn.ts';
import { findTended } from './findTended.ts';

/** Shows the list of gaps to whoever looks after documents, and does what they decide. To others it says who can see it. */
export async function respondToGaps(request: GapRequest, turn: Turn, language: Language, dependencies: TeamsDependencies): Promise<Outcome> {
  const text = createTexts(language);
  if (!dependencies.config.hasGapList) return { replies: [cardReply(createNoticeCard({ heading: text('gap.offHeading'), message: text('gap.off') }, language), text('gap.offHeading'))] };
  const tended = await findTended(turn, dependencies);
  if (tended !== 'all' && tended.length === 0) return { replies: [textReply(text('gap.notTending'))] };
  return await tellExpected(language, async () => ({ replies: [await handle(request, turn, language, dependencies, tended === 'all' ? undefined : tended)] }));
}

async function handle(request: GapRequest, { person: { tenantId } }: Turn, language: Language, { gaps, corpus }: TeamsDependencies, documentIds: readonly string[] | undefined): Promise<Reply> {
  const text = createTexts(language);
  // Every request looks the gap up among those that the person may see, whatever the button says.
  const { open, closed } = await gaps.list(tenantId, documentIds);
  const find = <Kind extends Gap>(among: readonly Kind[], id: string): Kind => {
    const found = among.find((gap) => gap.id === id);
    if (!found) throw new AppError({ code: 'gap.gone', message: 'The gap is not in the list that this person sees' });
    return found;
  };
  const show = async (gap: Gap, words = '', problem = ''): Promise<Reply> => {
    const statements = gap.form.reason === 'disliked' ? [] : await gaps.findStatements(gap, words || gap.wording);
    return cardReply(createGapCard(gap, { statements, targets: aliasTargets(gap, corpus), corpus, words, problem }, language), gap.wording);
  };
  const done = (heading: string, message: string): Reply => cardReply(createNoticeCard({ heading, message, buttons: [{ title: text('gap.back'), data: toCardData({ do: 'show-gaps' }, language) }] }, language), heading);
  switch (request.do) {
    case 'show-gaps':
      return cardReply(createGapListCard(open, closed, corpus, language), text('gap.listHeading'));
    case 'show-gap':
      return await show(find(open, request.gapId), readInput(request.inputs, 'words').slice(0, wordsLimit));
    case 'close-gap': {
      const gap = find(open, request.gapId);
      const reply = readReply(request.inputs ?? {}, gap);
      if (!reply) return await show(gap, readInput(request.inputs, 'words').slice(0, wordsLimit), text('gap.notOne'));
      await gaps.close(tenantId, gap, reply);
      return done(text('gap.savedHeading'), text('gap.savedMessage'));
    }
    case 'drop-gap':
      await gaps.drop(tenantId, find(open, request.gapId).id);
      return done(text('gap.listHeading'), text('gap.droppedMessage'));
    case 'show-closed-gap':
      return cardReply(createClosedGapCard(find<ClosedGap>(closed, request.gapId), corpus, language), text('gap.listClosed'));
    case 'reopen-gap':
      await gaps.reopen(tenantId, find(closed, request.gapId).id);
      return done(text('gap.listHeading'), text('gap.deletedReply'));
  }
}

const wordsLimit = 200;

function readInput(inputs: Readonly<Record<string, unknown>> | undefined, name: string): string {
  const value = inputs?.[name];
  return typeof value === 'string' ? readWrittenText(value, 10_000) : '';
}

/** The one way that was filled in; undefined when there is none, or more than one. */
function readReply(inputs: Readonly<Record<string, unknown>>, { form }: Gap): OwnersReply | undefined {
  if (form.reason === 'disliked') return undefined;
  const [statementId, words, target, own] = ['statementId', 'alias', 'target', 'own'].map((name) => readInput(inputs, name)) as [string, string, string, string];
  const replies: OwnersReply[] = [];
  if (statementId !== '') replies.push({ kind: 'pointer', statementId });
  if (words !== '' && target !== '') {
    const [documentId = '', kind, id] = target.split('|');
    replies.push({ kind: 'alias', words, target: { documentId, ...(kind === 'role' && id !== undefined && { roleId: id }), ...(kind === 'perspective' && id !== undefined && { perspectiveId: id }) } });
  }
  if (own !== '') replies.push({ kind: 'own', text: own });
  return replies.length === 1 && (words === '' || target !== '') ? replies[0] : undefined;
}
