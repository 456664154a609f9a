import { createInterface } from 'node:readline/promises';
import type { Texts } from '../../locales/texts.ts';

/** Where an operator reads and answers. */
export interface Terminal {
  say(text: string): void;
  complain(text: string): void;
  /** Undefined when nobody is there to answer. */
  readonly confirm: ((question: string) => Promise<boolean>) | undefined;
  /** Shows how far something has come: `step` after each of `total`, `end` when there will be no more. */
  startProgress(label: string, total: number): Promise<Progress>;
}

/** How far something long is: one step for each that is done. */
export interface Progress {
  step(): void;
  end(): void;
}

/** The process's own streams: a bar on a terminal, and lines in a log. */
export function createTerminal(texts: Texts, { stdin, stdout, stderr }: Pick<NodeJS.Process, 'stdin' | 'stdout' | 'stderr'>): Terminal {
  return {
    say: (text) => void stdout.write(`${text}\n`),
    complain: (text) => void stderr.write(`${text}\n`),
    confirm: stdin.isTTY && stdout.isTTY ? (question) => confirm(question, stdin, stdout) : undefined,
    startProgress: (label, total) => (stderr.isTTY ? startBar(label, total, stderr) : Promise.resolve(startLines(total, (done) => stderr.write(`${texts('corpus.progress', { label, done, total })}\n`)))),
  };
}

async function confirm(question: string, input: NodeJS.ReadStream, output: NodeJS.WriteStream): Promise<boolean> {
  const lines = createInterface({ input, output });
  try {
    return /^(j|ja|y|yes)$/i.test((await lines.question(question)).trim());
  } finally {
    lines.close();
  }
}

async function startBar(label: string, total: number, stream: NodeJS.WriteStream): Promise<Progress> {
  const { default: cliProgress } = await import('cli-progress');
  const bar = new cliProgress.SingleBar({ stream, format: `${label} {bar} {value}/{total}`, hideCursor: true, clearOnComplete: true }, cliProgress.Presets.shades_classic);
  bar.start(total, 0);
  return { step: () => bar.increment(), end: () => bar.stop() };
}

/** A line for each tenth; none for the few that are done at once. */
function startLines(total: number, write: (done: number) => void): Progress {
  const every = Math.ceil(total / 10);
  let done = 0;
  return {
    step() {
      done += 1;
      if (total >= fewest && (done % every === 0 || done === total)) write(done);
    },
    end: () => undefined,
  };
}

const fewest = 10;
