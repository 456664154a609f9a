import { Button, makeStyles, Text, Title3, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { TabTexts } from '../../locales/tab/tabTexts.ts';

/** Shown when the server does not answer at all. It is loaded anew as a whole, since parts of the page may not have come either. */
export function Unreachable({ text }: { readonly text: TabTexts }): ReactNode {
  const styles = useStyles();
  return (
    <main className={styles.root} role="alert">
      <Title3 as="h1">{text('shell.name')}</Title3>
      <Text>{text('shell.offline')}</Text>
      <Button appearance="primary" onClick={() => location.reload()}>{text('shell.retry')}</Button>
    </main>
  );
}

const useStyles = makeStyles({
  root: { display: 'grid', justifyItems: 'start', gap: tokens.spacingVerticalL, maxWidth: '36rem', margin: '0 auto', padding: '15vh 24px 24px' },
});
