import { Plural, useLingui } from '@lingui/react/macro';
import { Alert, Button, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import type { CommandFailure } from '../../apollo/command.ts';
import { requestIdOf } from '../../apollo/request-trace.ts';
import { formatDay, languageOf } from '../../lib/days.ts';
import { CommandTrouble } from '../../ui/command-trouble.tsx';
import { useDraft } from '../../ui/use-draft.ts';
import { CHANGE_TEXT } from './calendar.messages.ts';
import type { CalendarOnPage } from './calendar.query.ts';
import {
  CHANGE_KINDS,
  type ChangeValues,
  changeOf,
  EMPTY_CHANGE,
  isChangeValues,
  scopeOf,
} from './calendar-change.shape.ts';
import { CalendarChangeFields } from './calendar-change-fields.tsx';
import { type ScopePreview, useCalendarChange } from './use-calendar-change.ts';

/** A change of the calendar: what it would do comes first, and only then can it be made. */
export function CalendarChangeForm({
  appeals,
  services,
  reload,
}: {
  readonly appeals: CalendarOnPage;
  readonly services: CalendarOnPage;
  readonly reload: () => void;
}) {
  const { t, i18n } = useLingui();
  const draft = useDraft('calendar.change', isChangeValues);
  const [values, setValues] = useState<ChangeValues>(() => draft.load()?.values ?? EMPTY_CHANGE);
  const [previews, setPreviews] = useState<readonly ScopePreview[] | null>(null);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const [trouble, setTrouble] = useState<CommandFailure | null>(null);
  const [isBusy, setBusy] = useState(false);
  const { preview, apply } = useCalendarChange();
  const wanted = changeOf(values, appeals.lastYear + 1);

  const change = (next: Partial<ChangeValues>) => {
    const changed = { ...values, ...next };
    setValues(changed);
    draft.save(changed);
    setPreviews(null); // what was looked at is no longer what would be made
    setProblems([]);
    setTrouble(null);
  };

  const look = async () => {
    if (!wanted) return setProblems([t`Заповніть усі поля зміни`]);
    setBusy(true);
    try {
      const found = await preview(scopeOf(values), wanted, values.basis);
      const faults = [...new Set(found.flatMap((one) => one.problems.map(({ message }) => message)))];
      setProblems(faults);
      setPreviews(faults.length > 0 ? null : found);
    } catch (fault) {
      setTrouble({ kind: 'failed', requestId: requestIdOf(fault) });
    } finally {
      setBusy(false);
    }
  };

  const make = async () => {
    if (!wanted) return;
    setBusy(true);
    const input = { idempotencyKey: draft.idempotencyKey(), basis: values.basis, change: wanted };
    const outcome = await apply(scopeOf(values), input);
    setBusy(false);
    if (outcome.kind === 'problems') return setProblems(outcome.problems.map(({ message }) => message));
    if (outcome.kind !== 'done') return setTrouble(outcome);
    draft.clear();
    setValues(EMPTY_CHANGE);
    setPreviews(null);
    notifications.show({ color: 'teal', title: t`Зміну внесено`, message: t`Відкриті строки перераховуються.` });
    reload();
  };

  return (
    <Stack maw={620}>
      {problems.length > 0 && (
        <Alert color="red" role="alert" title={t`Виправте, будь ласка`}>
          {problems.join(' ')}
        </Alert>
      )}
      {trouble && <CommandTrouble trouble={trouble} staleTitle={t`Календар уже змінив інший працівник`} />}
      <NativeSelect
        label={t`Яка зміна`}
        value={values.kind}
        onChange={({ currentTarget: { value } }) =>
          change({ kind: CHANGE_KINDS.find((kind) => kind === value) ?? 'addHoliday' })
        }
        data={CHANGE_KINDS.map((kind) => ({ value: kind, label: i18n._(CHANGE_TEXT[kind]) }))}
      />
      <CalendarChangeFields
        values={values}
        change={change}
        rules={{ appeals: appeals.rules, services: services.rules }}
      />
      <TextInput
        label={t`Підстава`}
        description={t`Закон, указ, розпорядження: її побачать в історії кожної зміненої справи`}
        withAsterisk
        maxLength={500}
        value={values.basis}
        onChange={({ currentTarget: { value } }) => change({ basis: value })}
      />
      <div aria-live="polite">{previews && <Previews previews={previews} />}</div>
      <Group>
        <Button variant={previews ? 'default' : 'filled'} loading={isBusy} onClick={() => void look()}>
          {t`Скільки строків зміниться`}
        </Button>
        <Button disabled={!previews} loading={isBusy} onClick={() => void make()}>
          {t`Внести зміну`}
        </Button>
      </Group>
    </Stack>
  );
}

function Previews({ previews }: { readonly previews: readonly ScopePreview[] }) {
  const { t, i18n } = useLingui();
  const language = languageOf(i18n.locale);
  return (
    <Stack gap="xs">
      {previews.map(({ scope, examined, isCapped, earlier, later, examples }) => (
        <Alert key={scope} color="indigo" title={scope === 'appeals' ? t`Звернення` : t`Заяви на послуги`}>
          <Text size="sm" fw={600}>
            <Plural
              value={earlier + later}
              one="Зміниться # строк"
              few="Зміняться # строки"
              many="Зміниться # строків"
              other="Зміниться # строку"
            />
          </Text>
          <Text size="sm">
            {t`Раніше: ${earlier}, пізніше: ${later}; переглянуто відкритих: ${examined}`}
            {isCapped && ` ${t`(не всі: їх більше)`}`}
          </Text>
          {examples.map(({ number, oldDueOn, newDueOn }) => (
            <Text size="xs" key={`${number} ${oldDueOn}`}>
              {`${number}: ${formatDay(oldDueOn, language)} → ${formatDay(newDueOn, language)}`}
            </Text>
          ))}
        </Alert>
      ))}
    </Stack>
  );
}
