import type { Language } from '../core/answers/answer.ts';
import type { DocumentInfo } from '../core/documents/document.ts';
import { createTexts, type Texts } from '../locales/texts.ts';
import type { TeamsDependencies } from './dependencies.ts';
import { defaultProfile } from './profileRequests.ts';

/** Three questions to begin with, made from the documents' own roles and themes. Only questions that have an answer are offered. */
export function findStarterQuestions(dependencies: Pick<TeamsDependencies, 'corpus' | 'config' | 'engine'>, language: Language): string[] {
  const { corpus, config, engine } = dependencies;
  const text = createTexts(language);
  const infos = corpus.documents.map(({ info }) => info).sort((a, b) => Number(b.municipality === config.municipality) - Number(a.municipality === config.municipality));
  const found: string[] = [];
  for (const question of toCandidates(infos, text)) {
    if (found.length === questionCount) break;
    const answer = engine.answer({ text: question, profile: defaultProfile(dependencies), locale: language });
    if (answer.kind === 'answer' && !found.includes(question)) found.push(question);
  }
  return found.length > 0 ? found : [text('welcome.fallbackQuestion')];
}

const questionCount = 3;

/** Best first: one of a role, one of a theme, one of a document as a whole, then more of each. */
function toCandidates(infos: readonly DocumentInfo[], text: Texts): string[] {
  const ofRoles = infos.flatMap(({ roles, perspectives: [perspective] }) => {
    const chain = roles.filter(({ rank }) => rank !== undefined);
    const role = chain.at(-2) ?? chain.at(-1);
    return role && perspective ? [text('welcome.question1', { role: role.name, perspective: perspective.name })] : [];
  });
  const ofThemes = infos
    .filter(({ roles }) => roles.length === 0)
    .flatMap(({ municipality, perspectives: [perspective] }) => (municipality !== undefined && perspective ? [text('welcome.question2', { municipality, theme: perspective.name })] : []));
  const ofDocuments = infos.map(({ title }) => text('welcome.question3', { title }));
  const first = [ofRoles, ofThemes, ofDocuments].flatMap(([question]) => question ?? []);
  return [...first, ...ofRoles, ...ofThemes, ...ofDocuments];
}
