import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ResponseBody } from '../../web/tab/wire.ts';
import { useTab } from '../shell/tabContext.ts';

/** What the person has answered, to change or take back for as long as the round is open. */
export function OwnAnswer({ response, isBusy, onChange, onWithdraw }: { readonly response: ResponseBody; readonly isBusy: boolean; readonly onChange: () => void; readonly onWithdraw: () => void }) {
  const { text } = useTab();
  const styles = useStyles();
  return (
    <div className={styles.answer}>
      <p className={styles.words}>
        <strong>{text('panel.thanks')}</strong> {text('panel.thanksMessage')}
      </p>
      <ul className={styles.list}>
        {response.scale !== undefined && <li>{text(`panel.scale.${response.scale}`)}</li>}
        {response.text !== undefined && <li className={styles.own}>{response.text}</li>}
        {response.step !== undefined && (
          <li className={styles.own}>
            {text('panel.step')}: {response.step}
          </li>
        )}
      </ul>
      <div className={styles.buttons}>
        <Button disabledFocusable={isBusy} onClick={onChange}>
          {text('panel.change')}
        </Button>
        <Button appearance="subtle" disabledFocusable={isBusy} onClick={onWithdraw}>
          {text('panel.withdraw')}
        </Button>
      </div>
    </div>
  );
}

const useStyles = makeStyles({
  answer: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  words: { margin: '0' },
  list: { margin: '0', paddingInlineStart: tokens.spacingHorizontalL },
  own: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});
