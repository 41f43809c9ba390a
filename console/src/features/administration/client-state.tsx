import { useLingui } from '@lingui/react/macro';
import { IconCheck, IconKey, IconLock } from '@tabler/icons-react';
import { StatusBadge } from '../../ui/status-badge.tsx';

/** Whether a program may get in: shut out, without a key that holds, or working. */
export function ClientStateBadge({
  client: { isDisabled, keys },
}: {
  readonly client: { readonly isDisabled: boolean; readonly keys: readonly { readonly isValid: boolean }[] };
}) {
  const { t } = useLingui();
  if (isDisabled) return <StatusBadge color="red" icon={IconLock}>{t`Доступ закрито`}</StatusBadge>;
  if (!keys.some(({ isValid }) => isValid)) {
    return <StatusBadge color="yellow" icon={IconKey}>{t`Немає чинного ключа`}</StatusBadge>;
  }
  return <StatusBadge color="teal" icon={IconCheck}>{t`Доступ відкрито`}</StatusBadge>;
}
