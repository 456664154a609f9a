import { makeStyles } from '@fluentui/react-components';
import { type ReactNode, useRef } from 'react';
import { useFittingSize } from './useFittingSize.ts';

/** Fills its place with what it holds, as large as fits; sizes within are in `em`. `changes` tells one content from another. */
export function FittedText({ changes, children }: { readonly changes: string; readonly children: ReactNode }) {
  const styles = useStyles();
  const frame = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  useFittingSize(frame, content, changes);
  return (
    <div ref={frame} className={styles.frame}>
      <div ref={content} className={styles.content}>
        {children}
      </div>
    </div>
  );
}

const useStyles = makeStyles({
  frame: { flexGrow: 1, flexBasis: '0', minBlockSize: '0', minInlineSize: '0', display: 'flex', flexDirection: 'column', overflowX: 'hidden', overflowY: 'auto' },
  // Margins, since a centred flex item that is too long would lose its beginning.
  content: { marginBlock: 'auto', inlineSize: '100%', lineHeight: 1.25, overflowWrap: 'break-word' },
});
