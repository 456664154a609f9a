import { Button, makeStyles, Text, Title3, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Language } from '../../core/answers/answer.ts';
import { createTabTexts } from '../../locales/tab/tabTexts.ts';

/** Shown when the server does not answer at all. */
export function Unreachable({ language, onRetry }: { readonly language: Language; readonly onRetry: () => void }): ReactNode {
  const text = createTabTexts(language);
  const styles = useStyles();
  return (
    <main className={styles.root} role="alert">
      <Title3 as="h1">{text('shell.name')}</Title3>
      <Text>{text('shell.offline')}</Text>
      <Button appearance="primary" onClick={onRetry}>{text('shell.retry')}</Button>
    </main>
  );
}

const useStyles = makeStyles({
  root: { display: 'grid', justifyItems: 'start', gap: tokens.spacingVerticalL, maxWidth: '36rem', margin: '0 auto', padding: '15vh 24px 24px' },
});
