import { useLingui } from '@lingui/react/macro';
import { Checkbox, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { ROLLOVER_TEXT, UNIT_TEXT } from './calendar.messages.ts';
import type { CalendarOnPage } from './calendar.query.ts';
import type { ChangeValues } from './calendar-change.shape.ts';

const UNITS = ['DAYS', 'WORKING_DAYS', 'HOURS', 'MONTHS'] as const;
const ROLLOVERS = ['NEXT', 'PREVIOUS', 'NONE'] as const;
const NAMED = new Set(['addHoliday', 'addDayOff', 'addWorkday', 'openRegime']);
const STARTING = new Set(['openRegime', 'addStatutoryRule']);

/** What each kind of change asks for. */
export function CalendarChangeFields({
  values,
  change,
  rules,
}: {
  readonly values: ChangeValues;
  readonly change: (next: Partial<ChangeValues>) => void;
  readonly rules: { readonly appeals: CalendarOnPage['rules']; readonly services: CalendarOnPage['rules'] };
}) {
  const { t, i18n } = useLingui();
  const { kind } = values;
  const inForce = (scope: 'appeals' | 'services') =>
    rules[scope]
      .filter(({ validTo }) => !validTo)
      .map(({ code, basis }) => ({ value: `${scope}:${code}`, label: basis.slice(0, 120) }));
  return (
    <>
      {kind === 'addStatutoryRule' && (
        <>
          <NativeSelect
            label={t`Правило`}
            withAsterisk
            value={values.rule}
            onChange={({ currentTarget: { value } }) => change({ rule: value })}
            data={[
              { value: '', label: t`Оберіть правило` },
              { group: t`Звернення`, items: inForce('appeals') },
              { group: t`Послуги`, items: inForce('services') },
            ]}
          />
          <NumberInput
            label={t`Значення`}
            min={1}
            max={366}
            allowDecimal={false}
            value={values.value}
            onChange={(value) => change({ value: Number(value) || 0 })}
          />
          <NativeSelect
            label={t`Одиниця`}
            value={values.unit}
            onChange={({ currentTarget: { value } }) =>
              change({ unit: UNITS.find((unit) => unit === value) ?? 'DAYS' })
            }
            data={UNITS.map((unit) => ({ value: unit, label: i18n._(UNIT_TEXT[unit]) }))}
          />
          <NativeSelect
            label={t`Якщо останній день вихідний`}
            value={values.rollover}
            onChange={({ currentTarget: { value } }) =>
              change({ rollover: ROLLOVERS.find((rollover) => rollover === value) ?? 'NEXT' })
            }
            data={ROLLOVERS.map((rollover) => ({ value: rollover, label: i18n._(ROLLOVER_TEXT[rollover]) }))}
          />
        </>
      )}
      {kind !== 'addYear' && (
        <TextInput
          type="date"
          label={kind === 'closeRegime' ? t`Перший день без режиму` : STARTING.has(kind) ? t`Діє з` : t`День`}
          withAsterisk
          value={values.day}
          onChange={({ currentTarget: { value } }) => change({ day: value })}
        />
      )}
      {NAMED.has(kind) && (
        <TextInput
          label={t`Назва`}
          withAsterisk
          maxLength={200}
          value={values.name}
          onChange={({ currentTarget: { value } }) => change({ name: value })}
        />
      )}
      {kind === 'openRegime' && (
        <Checkbox
          label={t`Свята є вихідними`}
          checked={values.hasHolidays}
          onChange={({ currentTarget: { checked } }) => change({ hasHolidays: checked })}
        />
      )}
    </>
  );
}
