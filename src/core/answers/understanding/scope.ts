import type { ConversationContext, Profile } from '../answer.ts';
import type { Catalogue } from '../catalogue.ts';

/** Which documents may be quoted, and whether the question itself named them. */
export interface Scope {
  readonly documentIds: readonly string[];
  /** `named`: by the question; `profile`: the asker's own municipality, or what the conversation is about; `all`: nobody said. */
  readonly origin: 'named' | 'profile' | 'all';
}

/** The municipalities with documents here, and the documents, that a question names. */
export interface NamedSources {
  readonly municipalities: readonly string[];
  readonly documentIds: readonly string[];
}

/**
 * The documents a question may be answered from: those it names, else those of a municipality it names, else the asker's own
 * municipality's, else all. Documents of others are never mixed in silently.
 */
export function chooseScope(named: NamedSources, profile: Profile, catalogue: Catalogue, context?: ConversationContext): Scope {
  const ofMunicipalities = named.municipalities.flatMap((name) => catalogue.documentsOf(name));
  const ofNames = named.documentIds.filter((id) => ofMunicipalities.length === 0 || ofMunicipalities.includes(id));
  if (ofNames.length > 0 && named.municipalities.length <= 1) {
    // A name such as "ledelsesgrundlaget" may fit several documents; the asker's own come first.
    const own = ofNames.filter((id) => catalogue.getInfo(id).municipality === profile.municipality);
    return { documentIds: own.length > 0 && ofMunicipalities.length === 0 ? own : ofNames, origin: 'named' };
  }
  if (ofMunicipalities.length > 0) return { documentIds: ofMunicipalities, origin: 'named' };
  const own = profile.municipality === undefined ? [] : catalogue.documentsOf(profile.municipality);
  if (own.length > 0) return { documentIds: own, origin: 'profile' };
  // Nobody said which documents, but the conversation is about some.
  if (context && context.documentIds.length < catalogue.documents.length) return { documentIds: context.documentIds, origin: 'profile' };
  return { documentIds: catalogue.documents.map(({ info }) => info.id), origin: 'all' };
}
