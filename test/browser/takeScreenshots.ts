import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { playExtension } from './extensionStory.ts';
import { launchBrowser } from './launchBrowser.ts';
import { openPlayground, type PlaygroundPage } from './playgroundPage.ts';
import { playAfterwards, playRound, type StoryTime } from './reflectionStory.ts';

const widths = { wide: 1280, narrow: 400 };

/** One conversation to look at: what is done in the playground, and which words tell that the reply is there. */
interface Scene {
  readonly name: string;
  readonly play: (playground: PlaygroundPage) => Promise<void>;
}

const question = 'hvad er min rolle som leder af medarbejdere i Sammen sikrer vi driften?';

const scenes: readonly Scene[] = [
  { name: 'welcome', play: () => Promise.resolve() },
  { name: 'personal', play: (playground) => playground.write(question) },
  { name: 'english', play: (playground) => playground.write('what is my role as leder af medarbejdere in Sammen sikrer vi driften?') },
  { name: 'chain', play: (playground) => playground.write('Vis hele kæden i Resiliens fra direktion og ned til medarbejder') },
  { name: 'comparison', play: (playground) => playground.write('Hvad siger Gladsaxe og Frederikssund om fejl?') },
  { name: 'clarify', play: (playground) => playground.write('hvad er min rolle i driften?') },
  { name: 'no-answer', play: (playground) => playground.write('hvor mange feriedage har jeg?') },
  { name: 'prose', play: (playground) => playground.write('hvad er den nye syntese?') },
  { name: 'help', play: (playground) => playground.write('hjælp') },
  { name: 'role', play: (playground) => playground.write('skift rolle') },
  { name: 'data', play: (playground) => playground.write('vis mine data') },
  { name: 'delete', play: (playground) => playground.write('slet mine data') },
  {
    name: 'context',
    play: async (playground) => {
      await playground.write(question);
      await playground.page.getByRole('button', { name: 'Vis i sammenhæng' }).last().click();
    },
  },
  {
    name: 'group',
    play: async (playground) => {
      await playground.open('Ledergruppen');
      await playground.write(question, { mention: true });
    },
  },
  {
    name: 'channel',
    play: async (playground) => {
      await playground.open('Ledelse - General');
      await playground.post(question);
    },
  },
];

/** What is pictured: the playground's page, the app behind it, and its clock. */
export interface Pictured {
  readonly url: string;
  readonly appUrl: string;
  readonly time: StoryTime;
}

/** Takes a picture of each scene and of each step of the messaging extension's and the reflections' stories, in two widths; returns the files. */
export async function takeScreenshots({ url, appUrl, time }: Pictured, folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const browser = await launchBrowser();
  const files: string[] = [];
  const takePictures = async (chat: PlaygroundPage, name: string) => {
    for (const [size, width] of Object.entries(widths)) {
      await chat.page.setViewportSize({ width, height: 1000 });
      await chat.page.waitForTimeout(300);
      const file = join(folder, `${name}-${size}.png`);
      await chat.page.screenshot({ path: file });
      files.push(file);
    }
    await chat.page.setViewportSize({ width: widths.wide, height: 1000 });
  };
  for (const { name, play } of scenes) {
    const playground = await openPlayground(browser, url, { width: widths.wide, height: 1000 });
    await play(playground);
    // A picture is looked at by people and decides nothing: it waits for the network to be quiet instead of for a text.
    await playground.page.waitForLoadState('networkidle');
    await playground.page.waitForTimeout(1_500);
    await takePictures(playground, name);
    await playground.close();
  }
  const chat = await openPlayground(browser, url, { width: widths.wide, height: 1000 });
  const story = { chat, time, picture: (name: string) => takePictures(chat, `reflection-${name}`) };
  await playRound(story);
  await playAfterwards(story);
  const leader = await openPlayground(browser, url, { width: widths.wide, height: 1000 });
  await playExtension({ chat: leader, appUrl, picture: (name: string) => takePictures(leader, `extension-${name}`) });
  await leader.close();
  await browser.close();
  return files;
}
