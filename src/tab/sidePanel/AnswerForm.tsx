import { Button, Field, makeStyles, Radio, RadioGroup, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { responseLimits, type Scale } from '../../core/reflections/round.ts';
import type { LiveRoundView, ResponseBody } from '../../web/tab/wire.ts';
import { scales } from '../meeting/Distribution.tsx';
import { useTab } from '../shell/tabContext.ts';
import { type AnswerDraft, excessOf, toResponse } from './answerDraft.ts';

/** Where an answer is written; what does not fit is said, and nothing is cut or lost. */
export function AnswerForm({ round, draft, isChange, isBusy, onDraft, onSend, onCancel }: { readonly round: LiveRoundView; readonly draft: AnswerDraft; readonly isChange: boolean; readonly isBusy: boolean; readonly onDraft: (draft: AnswerDraft) => void; readonly onSend: (response: ResponseBody) => void; readonly onCancel: () => void }) {
  const { text } = useTab();
  const styles = useStyles();
  const [isRefused, setIsRefused] = useState(false);
  const response = toResponse(draft);
  const excess = { text: excessOf(draft.text, responseLimits.text), step: excessOf(draft.step, responseLimits.step) };
  const proposal = round.prompt.smallStep?.[round.language];

  const submit = () => {
    setIsRefused(!response);
    if (response && excess.text <= 0 && excess.step <= 0) onSend(response);
  };
  return (
    <form
      className={styles.form}
      aria-label={text('panel.yourAnswer')}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy) submit();
      }}
    >
      <Field label={text('panel.scale')}>
        <RadioGroup value={draft.scale === undefined ? '' : String(draft.scale)} onChange={(_, { value }) => onDraft({ ...draft, scale: Number(value) as Scale })}>
          {scales.map((scale) => (
            <Radio key={scale} value={String(scale)} label={text(`panel.scale.${scale}`)} className={styles.radio} />
          ))}
        </RadioGroup>
      </Field>
      <Field label={text('panel.thought')} hint={text('panel.thoughtHint', { limit: responseLimits.text })} {...describeExcess(excess.text, responseLimits.text)}>
        <Textarea value={draft.text} rows={3} resize="vertical" onChange={(_, { value }) => onDraft({ ...draft, text: value })} />
      </Field>
      <Field label={text('panel.step')} hint={proposal === undefined ? text('panel.stepHint', { limit: responseLimits.step }) : text('panel.stepProposal', { proposal, limit: responseLimits.step })} {...describeExcess(excess.step, responseLimits.step)}>
        <Textarea value={draft.step} rows={2} resize="vertical" onChange={(_, { value }) => onDraft({ ...draft, step: value })} />
      </Field>
      {isRefused && !response && (
        <p role="alert" className={styles.refusal}>
          {text('panel.answerEmpty')}
        </p>
      )}
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={isBusy}>
          {text(isChange ? 'panel.saveChange' : 'panel.send')}
        </Button>
        {isChange && <Button onClick={onCancel}>{text('panel.cancel')}</Button>}
      </div>
    </form>
  );

  function describeExcess(count: number, limit: number): { validationMessage?: string } {
    return count > 0 ? { validationMessage: text('panel.tooLong', { excess: count, limit }) } : {};
  }
}

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  radio: { marginBlock: '-2px' },
  refusal: { margin: '0', color: tokens.colorPaletteRedForeground1 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});
