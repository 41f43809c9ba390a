import { useLingui } from '@lingui/react/macro';
import { useEffect } from 'react';

/** Names the browser tab after what is shown: `Звернення · Громада`. */
export function usePageTitle(title: string): void {
  const { t } = useLingui();
  const product = t`Громада`;
  useEffect(() => {
    document.title = title ? `${title} · ${product}` : product;
  }, [title, product]);
}
