import { useMutation, useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Group, Select, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { graphql } from '../../gql/gql.ts';
import { FormDialog } from './form-dialog.tsx';
import { isNewUnit, isUnitHead, isUnitName, isUnitParent, type UnitNameValues } from './unit.shape.ts';
import { UnitField } from './unit-field.tsx';
import type { UnitOnTree } from './units.query.ts';
import type { UnitsTree } from './units-context.ts';
import { useCommandForm } from './use-command-form.ts';

const CREATE = graphql(`
  mutation CreateUnit($input: CreateUnitInput!) {
    createUnit(input: $input) { unit { id name } problems { field code message } }
  }
`);

const RENAME = graphql(`
  mutation RenameUnit($input: RenameUnitInput!) {
    renameUnit(input: $input) { unit { id name } problems { field code message } }
  }
`);

const MOVE = graphql(`
  mutation MoveUnit($input: MoveUnitInput!) {
    moveUnit(input: $input) { unit { id name } problems { field code message } }
  }
`);

const SET_HEAD = graphql(`
  mutation SetUnitHead($input: SetUnitHeadInput!) {
    setUnitHead(input: $input) { unit { id name } problems { field code message } }
  }
`);

const HEADS = graphql(`
  query UnitHeads { employees(first: 200) { edges { node { id name position unit { id name } } } } }
`);

interface Props {
  readonly unit: UnitOnTree;
  readonly tree: UnitsTree;
  readonly close: () => void;
}

/** A new unit, below the one chosen. */
export function CreateUnitDialog({
  parentId,
  tree,
  close,
}: {
  readonly parentId: string | null;
  readonly tree: UnitsTree;
  readonly close: () => void;
}) {
  const { t } = useLingui();
  const [create] = useMutation(CREATE);
  const form = useCommandForm({
    name: `unit.new.${parentId ?? ''}`,
    initial: { code: '', name: '', parentId },
    isValues: isNewUnit,
    send: async (values, idempotencyKey) =>
      (await create({ variables: { input: { idempotencyKey, ...values } } })).data?.createUnit,
    done: ({ unit }) => {
      finish(unit?.name ?? '', t`Підрозділ створено`, { tree, close });
      if (unit) tree.open(unit.id);
    },
  });
  return (
    <FormDialog title={t`Новий підрозділ`} form={form} action={t`Створити`} close={close}>
      <NameFields values={form.values} change={form.change} faults={form.faults} />
      <UnitField
        label={t`Підпорядкований`}
        description={t`Порожньо: найвищий рівень`}
        value={form.values.parentId}
        choose={(id) => form.change({ parentId: id })}
        error={form.faults.parentId}
      />
    </FormDialog>
  );
}

/** Name and index. */
export function RenameUnitDialog({ unit, tree, close }: Props) {
  const { t } = useLingui();
  const [rename] = useMutation(RENAME);
  const form = useCommandForm({
    name: `unit.rename.${unit.id}`,
    initial: { code: unit.code, name: unit.name },
    isValues: isUnitName,
    send: async (values, idempotencyKey) => {
      const input = { idempotencyKey, unitId: unit.id, expectedVersion: unit.version, ...values };
      return (await rename({ variables: { input } })).data?.renameUnit;
    },
    done: () => finish(unit.name, t`Перейменовано`, { tree, close }),
    reload: tree.reload,
  });
  return (
    <FormDialog title={t`Перейменування`} form={form} action={t`Зберегти`} close={close}>
      <NameFields values={form.values} change={form.change} faults={form.faults} />
    </FormDialog>
  );
}

/** The unit above. */
export function MoveUnitDialog({ unit, tree, close }: Props) {
  const { t } = useLingui();
  const [move] = useMutation(MOVE);
  const form = useCommandForm({
    name: `unit.move.${unit.id}`,
    initial: { parentId: unit.parent?.id ?? null },
    isValues: isUnitParent,
    send: async ({ parentId }, idempotencyKey) => {
      const input = { idempotencyKey, unitId: unit.id, expectedVersion: unit.version, parentId };
      return (await move({ variables: { input } })).data?.moveUnit;
    },
    done: () => finish(unit.name, t`Перепідпорядковано`, { tree, close }),
    reload: tree.reload,
  });
  return (
    <FormDialog title={t`Перепідпорядкування`} form={form} action={t`Зберегти`} close={close}>
      <Text size="sm">{t`Разом із підрозділом перейдуть усі, хто йому підпорядкований. Керівники вищих рівнів одразу побачать або перестануть бачити його справи.`}</Text>
      <UnitField
        label={t`Підпорядкований`}
        description={t`Порожньо: найвищий рівень`}
        exceptIds={[unit.id]}
        value={form.values.parentId}
        choose={(parentId) => form.change({ parentId })}
        error={form.faults.parentId}
      />
    </FormDialog>
  );
}

/** Who heads the unit. */
export function UnitHeadDialog({ unit, tree, close }: Props) {
  const { t } = useLingui();
  const [setHead] = useMutation(SET_HEAD);
  const { data } = useQuery(HEADS);
  const form = useCommandForm({
    name: `unit.head.${unit.id}`,
    initial: { headId: unit.head?.id ?? null },
    isValues: isUnitHead,
    send: async ({ headId }, idempotencyKey) => {
      const input = { idempotencyKey, unitId: unit.id, expectedVersion: unit.version, headId };
      return (await setHead({ variables: { input } })).data?.setUnitHead;
    },
    done: () => finish(unit.name, t`Керівника змінено`, { tree, close }),
    reload: tree.reload,
  });
  return (
    <FormDialog title={t`Керівник підрозділу`} form={form} action={t`Зберегти`} close={close}>
      <Text size="sm">{t`Керівник бачить справи підрозділу й усіх підлеглих йому. Роль «Керівник» надають окремо.`}</Text>
      <Select
        label={t`Керівник`}
        description={t`Порожньо: керівника не призначено`}
        placeholder={t`Почніть вводити імʼя`}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t`Прибрати вибір` }}
        nothingFoundMessage={t`Нікого не знайдено`}
        data={(data?.employees.edges ?? []).map(({ node: { id, name, position, unit: own } }) => ({
          value: id,
          label: `${name}, ${position}, ${own.name}`,
        }))}
        value={form.values.headId}
        onChange={(headId) => form.change({ headId })}
        error={form.faults.headId}
      />
    </FormDialog>
  );
}

function NameFields({
  values,
  change,
  faults,
}: {
  readonly values: UnitNameValues;
  readonly change: (part: Partial<UnitNameValues>) => void;
  readonly faults: Readonly<Record<string, string>>;
}) {
  const { t } = useLingui();
  return (
    <Group align="flex-start" preventGrowOverflow={false}>
      <TextInput
        label={t`Індекс`}
        withAsterisk
        maxLength={20}
        w={140}
        data-autofocus
        error={faults.code}
        value={values.code}
        onChange={({ currentTarget: { value } }) => change({ code: value })}
      />
      <TextInput
        label={t`Назва`}
        withAsterisk
        maxLength={300}
        style={{ flex: '1 1 220px' }}
        error={faults.name}
        value={values.name}
        onChange={({ currentTarget: { value } }) => change({ name: value })}
      />
    </Group>
  );
}

function finish(title: string, message: string, { tree, close }: Pick<Props, 'tree' | 'close'>): void {
  notifications.show({ color: 'teal', title, message });
  tree.reload();
  close();
}
