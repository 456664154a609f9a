import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { ProblemMessage } from '../../shell/ProblemMessage.tsx';
import { useTab } from '../../shell/tabContext.ts';
import { useAction } from '../../shell/useAction.ts';
import { usePersonal } from '../personalContext.ts';
import { MeSection } from './MeSection.tsx';
import { MyDataList } from './MyDataList.tsx';

/** What is stored about the person, and how it is deleted. */
export function MyDataSection({ onDeleted }: { readonly onDeleted: () => void }): ReactNode {
  const { api, text } = useTab();
  const { me, setMe, forgetNotes } = usePersonal();
  const styles = useStyles();
  const [isShown, setIsShown] = useState(false);
  const [step, setStep] = useState<'none' | 'asked' | 'deleted'>('none');
  const { run, isBusy, problem, forgetProblem } = useAction();
  const buttons = useRef<HTMLDivElement>(null);

  const deleteAll = () =>
    run(async () => {
      await api.deleteMyData();
      forgetNotes();
      setMe({ ...me, profile: {}, isPlanner: false });
      setIsShown(false);
      setStep('deleted');
      onDeleted();
      goBack();
    });
  const keepAll = (): void => {
    setStep('none');
    forgetProblem();
    goBack();
  };
  // What was pressed last goes away; one goes on where one came from.
  const goBack = (): void => buttons.current?.querySelector<HTMLElement>('button:last-child')?.focus();

  return (
    <MeSection heading={text('me.data')}>
      <p className={styles.text}>{text('me.data.intro')}</p>
      <div ref={buttons} className={styles.buttons}>
        <Button aria-expanded={isShown} onClick={() => setIsShown(!isShown)}>{text(isShown ? 'me.data.hide' : 'me.data.show')}</Button>
        <Button onClick={() => setStep('asked')}>{text('me.data.delete')}</Button>
      </div>
      {isShown && <MyDataList />}
      {step === 'asked' && <Confirmation isDeleting={isBusy} onDelete={() => void deleteAll()} onKeep={keepAll} />}
      {problem && <ProblemMessage problem={problem} />}
      <p role="status" className={styles.outcome}>{step === 'deleted' && text('me.data.deleted')}</p>
    </MeSection>
  );
}

function Confirmation({ isDeleting, onDelete, onKeep }: { readonly isDeleting: boolean; readonly onDelete: () => void; readonly onKeep: () => void }): ReactNode {
  const { text } = useTab();
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div role="group" aria-label={text('me.data.confirmHeading')} className={styles.confirmation}>
      <h3 ref={heading} tabIndex={-1} className={styles.question}>{text('me.data.confirmHeading')}</h3>
      <p className={styles.text}>{text('me.data.confirmMessage')}</p>
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={isDeleting} onClick={onDelete}>{text('me.data.confirm')}</Button>
        <Button disabledFocusable={isDeleting} onClick={onKeep}>{text('me.data.keep')}</Button>
      </div>
    </div>
  );
}

const useStyles = makeStyles({
  text: { margin: '0', maxWidth: '36rem', lineHeight: '1.5', color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  confirmation: { display: 'grid', gap: '12px', padding: '16px', borderLeft: `4px solid ${tokens.colorStatusDangerBorderActive}`, backgroundColor: tokens.colorNeutralBackground3 },
  question: { margin: '0', fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold, ':focus': { outline: 'none' } },
  outcome: { margin: '0', fontWeight: tokens.fontWeightSemibold, ':empty': { display: 'none' } },
});
