import { Component } from 'react';
import type { ComponentType, ReactNode } from 'react';

interface Props {
  Fallback: ComponentType<{ error: Error; retry: () => void }>;
  onError?: (() => void) | undefined;
  children: ReactNode;
}

/** Keeps an error in one part of the page from taking the rest with it. Another `key` is another try. */
export class ErrorBoundary extends Component<Props, { error: Error | null }> {
  override state: { error: Error | null } = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override componentDidCatch() {
    this.props.onError?.();
  }

  override render() {
    const { Fallback, children } = this.props;
    if (this.state.error === null) return children;
    return <Fallback error={this.state.error} retry={() => this.setState({ error: null })} />;
  }
}
