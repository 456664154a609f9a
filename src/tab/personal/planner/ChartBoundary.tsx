import { Component, type ReactNode } from 'react';

interface Props {
  /** In place of a chart that cannot be loaded or drawn. */
  readonly fallback: ReactNode;
  readonly children: ReactNode;
}

/** A chart is never needed to understand the page: without it the same numbers stand in words. */
export class ChartBoundary extends Component<Props, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { readonly hasFailed: boolean } {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    return this.state.hasFailed ? this.props.fallback : this.props.children;
  }
}
