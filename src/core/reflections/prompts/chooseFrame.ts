import type { Statement } from '../../documents/document.ts';
import { anyFrames, findForm, formFrames, isForLeaders, leaderFrames } from './formFrames.ts';
import { findTopics } from './findTopics.ts';
import type { QuestionFrame } from './questionFrame.ts';

/**
 * The frames that fit a statement, best first: by what it is about, how it is put and whom it speaks to. The order among
 * equals is drawn by the statement's id (highest random weight, after Thaler & Ravishankar 1998), so that it stays as it is
 * when the document or the set of frames changes elsewhere.
 */
export function rankFrames(statement: Statement, roleName: string | undefined): QuestionFrame[] {
  const { text, leadIn = '', sectionPath, id } = statement;
  const said = findTopics(text);
  const about = said.length > 0 ? said : findTopics([leadIn, ...sectionPath].join(' '));
  const form = findForm(statement);
  if (form === 'question') return draw(formFrames.question, id);
  const byForm = (form === 'self' || form === 'us' || form === 'maxim') && isForLeaders(statement, roleName) ? leaderFrames : formFrames[form];
  const fitting = [...(about[0]?.frames ?? []), ...byForm];
  return [...draw(fitting, id), ...draw(about[1]?.frames ?? [], id), ...draw(anyFrames, id)];
}

function draw(frames: readonly QuestionFrame[], id: string): QuestionFrame[] {
  return frames
    .map((frame) => ({ frame, weight: hashText(`${id}${frame.question.da}`) }))
    .sort((one, other) => other.weight - one.weight)
    .map(({ frame }) => frame);
}

/** FNV-1a with a final mix, 32 bits: fast, and only asked to spread. */
function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
