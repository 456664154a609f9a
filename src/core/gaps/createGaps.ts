import type { PersonKey, Question } from '../answers/answer.ts';
import { AppError } from '../errors.ts';
import { toIsoWeek } from '../reflections/calendar/isoWeek.ts';
import { toAsker, toFormHash } from './anonymity.ts';
import type { Gap, GapQuestion } from './gap.ts';
import { toDislikedForm, toUnansweredForm } from './gapForm.ts';
import type { GapParts } from './gapParts.ts';
import type { Gaps, MissedReason } from './gaps.ts';
import { answerByAlias, checkReply, findCitation, quotePointed, toOwnWords } from './ownersReply.ts';

/** Creates the service that every surface uses. */
export function createGaps({ store, engine, corpus, clock, createKey }: Omit<GapParts, 'messenger'>): Gaps {
  const read = (question: Question, reason: MissedReason = 'unanswered'): GapQuestion | undefined => toUnansweredForm(engine.subjectOf(question), question.text, reason);
  const toId = async (tenantId: string, { form }: GapQuestion): Promise<string> => toFormHash(form, await store.findFormKey(tenantId, createKey()));

  async function count(person: PersonKey, asked: GapQuestion | undefined): Promise<void> {
    if (!asked) return;
    const gap: Gap = { ...asked, id: await toId(person.tenantId, asked), week: toIsoWeek(clock(), zone) };
    await store.countAsker(person.tenantId, gap, { newKey: createKey(), toAsker: (key) => toAsker(person, key) });
  }

  return {
    async meet({ tenantId }, question, reason) {
      const asked = read(question, reason);
      const closed = await store.listClosedGaps(tenantId);
      const id = asked && closed.length > 0 ? await toId(tenantId, asked) : undefined;
      const same = closed.find((gap) => gap.id === id);
      if (same?.reply.kind === 'own') return { kind: 'own', reply: toOwnWords(same, same.reply.text, corpus) };
      const citation = same?.reply.kind === 'pointer' ? findCitation(corpus, same.reply.statementId) : undefined;
      const answer = citation ? quotePointed(citation, engine.subjectOf(question)) : answerByAlias(question, closed, { engine, corpus });
      return answer ? { kind: 'quoted', answer } : { kind: 'nothing', canWait: asked !== undefined };
    },
    countUnanswered: (person, question, reason) => count(person, read(question, reason)),
    countDisliked: (person, context) => count(person, toDislikedForm(context, engine.subjectOf({ text: context.topic.join(' ') }), corpus.documents.length)),
    async wait(reference, question) {
      const asked = read(question);
      if (!asked) return false;
      await store.saveWaiting({ ...reference, gapId: await toId(reference.tenantId, asked), sinceUtc: clock() });
      return true;
    },
    async findOpen(tenantId, question) {
      for (const reason of ['unanswered', 'unsure'] as const) {
        const asked = read(question, reason);
        const gap = asked && (await store.findGap(tenantId, await toId(tenantId, asked)));
        if (gap) return gap;
      }
      return undefined;
    },
    stopWaiting: (person, gapId) => store.deleteNotice(person, gapId),
    list,
    findStatements(gap, words = gap.wording) {
      const municipality = corpus.documents.find(({ info }) => gap.form.documentIds.includes(info.id))?.info.municipality;
      const isAsked = ({ document }: { readonly document: string }) => gap.form.documentIds.length === 0 || gap.form.documentIds.includes(document);
      const found = engine.search({ text: words, ...(municipality !== undefined && { profile: { municipality } }) }, statementLimit);
      return Promise.resolve(found.filter(isAsked));
    },
    async close(tenantId, gap, reply) {
      checkReply(reply, gap, corpus);
      if (!(await store.closeGap(tenantId, gap.id, reply, clock()))) throw new AppError({ code: 'gap.gone', message: 'The gap is not in the list any more' });
    },
    drop: (tenantId, id) => store.dropGap(tenantId, id),
    reopen: (tenantId, id) => store.deleteClosedGap(tenantId, id),
    async personalData(person) {
      const [waiting, asked, { open, closed }] = await Promise.all([store.listWaiting(person), listAsked(person), list(person.tenantId)]);
      const wordings = new Map([...open, ...closed].map(({ id, wording }) => [id, wording]));
      return { waiting: waiting.map(({ gapId, sinceUtc }) => ({ gapId, sinceUtc, wording: wordings.get(gapId) ?? '' })), pendingCount: asked.length };
    },
    async deletePersonalData(person) {
      for (const { id, asker } of await listAsked(person)) await store.deleteAsker(person.tenantId, id, asker);
      await store.deleteWaiting(person);
    },
  };

  async function list(tenantId: string, documentIds?: readonly string[]): ReturnType<Gaps['list']> {
    const isTheirs = ({ form }: Gap) => documentIds === undefined || form.documentIds.length === 0 || form.documentIds.some((id) => documentIds.includes(id));
    const [open, closed] = await Promise.all([store.listGaps(tenantId), store.listClosedGaps(tenantId)]);
    return { open: open.filter(isTheirs), closed: closed.filter(isTheirs) };
  }

  /** Nothing names what a person asked: each pending gap is looked at with the key that it has for this person. */
  async function listAsked(person: PersonKey): Promise<{ id: string; asker: string }[]> {
    const pending = (await store.listPending(person.tenantId)).map(({ id, key }) => ({ id, asker: toAsker(person, key) }));
    const asked = await store.findAskers(person.tenantId, pending.map(({ asker }) => asker));
    return pending.filter(({ asker }) => asked.has(asker));
  }
}

/** Weeks are those of the people, who are in Denmark. */
const zone = 'Europe/Copenhagen';
/** What an owner can look through on a card. */
const statementLimit = 6;
