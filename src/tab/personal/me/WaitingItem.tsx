import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { ProblemMessage } from '../../shell/ProblemMessage.tsx';
import { useTab } from '../../shell/tabContext.ts';

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
  const [step, setStep] = useState<'waiting' | 'stopping' | 'stopped'>('waiting');
  const [problem, setProblem] = useState<Error>();
  const done = useRef<HTMLParagraphElement>(null);
  // The button that had the focus is gone.
  useEffect(() => {
    if (step === 'stopped') done.current?.focus();
  }, [step]);
  const date = new Intl.DateTimeFormat(language === 'da' ? 'da-DK' : 'en-GB', { dateStyle: 'long' }).format(new Date(sinceUtc));

  const end = async (run: () => Promise<void>): Promise<void> => {
    setStep('stopping');
    setProblem(undefined);
    try {
      await run();
      setStep('stopped');
    } catch (error) {
      setProblem(error as Error);
      setStep('waiting');
    }
  };

  return (
    <div className={styles.root}>
      {step !== 'stopped' && (
        <>
          <p className={styles.question}>{question}</p>
          <p className={styles.state}>{state} · {text('waiting.since', { date })}</p>
          {children}
          {stop && <Button size="small" className={styles.button} aria-label={text('waiting.stopOf', { question })} disabledFocusable={step === 'stopping'} onClick={() => void end(stop.run)}>{text('waiting.stop')}</Button>}
        </>
      )}
      <p ref={done} tabIndex={-1} role="status" className={styles.done}>{step === 'stopped' && stop?.done}</p>
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
