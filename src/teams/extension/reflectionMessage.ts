import type { Prompt } from '../../core/reflections/prompt.ts';
import { defaultSettings } from '../../core/reflections/schedule.ts';
import { createTexts } from '../../locales/texts.ts';
import type { Card } from '../cards/cardTemplate.ts';
import { createShareableCard } from '../cards/shareableCard.ts';
import { createSharePreview } from '../cards/sharePreview.ts';
import { sourceRuns, toLine } from '../cards/textRuns.ts';
import type { TeamsDependencies } from '../dependencies.ts';
import { cardReply } from '../replies.ts';
import type { Reply, Turn } from '../turn.ts';
import { type Draft, hideDraft } from './draft.ts';
import type { ExtensionResult } from './extensionResponse.ts';

type Links = Pick<TeamsDependencies, 'publicUrl'>;

/** The card without answers as the bot sends it, in the name of the person who made it. */
export function toSent(prompt: Prompt, turn: Turn, links: Links): Reply {
  return { ...cardReply(toCard(prompt, turn, links), prompt.question[turn.language]), ...inNameOf(turn) };
}

/** What the person looks at before it is sent. Of a card with answers it shows all but the fields, which belong to nobody yet. */
export function toPreviewed(prompt: Prompt, draft: Draft, turn: Turn, links: Links): Reply {
  const card = toCard(prompt, turn, links);
  const note = toLine('Medium', sourceRuns(createTexts(turn.language)('extension.previewAnswers', { threshold: defaultSettings.threshold })));
  const shown: Card = draft.isAnswered ? { ...card, body: [...(card['body'] as readonly object[]), note] } : card;
  return { ...cardReply(hideDraft(shown, draft), prompt.question[turn.language]), ...(!draft.isAnswered && inNameOf(turn)) };
}

/** The card for the compose box. */
export function toInserted(prompt: Prompt, turn: Turn, links: Links): ExtensionResult {
  return { card: toCard(prompt, turn, links), preview: createSharePreview({ kind: 'prompt', key: '', prompt }, turn.language) };
}

function toCard(prompt: Prompt, { language }: Turn, { publicUrl }: Links): Card {
  const url = publicUrl();
  return createShareableCard({ kind: 'prompt', key: '', prompt }, language, url === undefined ? {} : { publicUrl: url });
}

/** Teams then shows the message as "Anna via Medspiller". */
function inNameOf({ activity }: Turn): Reply {
  const { id, name } = activity.from ?? {};
  return id === undefined ? {} : { channelData: { onBehalfOf: [{ itemid: 0, mentionType: 'person', mri: id, ...(name !== undefined && { displayName: name }) }] } };
}
