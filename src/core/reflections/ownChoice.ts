import type { DocumentChoices, PromptChoice } from './prompt.ts';

/** What a channel is asked about when nobody chose: the documents of its own municipality, or all of them where it has none here. */
export function findOwnChoice(choices: readonly DocumentChoices[], municipality: string | undefined): PromptChoice {
  const own = choices.filter((choice) => choice.municipality === municipality);
  const [only] = own;
  if (municipality === undefined || only === undefined || own.length === choices.length) return {};
  return own.length === 1 ? { documentId: only.documentId } : { municipality };
}

/** Municipalities that can be chosen as such: those with several documents, where there are others beside them. */
export function listMunicipalities(choices: readonly DocumentChoices[]): string[] {
  const byMunicipality = Map.groupBy(choices, ({ municipality }) => municipality);
  return [...byMunicipality].flatMap(([municipality, documents]) => (municipality !== undefined && documents.length > 1 && documents.length < choices.length ? [municipality] : []));
}
