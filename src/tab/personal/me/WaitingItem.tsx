import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { ProblemMessage } from '../../shell/ProblemMessage.tsx';
import { useTab } from '../../shell/tabContext.ts';
import { useAction } from '../../shell/useAction.ts';

interface WaitingItemOptions {
  readonly question: string;
  /** How it stands, in words. */
  readonly state: string;
  readonly sinceUtc: string;
  /** How to wait no longer, and what is said when that is done; absent when there is nothing to wait for any more. */
  readonly stop?: { readonly run: () => Promise<void>; readonly done: string };
  readonly children?: ReactNode;
}

/** Something that the person waits for. What was stopped is said in its place, so that nothing else moves. */
export function WaitingItem({ question, state, sinceUtc, stop, children }: WaitingItemOptions): ReactNode {
  const { text, language } = useTab();
  const styles = useStyles();
  const [isStopped, setIsStopped] = useState(false);
  const { run, isBusy, problem } = useAction();
  const done = useRef<HTMLParagraphElement>(null);
  // The button that had the focus is gone.
  useEffect(() => {
    if (isStopped) done.current?.focus();
  }, [isStopped]);
  const date = new Intl.DateTimeFormat(language === 'da' ? 'da-DK' : 'en-GB', { dateStyle: 'long' }).format(new Date(sinceUtc));

  const end = (work: () => Promise<void>): Promise<boolean> =>
    run(async () => {
      await work();
      setIsStopped(true);
    });

  return (
    <div className={styles.root}>
      {!isStopped && (
        <>
          <p className={styles.question}>{question}</p>
          <p className={styles.state}>{state} · {text('waiting.since', { date })}</p>
          {children}
          {stop && <Button size="small" className={styles.button} aria-label={text('waiting.stopOf', { question })} disabledFocusable={isBusy} onClick={() => void end(stop.run)}>{text('waiting.stop')}</Button>}
        </>
      )}
      <p ref={done} tabIndex={-1} role="status" className={styles.done}>{isStopped && stop?.done}</p>
      {problem && <ProblemMessage problem={problem} />}
    </div>
  );
}

const useStyles = makeStyles({
  root: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '6px' },
  question: { margin: '0', maxWidth: '36rem', lineHeight: '1.5', fontWeight: tokens.fontWeightSemibold, whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  state: { margin: '0', lineHeight: '1.5', color: tokens.colorNeutralForeground2 },
  button: { justifySelf: 'start', marginTop: '4px' },
  done: { margin: '0', ':empty': { display: 'none' }, ':focus': { outline: 'none' } },
});
