import { Component, type ReactNode } from 'react';

type Props = { instead: ReactNode; children: ReactNode };

/** Keeps the rest of the page up when one part of it fails. */
export class Guard extends Component<Props, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? this.props.instead : this.props.children;
  }
}
