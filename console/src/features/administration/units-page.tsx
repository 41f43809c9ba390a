import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Button, Group, Switch, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Outlet, useMatchRoute, useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import { usePermissions } from '../../apollo/viewer.ts';
import { useShortcuts } from '../../lib/shortcuts.tsx';
import { usePageTitle } from '../../ui/page-title.ts';
import { ReadError } from '../../ui/read-error.tsx';
import { WithSidePanel } from '../../ui/side-panel.tsx';
import { EmptyState, LoadingState } from '../../ui/states.tsx';
import type { UnitsSearch } from './administration.search.ts';
import { CreateUnitDialog } from './unit-dialogs.tsx';
import { UnitTreeView } from './unit-tree-view.tsx';
import { UNITS_TREE } from './units.query.ts';
import { type UnitsTree, UnitsTreeProvider } from './units-context.ts';
import classes from './units-page.module.css';

/** The tree of units with a card beside it. */
export function UnitsPage() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const search = useSearch({ from: '/administration/units' });
  const match = useMatchRoute()({ to: '/administration/units/$unitId' });
  const openId = match ? match.unitId : undefined;
  const mayAdminister = usePermissions()('staff:administer');
  const [isCreating, setIsCreating] = useState(false);
  const { data, error, refetch } = useQuery(UNITS_TREE, {
    variables: { withAbolished: search.abolished ?? false },
    fetchPolicy: 'cache-and-network',
  });
  usePageTitle(t`Підрозділи`);
  useShortcuts(
    mayAdminister
      ? [{ code: 'KeyN', kind: 'single', keys: 'N', label: t`Створити підрозділ`, run: () => setIsCreating(true) }]
      : [],
  );
  const units = data?.orgUnits;
  const open = useCallback(
    (unitId: string) => void navigate({ to: '/administration/units/$unitId', params: { unitId }, search: keepSearch }),
    [navigate],
  );
  const tree = useMemo(
    (): UnitsTree => ({
      units,
      open,
      reload: () => void refetch(),
      close: () => void navigate({ to: '/administration/units', search: keepSearch }),
      step: (id, direction) => {
        const place = units?.findIndex((unit) => unit.id === id) ?? -1;
        const next = place === -1 ? undefined : units?.[place + direction];
        if (next) open(next.id);
      },
    }),
    [units, open, refetch, navigate],
  );

  return (
    <UnitsTreeProvider value={tree}>
      <WithSidePanel panel={openId ? <Outlet /> : null}>
        <div className={classes.page}>
          <Group gap="sm">
            <Title order={1} size="h3">{t`Підрозділи`}</Title>
            <Switch
              label={t`Показати ліквідовані`}
              checked={search.abolished ?? false}
              onChange={({ currentTarget: { checked } }) =>
                void navigate({ to: '.', search: checked ? { abolished: true } : {}, replace: true })
              }
            />
            {mayAdminister && (
              <Button ml="auto" leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setIsCreating(true)}>
                {t`Створити підрозділ`}
              </Button>
            )}
          </Group>
          {units ? (
            units.length > 0 ? (
              <UnitTreeView units={units} openId={openId} open={open} />
            ) : (
              <EmptyState title={t`Підрозділів ще немає`} />
            )
          ) : error ? (
            <ReadError error={error} retry={tree.reload} />
          ) : (
            <LoadingState lines={10} />
          )}
        </div>
      </WithSidePanel>
      {isCreating && <CreateUnitDialog parentId={openId ?? null} close={() => setIsCreating(false)} tree={tree} />}
    </UnitsTreeProvider>
  );
}

function keepSearch(now: UnitsSearch): UnitsSearch {
  return now;
}
