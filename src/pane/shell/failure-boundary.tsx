import { Component, type ReactNode } from 'react';
import { Button } from '@fluentui/react-components';
import { paneWordings, problemMessage } from '../../language';
import type { Locale, Problem } from '../../plan';
import { failureProblem } from '../state/failure-problem';

interface FailureBoundaryProps {
  readonly locale: Locale;
  readonly children: ReactNode;
}

/** Says what failed in the place of the part that did; the rest of the pane goes on. */
export class FailureBoundary extends Component<FailureBoundaryProps, { readonly problem: Problem | null }> {
  override state: { readonly problem: Problem | null } = { problem: null };

  static getDerivedStateFromError(error: unknown): { readonly problem: Problem } {
    return { problem: failureProblem(error) };
  }

  override render(): ReactNode {
    const { problem } = this.state;
    const { locale, children } = this.props;
    if (problem === null) return children;
    return (
      <div role="alert">
        <p>{problemMessage(problem, locale)}</p>
        <Button onClick={() => window.location.reload()}>{paneWordings[locale].reload}</Button>
      </div>
    );
  }
}
