import { useLingui } from '@lingui/react/macro';
import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';

/** Below a list that is read page by page. Shows nothing when the list is whole. */
export function LoadMore({
  hasMore,
  more,
}: {
  readonly hasMore: boolean;
  /** reads the next page; rejects when it could not */
  readonly more: () => Promise<unknown>;
}) {
  const { t } = useLingui();
  const [state, setState] = useState<'idle' | 'loading' | 'failed'>('idle');
  if (!hasMore) return null;
  const load = async () => {
    setState('loading');
    try {
      await more();
      setState('idle');
    } catch {
      setState('failed');
    }
  };
  return (
    <Group gap="sm">
      <Button variant="default" loading={state === 'loading'} onClick={() => void load()}>{t`Показати ще`}</Button>
      {state === 'failed' && <Text size="sm" role="alert">{t`Не вдалося завантажити, спробуйте ще раз`}</Text>}
    </Group>
  );
}
