import { Component, type ReactNode } from 'react';
import { text } from '../text/en';
import { Banner } from '../ui/Banner';

/** What a mistake of the program leaves on the screen: that the work is saved, and a way on. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { hasFailed: boolean } {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <Banner
        tone="danger"
        heading={text.failureHeading}
        action={{ label: text.reload, onPress: () => location.reload() }}
      >
        {text.crashed}
      </Banner>
    );
  }
}
