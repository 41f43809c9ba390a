import { useMutation, useQuery } from '@apollo/client/react';
import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { Alert, List, Textarea, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { usePermissions } from '../../apollo/viewer.ts';
import { graphql } from '../../gql/gql.ts';
import type { AppealState } from '../../gql/graphql.ts';
import { kyivDay } from '../../lib/days.ts';
import { FormDialog } from './form-dialog.tsx';
import { isAbolition } from './unit.shape.ts';
import { UnitField } from './unit-field.tsx';
import type { UnitOnTree } from './units.query.ts';
import type { UnitsTree } from './units-context.ts';
import { useCommandForm } from './use-command-form.ts';

const ABOLISH = graphql(`
  mutation AbolishUnit($input: AbolishUnitInput!) {
    abolishUnit(input: $input) { unit { id name successor { id name } } problems { field code message } }
  }
`);

const OPEN_APPEALS = graphql(`
  query UnitOpenAppeals($filter: AppealFilter!) { appealCount(filter: $filter) { value isCapped } }
`);

/** The end of a unit: what it leaves, who takes over. Cannot be undone, so it says so. */
export function AbolishUnitDialog({
  unit,
  tree,
  close,
}: {
  readonly unit: UnitOnTree;
  readonly tree: UnitsTree;
  readonly close: () => void;
}) {
  const { t } = useLingui();
  const [abolish] = useMutation(ABOLISH);
  const form = useCommandForm({
    name: `unit.abolish.${unit.id}`,
    initial: { abolishedOn: kyivDay(new Date()), successorId: null as string | null, note: '' },
    isValues: isAbolition,
    send: async ({ abolishedOn, successorId, note }, idempotencyKey) => {
      const input = { idempotencyKey, unitId: unit.id, expectedVersion: unit.version, abolishedOn, successorId, note };
      return (await abolish({ variables: { input } })).data?.abolishUnit;
    },
    done: ({ unit: gone }) => {
      notifications.show({ color: 'teal', title: unit.name, message: t`Підрозділ ліквідовано, історію збережено` });
      tree.reload();
      close();
      if (gone?.successor) tree.open(gone.successor.id);
      else tree.close();
    },
    reload: tree.reload,
  });
  const { values, change, faults } = form;
  return (
    <FormDialog title={t`Ліквідація: ${unit.name}`} form={form} action={t`Ліквідувати`} isDangerous close={close}>
      <Leaves unit={unit} tree={tree} />
      <UnitField
        label={t`Правонаступник`}
        description={t`Кому перейдуть працівники, відкриті звернення та підлеглі підрозділи`}
        exceptIds={[unit.id]}
        value={values.successorId}
        choose={(successorId) => change({ successorId })}
        error={faults.successorId}
      />
      <TextInput
        label={t`З якого дня`}
        type="date"
        maw={200}
        withAsterisk
        error={faults.abolishedOn}
        value={values.abolishedOn}
        onChange={({ currentTarget: { value } }) => change({ abolishedOn: value })}
      />
      <Textarea
        label={t`Рішення`}
        description={t`Номер і дата рішення залишаться в історії`}
        autosize
        minRows={2}
        maxRows={6}
        maxLength={1_000}
        error={faults.note}
        value={values.note}
        onChange={({ currentTarget: { value } }) => change({ note: value })}
      />
    </FormDialog>
  );
}

/** Appeals that go to the successor: somebody still has something to do. */
const MOVED_STATES: AppealState[] = [
  'REGISTERED',
  'AWAITING_RESOLUTION',
  'IN_EXECUTION',
  'REPLY_APPROVAL',
  'AWAITING_SIGNATURE',
  'REPLIED',
];

function Leaves({ unit, tree }: { readonly unit: UnitOnTree; readonly tree: UnitsTree }) {
  const { t } = useLingui();
  const can = usePermissions();
  const { data } = useQuery(OPEN_APPEALS, {
    variables: {
      filter: { unitIds: [unit.id], states: MOVED_STATES },
    },
    fetchPolicy: 'network-only',
    skip: !can('appeals:read'),
  });
  const below = tree.units?.filter(({ parent, abolishedOn }) => parent?.id === unit.id && !abolishedOn).length ?? 0;
  return (
    <Alert color="yellow" title={t`Це не скасовується. Що буде`}>
      <List size="sm" spacing={4}>
        <List.Item>
          {plural(unit.employeeCount, {
            one: '# працівник перейде до правонаступника',
            few: '# працівники перейдуть до правонаступника',
            many: '# працівників перейде до правонаступника',
            other: '# працівника перейде до правонаступника',
          })}
        </List.Item>
        {data && (
          <List.Item>
            {plural(data.appealCount.value, {
              one: '# незакрите звернення перейде до правонаступника',
              few: '# незакриті звернення перейдуть до правонаступника',
              many: '# незакритих звернень перейде до правонаступника',
              other: '# незакритого звернення перейде до правонаступника',
            })}
          </List.Item>
        )}
        {below > 0 && (
          <List.Item>
            {plural(below, {
              one: '# підлеглий підрозділ підпорядкується правонаступнику',
              few: '# підлеглі підрозділи підпорядкуються правонаступнику',
              many: '# підлеглих підрозділів підпорядкується правонаступнику',
              other: '# підлеглого підрозділу підпорядкується правонаступнику',
            })}
          </List.Item>
        )}
        <List.Item>{t`Закриті справи залишаться за цим підрозділом, правонаступник їх бачитиме.`}</List.Item>
      </List>
    </Alert>
  );
}
