import { useMutation } from '@apollo/client/react';
import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconCheck, IconClock, IconHistory } from '@tabler/icons-react';
import { useState } from 'react';
import { runCommand } from '../../apollo/command.ts';
import { graphql } from '../../gql/gql.ts';
import type { SubstitutionList_SubstitutionFragment } from '../../gql/graphql.ts';
import { formatDay, kyivDay, languageOf } from '../../lib/days.ts';
import { randomId } from '../../lib/uuid.ts';
import { Row, RowList } from '../../ui/row-list.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { REASON_TEXT, ROLE_TEXT } from './administration.messages.ts';
import { EMPLOYEE_ROLES } from './roles.ts';
import classes from './substitution-list.module.css';
import { lengthInDays, spanOnStrip, TODAY_PERCENT } from './substitution-span.ts';

export const SUBSTITUTION = graphql(`
  fragment SubstitutionList_substitution on Substitution {
    id version roles fromOn toOn reason note isInForce canEnd endedAt
    employee { id name position }
    substitute { id name position isAway }
  }
`);

const END = graphql(`
  mutation EndSubstitution($input: EndSubstitutionInput!) {
    endSubstitution(input: $input) { substitution { id } problems { field code message } }
  }
`);

/** A substitution as the lists show it. */
export type SubstitutionRow = SubstitutionList_SubstitutionFragment;

/** Who stands in for whom, each with its days on a strip around today. */
export function SubstitutionList({
  label,
  rows,
  reload,
}: {
  readonly label: string;
  readonly rows: readonly SubstitutionRow[];
  readonly reload: () => void;
}) {
  return (
    <RowList label={label}>
      {rows.map((row) => (
        <SubstitutionItem key={row.id} row={row} reload={reload} />
      ))}
    </RowList>
  );
}

function SubstitutionItem({ row, reload }: { readonly row: SubstitutionRow; readonly reload: () => void }) {
  const { t, i18n } = useLingui();
  const language = languageOf(i18n.locale);
  const [from, to] = [formatDay(row.fromOn, language), formatDay(row.toOn, language)];
  const roles = EMPLOYEE_ROLES.filter((role) => row.roles.includes(role)).map((role) => i18n._(ROLE_TEXT[role]));
  const days = lengthInDays(row.fromOn, row.toOn);
  return (
    <Row
      title={t`${row.substitute?.name ?? ''} заміщує: ${row.employee?.name ?? ''}`}
      end={
        <Group gap="xs">
          <StateBadge row={row} />
          {row.canEnd && <EndButton row={row} reload={reload} />}
        </Group>
      }
    >
      <Text size="sm" span>
        {t`${from} – ${to}`} · {plural(days, { one: '# день', few: '# дні', many: '# днів', other: '# дня' })}
        {row.reason && ` · ${i18n._(REASON_TEXT[row.reason])}`}
        {roles.length > 0 && ` · ${roles.join(', ')}`}
      </Text>
      <Strip row={row} />
      {row.note && (
        <Text size="sm" c="dimmed">
          {row.note}
        </Text>
      )}
      {row.isInForce && row.substitute?.isAway && (
        <Text size="sm" role="note" fw={600}>
          {t`Заміщувач сам відсутній: призначте іншого.`}
        </Text>
      )}
    </Row>
  );
}

function StateBadge({ row }: { readonly row: SubstitutionRow }) {
  const { t } = useLingui();
  if (row.isInForce) return <StatusBadge color="teal" icon={IconCheck}>{t`Чинне`}</StatusBadge>;
  if (row.endedAt) return <StatusBadge color="gray" icon={IconHistory}>{t`Припинено`}</StatusBadge>;
  if (row.fromOn > kyivDay(new Date()))
    return <StatusBadge color="blue" icon={IconClock}>{t`Заплановано`}</StatusBadge>;
  return <StatusBadge color="gray" icon={IconHistory}>{t`Завершено`}</StatusBadge>;
}

/** The days on a strip of six weeks; the words beside it say the same. */
function Strip({ row }: { readonly row: SubstitutionRow }) {
  const span = spanOnStrip(row.fromOn, row.toOn, kyivDay(new Date()));
  if (!span || row.endedAt) return null;
  return (
    <div className={classes.strip} aria-hidden>
      <div
        className={classes.span}
        data-in-force={row.isInForce || undefined}
        style={{ insetInlineStart: `${span.startPercent}%`, inlineSize: `${span.widthPercent}%` }}
      />
      <div className={classes.today} style={{ insetInlineStart: `${TODAY_PERCENT}%` }} />
    </div>
  );
}

/** Two presses: the second one ends it. */
function EndButton({ row, reload }: { readonly row: SubstitutionRow; readonly reload: () => void }) {
  const { t } = useLingui();
  const [end, { loading }] = useMutation(END);
  const [key] = useState(randomId);
  const [isAsking, setIsAsking] = useState(false);
  const send = async () => {
    const input = { idempotencyKey: key, substitutionId: row.id, expectedVersion: row.version };
    const outcome = await runCommand(async () => (await end({ variables: { input } })).data?.endSubstitution);
    const isDone = outcome.kind === 'done';
    notifications.show({
      color: isDone ? 'teal' : 'red',
      title: row.employee?.name ?? '',
      message: isDone
        ? t`Заміщення припинено`
        : outcome.kind === 'problems'
          ? outcome.problems.map(({ message }) => message).join(' ')
          : t`Не вдалося припинити: перегляньте список і спробуйте ще раз.`,
    });
    setIsAsking(false);
    reload();
  };
  if (!isAsking) {
    return (
      <Button size="xs" variant="default" onClick={() => setIsAsking(true)}>
        {row.isInForce ? t`Припинити` : t`Скасувати`}
      </Button>
    );
  }
  return (
    <Group gap={6}>
      <Button size="xs" color="red" loading={loading} autoFocus onClick={() => void send()}>
        {row.isInForce ? t`Так, припинити зараз` : t`Так, скасувати`}
      </Button>
      <Button size="xs" variant="default" onClick={() => setIsAsking(false)}>{t`Ні`}</Button>
    </Group>
  );
}
