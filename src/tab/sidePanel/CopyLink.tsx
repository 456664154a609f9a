import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { Announcement } from '../meeting/Announcement.tsx';
import { useTab } from '../shell/tabContext.ts';

/** Copies the card's link. Where the client keeps the clipboard to itself, the link stands there marked, to be copied by hand. */
export function CopyLink({ link }: { readonly link: string }) {
  const { text } = useTab();
  const styles = useStyles();
  const [state, setState] = useState<'none' | 'copied' | 'by-hand'>('none');
  const field = useRef<HTMLInputElement>(null);

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link);
      setState('copied');
    } catch {
      setState('by-hand');
      requestAnimationFrame(() => field.current?.select());
    }
  };
  return (
    <>
      <Button className={styles.grow} onClick={() => void copy()}>
        {text(state === 'copied' ? 'panel.copied' : 'panel.copyLink')}
      </Button>
      <Announcement message={state === 'copied' ? text('panel.copied') : ''} />
      {state === 'by-hand' && (
        <Field className={styles.whole} label={text('panel.copyByHand')}>
          <Input input={{ ref: field }} readOnly value={link} />
        </Field>
      )}
    </>
  );
}

const useStyles = makeStyles({ grow: { flexGrow: 1 }, whole: { inlineSize: '100%' } });
