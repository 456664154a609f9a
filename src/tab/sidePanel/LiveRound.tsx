import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import type { LiveRoundView, ResponseBody } from '../../web/tab/wire.ts';
import { describeSource } from '../meeting/describeSource.ts';
import type { Meeting } from '../meeting/useMeeting.ts';
import { Loading } from '../shell/Loading.tsx';
import { ProblemMessage } from '../shell/ProblemMessage.tsx';
import { useTab } from '../shell/tabContext.ts';
import { type AnswerDraft, emptyDraft, toDraft, toResponse } from './answerDraft.ts';
import { ClosedRound } from './ClosedRound.tsx';
import { OpenRound } from './OpenRound.tsx';
import { OwnAnswer } from './OwnAnswer.tsx';
import { RoundResult } from './RoundResult.tsx';
import { useOwnAnswer } from './useOwnAnswer.ts';

// The fields are needed only while there is something to answer.
const AnswerForm = lazy(async () => ({ default: (await import('./AnswerForm.tsx')).AnswerForm }));

/** The meeting's round: while it is open the question, the promise and the own answer; afterwards the result. */
export function LiveRound({ meeting, round, onAnother }: { readonly meeting: Meeting; readonly round: LiveRoundView; readonly onAnother: () => void }) {
  const { text } = useTab();
  const styles = useStyles();
  const own = useOwnAnswer(meeting.api, round.id);
  const [draft, setDraft] = useState<AnswerDraft>(emptyDraft);
  const [isChanging, setIsChanging] = useState(false);

  // Who pressed what the round took the place of, goes on here.
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) section.current?.focus();
  }, []);

  const send = async (response: ResponseBody) => {
    if (await own.send(response)) {
      setIsChanging(false);
      setDraft(emptyDraft);
    }
  };
  const withdraw = async (response: ResponseBody) => {
    // What was written stays there to be sent again.
    if (await own.withdraw()) setDraft(toDraft(response));
  };
  const { quote, source, question } = round.prompt;
  return (
    <section ref={section} tabIndex={-1} aria-label={text('panel.round')} className={styles.round}>
      <Text as="h2" block size={500} weight="semibold" lang={round.language} className={styles.question}>
        {question[round.language]}
      </Text>
      <figure className={styles.figure}>
        <blockquote lang="da" className={styles.quote}>
          {quote}
        </blockquote>
        <figcaption className={styles.source}>{describeSource(source, text)}</figcaption>
      </figure>
      {round.isOpen ? renderOpen() : renderClosed()}
    </section>
  );

  function renderOpen() {
    const { response } = own;
    return (
      <>
        <OpenRound meeting={meeting} round={round} />
        {response === undefined && <Loading label={text('panel.loadingAnswer')} />}
        {response && !isChanging && (
          <OwnAnswer
            response={response}
            isBusy={own.isBusy}
            onWithdraw={() => void withdraw(response)}
            onChange={() => {
              setDraft(toDraft(response));
              setIsChanging(true);
            }}
          />
        )}
        {(response === null || isChanging) && (
          <>
            <p className={styles.promise}>{text('panel.promise', { threshold: round.threshold })}</p>
            <Suspense fallback={<Loading label={text('panel.loadingAnswer')} />}>
              <AnswerForm round={round} draft={draft} isChange={isChanging} isBusy={own.isBusy} onDraft={setDraft} onSend={(next) => void send(next)} onCancel={() => setIsChanging(false)} />
            </Suspense>
          </>
        )}
        {own.problem && <ProblemMessage problem={own.problem} />}
      </>
    );
  }

  function renderClosed() {
    const unsent = toResponse(draft);
    return (
      <>
        {unsent && (own.response === null || isChanging) && (
          <div className={styles.promise}>
            {text('panel.unsent')}
            <ul className={styles.unsent}>
              {[unsent.text, unsent.step].filter((words) => words !== undefined).map((words) => (
                <li key={words}>{words}</li>
              ))}
            </ul>
          </div>
        )}
        {round.digest && <RoundResult digest={round.digest} />}
        {meeting.mayControl && <ClosedRound meeting={meeting} onAnother={onAnother} />}
      </>
    );
  }
}

const useStyles = makeStyles({
  round: { outlineStyle: 'none', display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, overflowWrap: 'anywhere' },
  question: { margin: '0' },
  figure: { margin: '0' },
  quote: { margin: '0', paddingLeft: tokens.spacingHorizontalM, borderLeft: `${tokens.strokeWidthThicker} solid ${tokens.colorBrandStroke1}`, color: tokens.colorNeutralForeground2 },
  source: { marginBlockStart: tokens.spacingVerticalXS, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  promise: { margin: '0', padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`, borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground3 },
  unsent: { margin: `${tokens.spacingVerticalXS} 0 0`, paddingInlineStart: tokens.spacingHorizontalL, whiteSpace: 'pre-wrap' },
});
