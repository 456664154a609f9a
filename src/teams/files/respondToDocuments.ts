import type { Language } from '../../core/answers/answer.ts';
import { createTexts } from '../../locales/texts.ts';
import { createDocumentsCard, createHistoryCard, createOutcomeCard, createWithdrawCard, describeVersions } from '../cards/documentCards.ts';
import { createProposalCard } from '../cards/proposalCard.ts';
import type { TeamsDependencies } from '../dependencies.ts';
import type { DocumentRequest } from '../documentRequests.ts';
import { mayExamine } from '../operatorRequests.ts';
import { cardReply, textReply } from '../replies.ts';
import { tellExpected } from '../tellExpected.ts';
import type { Outcome, Reply, Turn } from '../turn.ts';

/** Shows operators the documents and their versions, and does what they decide about them. Others are told that it is not for them. */
export async function respondToDocuments(request: DocumentRequest, turn: Turn, language: Language, dependencies: TeamsDependencies): Promise<Outcome> {
  if (!mayExamine(turn, dependencies)) return { replies: [textReply(createTexts(language)('publish.notOperator'))] };
  return await tellExpected(language, async () => ({ replies: [await handle(request, turn, language, dependencies)] }));
}

async function handle(request: DocumentRequest, { person: { userId } }: Turn, language: Language, { documents, corpus }: TeamsDependencies): Promise<Reply> {
  const text = createTexts(language);
  const { desk } = documents;
  const outcome = (heading: string, message: string): Reply => cardReply(createOutcomeCard(heading, message, language), heading);
  switch (request.do) {
    case 'show-documents':
      return cardReply(createDocumentsCard(corpus, await desk.listVersions(), language), text('publish.listHeading'));
    case 'show-document':
      return cardReply(createHistoryCard(await desk.getHistory(request.documentId), language), request.documentId);
    case 'review-version': {
      const proposal = await desk.review(request);
      if (!proposal) return outcome(text('publish.publishedHeading'), text('publish.isPublished', { what: describeVersions([request], text) }));
      return cardReply(createProposalCard([proposal], { notes: [], served: corpus }, language), text('publish.heading'));
    }
    case 'propose-as': {
      const target = corpus.documents.find(({ info }) => info.id === request.target)?.info.id;
      if (target === undefined) return textReply(text('publish.chooseTarget'));
      const proposal = await desk.proposeAs(request, target, userId);
      if (!proposal) return outcome(text('publish.nothingHeading'), text('publish.unchanged', { file: target }));
      return cardReply(createProposalCard([proposal], { notes: [], served: corpus }, language), text('publish.heading'));
    }
    case 'publish-versions': {
      const number = await desk.publish(request.versions.map(({ replaces, ...version }) => ({ ...version, replaces })), userId);
      return outcome(text('publish.publishedHeading'), text((await documents.isServed(number)) ? 'publish.servedNow' : 'publish.servedSoon', { what: describeVersions(request.versions, text) }));
    }
    case 'leave-versions': {
      const published = await desk.discard(request.versions);
      if (published.length > 0) return outcome(text('publish.publishedHeading'), text('publish.isPublished', { what: describeVersions(published, text) }));
      return outcome(text('publish.leftHeading'), text('publish.left'));
    }
    case 'ask-withdraw':
      return cardReply(createWithdrawCard(request, (await desk.getHistory(request.documentId)).isInFolder, language), text('publish.withdrawHeading', { id: request.documentId, version: request.version }));
    case 'withdraw-version': {
      const number = await desk.withdraw(request, userId);
      const what = describeVersions([request], text);
      return outcome(text('publish.withdrawnHeading'), text((await documents.isServed(number)) ? 'publish.withdrawnNow' : 'publish.withdrawnSoon', { what }));
    }
  }
}
