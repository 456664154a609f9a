import type { LocalPerson } from '../../web/tab/wire.ts';
import { toLanguage } from '../../locales/language.ts';
import { type Host, HostProblem, type Theme } from '../host.ts';

/** Stands in for Teams in local mode: the address says where the page stands (`?meeting=&lang=&theme=&person=`), and a test person who is there. */
export function createLocalHost(people: readonly LocalPerson[]): Host {
  const query = new URLSearchParams(location.search);
  const person = findLocalPerson(people);
  const meetingId = query.get('meeting');
  const prefersDark = matchMedia('(prefers-color-scheme: dark)');
  const chosenTheme = toTheme(query.get('theme'));
  return {
    kind: 'local',
    context: {
      language: toLanguage(query.get('lang') ?? document.documentElement.lang),
      theme: chosenTheme ?? (prefersDark.matches ? 'dark' : 'light'),
      ...(person !== undefined && { userName: person.name }),
      ...(meetingId !== null && meetingId !== '' && { meetingId }),
    },
    onThemeChange(listener) {
      if (chosenTheme === undefined) prefersDark.addEventListener('change', ({ matches }) => listener(matches ? 'dark' : 'light'));
    },
    async identify() {
      if (person === undefined) throw new HostProblem('sign-in');
      return await Promise.resolve({ 'X-Local-Person': person.id });
    },
    async shareToStage(url) {
      await openWindow(url);
    },
    async open(url) {
      await openWindow(url);
    },
  };
}

/** The test person that the address names, or else the first. */
export function findLocalPerson(people: readonly LocalPerson[]): LocalPerson | undefined {
  const id = new URLSearchParams(location.search).get('person');
  return people.find((person) => person.id === id) ?? people[0];
}

/** The page's address with the same place, language and theme, for another person. */
export function toAddressOf(personId: string): string {
  const url = new URL(location.href);
  url.searchParams.set('person', personId);
  return url.href;
}

/** Pages of ours open for the same person in the same place. */
async function openWindow(address: string): Promise<void> {
  const url = new URL(address, location.href);
  if (url.origin === location.origin) {
    for (const [name, value] of new URLSearchParams(location.search)) {
      if (carriedNames.includes(name) && !url.searchParams.has(name)) url.searchParams.set(name, value);
    }
  }
  // The browser keeps new windows back that no press of a button asked for.
  if (window.open(url.href, '_blank') === null) throw new HostProblem('not-allowed');
  await Promise.resolve();
}

const carriedNames = ['meeting', 'lang', 'theme', 'person'];

function toTheme(name: string | null): Theme | undefined {
  return name === 'light' || name === 'dark' || name === 'contrast' ? name : undefined;
}
