import { useLingui } from '@lingui/react/macro';
import { Button, Group, Stack } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { usePermissions } from '../../apollo/viewer.ts';
import { formatDay, languageOf } from '../../lib/days.ts';
import { Field, FieldList } from '../../ui/field-list.tsx';
import { AnchorLink } from '../../ui/links.tsx';
import { usePageTitle } from '../../ui/page-title.ts';
import { RecordPanel } from '../../ui/record-panel.tsx';
import { EmptyState, LoadingState } from '../../ui/states.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { AbolishUnitDialog } from './abolish-unit-dialog.tsx';
import { StaffHistory } from './staff-history.tsx';
import { CreateUnitDialog, MoveUnitDialog, RenameUnitDialog, UnitHeadDialog } from './unit-dialogs.tsx';
import type { UnitOnTree } from './units.query.ts';
import { type UnitsTree, useUnitsTree } from './units-context.ts';

/** One unit beside the tree. */
export function UnitPanel() {
  const { t } = useLingui();
  const tree = useUnitsTree();
  const { unitId } = useParams({ from: '/administration/units/$unitId' });
  const unit = tree.units?.find(({ id }) => id === unitId);
  const title = unit ? `${unit.code} ${unit.name}` : t`Підрозділ`;
  usePageTitle(title);
  return (
    <RecordPanel
      id={unitId}
      title={title}
      texts={{
        next: t`Наступний підрозділ`,
        nextHint: t`Наступний (J)`,
        previous: t`Попередній підрозділ`,
        previousHint: t`Попередній (K)`,
      }}
      step={tree.step}
      close={tree.close}
    >
      <Stack gap="md">
        {unit ? (
          <UnitCard key={unit.id} unit={unit} tree={tree} />
        ) : tree.units ? (
          <EmptyState title={t`Підрозділу не знайдено`}>
            {t`Можливо, його ліквідовано: увімкніть показ ліквідованих.`}
          </EmptyState>
        ) : (
          <LoadingState lines={6} />
        )}
      </Stack>
    </RecordPanel>
  );
}

type Action = 'rename' | 'move' | 'head' | 'create' | 'abolish';

function UnitCard({ unit, tree }: { readonly unit: UnitOnTree; readonly tree: UnitsTree }) {
  const { t, i18n } = useLingui();
  const language = languageOf(i18n.locale);
  const mayAdminister = usePermissions()('staff:administer') && !unit.abolishedOn;
  const [action, setAction] = useState<Action | null>(null);
  const dialog = { unit, tree, close: () => setAction(null) };
  return (
    <>
      {unit.abolishedOn && (
        <Group>
          <StatusBadge color="gray">{t`Ліквідовано`}</StatusBadge>
        </Group>
      )}
      {mayAdminister && (
        <Group gap="xs" role="group" aria-label={t`Дії з підрозділом`}>
          <Button size="sm" onClick={() => setAction('rename')}>{t`Перейменувати`}</Button>
          <Button size="sm" variant="default" onClick={() => setAction('head')}>{t`Призначити керівника`}</Button>
          <Button size="sm" variant="default" onClick={() => setAction('move')}>{t`Перепідпорядкувати`}</Button>
          <Button size="sm" variant="default" onClick={() => setAction('create')}>{t`Створити підлеглий`}</Button>
          <Button size="sm" variant="default" c="var(--mantine-color-error)" onClick={() => setAction('abolish')}>
            {t`Ліквідувати`}
          </Button>
        </Group>
      )}
      <FieldList>
        <Field label={t`Індекс`}>{unit.code}</Field>
        <Field label={t`Підпорядкований`}>{unit.parent && <UnitLink unit={unit.parent} />}</Field>
        <Field label={t`Керівник`}>
          {unit.head && (
            <AnchorLink size="sm" to="/administration/employees/$employeeId" params={{ employeeId: unit.head.id }}>
              {`${unit.head.name}, ${unit.head.position}`}
            </AnchorLink>
          )}
        </Field>
        <Field label={t`Працівників`}>
          <AnchorLink size="sm" to="/administration/employees" search={{ unit: unit.id }}>
            {String(unit.employeeCount)}
          </AnchorLink>
        </Field>
        <Field label={t`Ліквідовано з`}>{formatDay(unit.abolishedOn, language)}</Field>
        <Field label={t`Правонаступник`}>{unit.successor && <UnitLink unit={unit.successor} />}</Field>
      </FieldList>
      <StaffHistory key={unit.version} subjectId={unit.id} />
      {action === 'rename' && <RenameUnitDialog {...dialog} />}
      {action === 'move' && <MoveUnitDialog {...dialog} />}
      {action === 'head' && <UnitHeadDialog {...dialog} />}
      {action === 'create' && <CreateUnitDialog parentId={unit.id} tree={tree} close={dialog.close} />}
      {action === 'abolish' && <AbolishUnitDialog {...dialog} />}
    </>
  );
}

function UnitLink({ unit }: { readonly unit: { readonly id: string; readonly name: string } }) {
  return (
    <AnchorLink size="sm" to="/administration/units/$unitId" params={{ unitId: unit.id }} search={(now) => now}>
      {unit.name}
    </AnchorLink>
  );
}
