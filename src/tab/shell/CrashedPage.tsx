import { Button, Text } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTab } from './tabContext.ts';

/** A page that fails while it is drawn says so instead of going blank. */
export function CrashedPage(): ReactNode {
  const { text } = useTab();
  return (
    <main role="alert" style={{ display: 'grid', justifyItems: 'start', gap: '16px', padding: '24px' }}>
      <Text>{text('shell.crashed')}</Text>
      <Button onClick={() => location.reload()}>{text('shell.reload')}</Button>
    </main>
  );
}
