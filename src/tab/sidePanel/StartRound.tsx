import { Button, Field, makeStyles, Select, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { ownQuestionLimit } from '../../core/reflections/prompt.ts';
import type { ShareableView } from '../../web/tab/wire.ts';
import { TimerSelect } from '../meeting/TimerSelect.tsx';
import type { Meeting } from '../meeting/useMeeting.ts';
import { useRoundControls } from '../meeting/useRoundControls.ts';
import { ProblemMessage } from '../shell/ProblemMessage.tsx';
import { useTab } from '../shell/tabContext.ts';

/** How a round on the card shall be: the question, how long, and from how many answers on anything is shown. */
export function StartRound({ shareable, meeting, onDone }: { readonly shareable: ShareableView; readonly meeting: Meeting; readonly onDone: () => void }) {
  const { text, language } = useTab();
  const styles = useStyles();
  const { start, isBusy, problem } = useRoundControls(meeting);
  const [question, setQuestion] = useState('');
  const [minutes, setMinutes] = useState<number>();
  const [threshold, setThreshold] = useState<number>(thresholdChoices[1]);
  const words = question.trim();
  const excess = words.length - ownQuestionLimit;

  const submit = async () => {
    const isStarted = await start({ key: shareable.key, threshold, ...(words !== '' && { question: words }), ...(minutes !== undefined && { minutes }) });
    if (isStarted) onDone();
  };
  return (
    <form
      className={styles.form}
      aria-label={text('panel.startRound')}
      onSubmit={(event) => {
        event.preventDefault();
        if (excess <= 0) void submit();
      }}
    >
      <Field label={text('panel.ownQuestion')} hint={text('panel.ownQuestionHint')} {...(excess > 0 && { validationMessage: text('panel.tooLong', { excess, limit: ownQuestionLimit }) })}>
        <Textarea autoFocus value={question} resize="vertical" rows={3} placeholder={shareable.kind === 'prompt' ? shareable.prompt.question[language] : ''} onChange={(_, { value }) => setQuestion(value)} />
      </Field>
      <Field label={text('panel.timer')}>
        <TimerSelect minutes={minutes} onChange={setMinutes} />
      </Field>
      <Field label={text('panel.threshold')} hint={text('panel.thresholdHint')}>
        <Select value={String(threshold)} onChange={(_, { value }) => setThreshold(Number(value))}>
          {thresholdChoices.map((count) => (
            <option key={count} value={count}>
              {text('panel.thresholdCount', { count })}
            </option>
          ))}
        </Select>
      </Field>
      {problem && <ProblemMessage problem={problem} />}
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={isBusy || excess > 0}>
          {text('panel.start')}
        </Button>
        <Button onClick={onDone}>{text('panel.cancel')}</Button>
      </div>
    </form>
  );
}

/** The least that anonymity allows, the usual one, and one for big meetings. */
const thresholdChoices = [3, 5, 10] as const;

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});
