import { Button, Text } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';

interface Props {
  readonly message: string;
  readonly retry: string;
  readonly children: ReactNode;
}

/** A page that fails while it is drawn says so instead of going blank. */
export class PageBoundary extends Component<Props, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { readonly hasFailed: boolean } {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    const { message, retry, children } = this.props;
    if (!this.state.hasFailed) return children;
    return (
      <main role="alert" style={{ display: 'grid', justifyItems: 'start', gap: '16px', padding: '24px' }}>
        <Text>{message}</Text>
        <Button onClick={() => location.reload()}>{retry}</Button>
      </main>
    );
  }
}
