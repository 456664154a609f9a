import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { type ReactNode, useRef } from 'react';
import { useFittingSize } from './useFittingSize.ts';

/**
 * Fills its place with what it holds, as large as fits; sizes within are in `em`. `changes` tells one content from another. What
 * `isWholeWhenNarrow` takes the height it needs on a phone, where it stands above others.
 */
export function FittedText({ changes, isWholeWhenNarrow = false, children }: { readonly changes: string; readonly isWholeWhenNarrow?: boolean; readonly children: ReactNode }) {
  const styles = useStyles();
  const frame = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  useFittingSize(frame, content, changes);
  return (
    <div ref={frame} className={mergeClasses(styles.frame, isWholeWhenNarrow && styles.whole)}>
      <div ref={content} className={styles.content}>
        {children}
      </div>
    </div>
  );
}

/** A window in which things stand above instead of beside each other. */
export const narrow = '@media (max-width: 52rem)';

const useStyles = makeStyles({
  frame: { flexGrow: 1, flexBasis: '0', minBlockSize: '0', minInlineSize: '0', display: 'flex', flexDirection: 'column', overflowX: 'hidden', overflowY: 'auto' },
  whole: { [narrow]: { flexGrow: 0, flexShrink: 0, flexBasis: 'auto' } },
  // Margins, since a centred flex item that is too long would lose its beginning.
  content: { marginBlock: 'auto', inlineSize: '100%', lineHeight: 1.25, overflowWrap: 'break-word' },
});
