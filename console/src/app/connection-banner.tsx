import { useLingui } from '@lingui/react/macro';
import { IconPlugConnected, IconPlugConnectedX } from '@tabler/icons-react';
import { useConnectionState } from '../apollo/graph-provider.tsx';
import classes from './connection-banner.module.css';

/** Says that the live stream dropped, and that it is back; silent otherwise. */
export function ConnectionBanner() {
  const { t } = useLingui();
  const state = useConnectionState();
  return (
    <div role="status" aria-live="polite">
      {state === 'lost' && (
        <p className={`${classes.banner} ${classes.lost}`}>
          <IconPlugConnectedX size={18} aria-hidden />
          {t`Зв'язок втрачено, відновлюємо…`}
        </p>
      )}
      {state === 'restored' && (
        <p className={`${classes.banner} ${classes.restored}`}>
          <IconPlugConnected size={18} aria-hidden />
          {t`З'єднання відновлено`}
        </p>
      )}
    </div>
  );
}
