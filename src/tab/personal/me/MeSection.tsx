import { makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useId } from 'react';

/** A part of the page about the person. */
export function MeSection({ heading, children }: { readonly heading: string; readonly children: ReactNode }): ReactNode {
  const styles = useStyles();
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.section}>
      <h2 id={id} className={styles.heading}>{heading}</h2>
      {children}
    </section>
  );
}

const useStyles = makeStyles({
  section: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', justifyItems: 'start', gap: '12px' },
  heading: { margin: '0', fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold },
});
