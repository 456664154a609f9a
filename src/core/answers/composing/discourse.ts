import type { Statement } from '../../documents/document.ts';
import type { Catalogue, ListBlock } from '../catalogue.ts';

/** Openings that point back, so the sentence cannot stand without the one before it. */
const POINTS_BACK =
  /^(?:det(?:te)?|den(?:ne)?|de|disse|her|herved|hermed|derfor|dermed|derved|deraf|dertil|derudover|desuden|samtidig|men|og|så|dog|således|begge|sådan)(?!\p{L})(?!\s+(?:nye|nyeste|enkelte|seneste|kommunale|politiske|offentlige|to|tre|fire|fem|seks)(?!\p{L}))/iu;
/** "Vi forpligter også …": adds to what was said. */
const ADDS = /^\S+(?:\s+\S+){0,3}\s+også(?!\p{L})/iu;
const ANNOUNCES_QUESTIONS = /(?<!\p{L})spørgsmål[.:]$/u;
const MAX_QUESTIONS = 6;
/** At most this many sentences are taken along on either side, so a quotation stays short enough to read. */
const MAX_BEFORE = 1;
const MAX_AFTER = 2;

/**
 * The sentence with the neighbours of its paragraph it cannot be understood without: one before when it points back,
 * up to two after while they continue it. Bullets stand alone.
 */
export function withContext(statement: Statement, catalogue: Catalogue, wantsList = false): Statement[] {
  if (statement.kind !== 'sentence') return withList([statement], catalogue, wantsList);
  const block = catalogue.blockOf(statement);
  const at = block.findIndex(({ id }) => id === statement.id);
  let from = at;
  while (from > 0 && at - from < MAX_BEFORE && pointsBack(block[from])) from -= 1;
  let to = at;
  while (to + 1 < block.length && to - at < MAX_AFTER && continues(block[to + 1])) to += 1;
  // "Vi prioriterer efter tre spørgsmål." says nothing without them.
  const announced = to;
  while (ANNOUNCES_QUESTIONS.test(block[announced]?.text ?? '') && to - announced < MAX_QUESTIONS && block[to + 1]?.text.endsWith('?') === true) to += 1;
  return withList(block.slice(from, to + 1), catalogue, wantsList);
}

/** A passage that ends in a colon comes with its list; one that a list follows does so when a list is asked for. */
function withList(passage: readonly Statement[], catalogue: Catalogue, wantsList: boolean): Statement[] {
  const last = passage.at(-1);
  const introduced = last && (wantsList || last.text.endsWith(':')) ? catalogue.lists.find((list) => introduces(last, list)) : undefined;
  if (introduced) return [...passage, ...introduced.statements];
  const block = last?.text.endsWith(':') === true ? catalogue.blockOf(last) : [];
  const next = block[block.findIndex(({ id }) => id === last?.id) + 1];
  return next ? [...passage, next] : [...passage];
}

/** "Det drejer sig om indsatser under følgende overskrifter:" says nothing without its list. */
function introduces(statement: Statement, list: ListBlock): boolean {
  if (list.documentId !== statement.documentId || list.section.id !== statement.sectionId) return false;
  const [first] = list.statements;
  return list.leadIn === statement.text || first?.blockIndex === statement.blockIndex + 1;
}

function pointsBack(statement: Statement | undefined): boolean {
  return statement !== undefined && POINTS_BACK.test(statement.text);
}

function continues(statement: Statement | undefined): boolean {
  return statement !== undefined && (POINTS_BACK.test(statement.text) || ADDS.test(statement.text));
}
