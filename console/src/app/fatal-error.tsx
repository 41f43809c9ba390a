import { Trans } from '@lingui/react/macro';
import { Component, type ReactNode } from 'react';

/** The outer boundary: the shell itself broke. Uses nothing of the kit, which may be what broke. */
export class FatalErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <main style={{ maxWidth: 480, margin: '15vh auto', padding: 16, fontFamily: 'system-ui, sans-serif' }}>
        <h1>
          <Trans>Консоль зупинилася</Trans>
        </h1>
        <p>
          <Trans>Сталася неочікувана помилка. Чернетки форм збережено в цій вкладці.</Trans>
        </p>
        <button type="button" onClick={() => location.reload()}>
          <Trans>Перезавантажити</Trans>
        </button>
      </main>
    );
  }
}
