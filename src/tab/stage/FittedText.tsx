import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { type ReactNode, useRef } from 'react';
import { useFittingSize } from './useFittingSize.ts';

/**
 * Fills its place with what it holds, as large as fits; sizes within are in `em`. `changes` tells one content from another. What
 * `isWholeOnPhone` takes the height it needs in ordinary type on a phone, where it stands above others.
 */
export function FittedText({ changes, isWholeOnPhone = false, onOverflow, children }: { readonly changes: string; readonly isWholeOnPhone?: boolean; readonly onOverflow?: () => void; readonly children: ReactNode }) {
  const styles = useStyles();
  const frame = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  useFittingSize(frame, content, changes, () => onOverflow?.());
  return (
    <div ref={frame} className={mergeClasses(styles.frame, isWholeOnPhone && styles.whole)}>
      <div ref={content} className={mergeClasses(styles.content, isWholeOnPhone && styles.wholeContent)}>
        {children}
      </div>
    </div>
  );
}

const phone = '@media (max-width: 30rem)';

const useStyles = makeStyles({
  frame: { flexGrow: 1, flexBasis: '0', minBlockSize: '0', minInlineSize: '0', display: 'flex', flexDirection: 'column', overflowX: 'hidden', overflowY: 'auto' },
  whole: { [phone]: { flexGrow: 0, flexShrink: 0, flexBasis: 'auto' } },
  wholeContent: { [phone]: { fontSize: '1rem !important' } },
  // Margins, since a centred flex item that is too long would lose its beginning.
  content: { marginBlock: 'auto', inlineSize: '100%', lineHeight: 1.25, overflowWrap: 'break-word' },
});
