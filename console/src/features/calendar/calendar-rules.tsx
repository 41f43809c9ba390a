import { useLingui } from '@lingui/react/macro';
import { Table } from '@mantine/core';
import { formatDay, formatInstant, languageOf } from '../../lib/days.ts';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { ROLLOVER_TEXT, UNIT_TEXT } from './calendar.messages.ts';
import type { CalendarOnPage } from './calendar.query.ts';

/** Regimes of working days, by their dates. */
export function RegimeTable({ regimes }: { readonly regimes: CalendarOnPage['regimes'] }) {
  const { t, i18n } = useLingui();
  const language = languageOf(i18n.locale);
  return (
    <ScrollRegion label={t`Режими робочих днів`}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t`Режим`}</Table.Th>
            <Table.Th>{t`Свята`}</Table.Th>
            <Table.Th>{t`Діє з`}</Table.Th>
            <Table.Th>{t`Діє до (не включно)`}</Table.Th>
            <Table.Th>{t`Підстава`}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {regimes.map(({ code, name, hasHolidays, validFrom, validTo, basis }) => (
            <Table.Tr key={code}>
              <Table.Td>{name}</Table.Td>
              <Table.Td>{hasHolidays ? t`вихідні` : t`робочі дні`}</Table.Td>
              <Table.Td>{formatDay(validFrom, language)}</Table.Td>
              <Table.Td>{validTo ? formatDay(validTo, language) : t`чинний`}</Table.Td>
              <Table.Td>{basis}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollRegion>
  );
}

/** Terms of law with the days they are in force. */
export function RuleTable({ label, rules }: { readonly label: string; readonly rules: CalendarOnPage['rules'] }) {
  const { t, i18n } = useLingui();
  const language = languageOf(i18n.locale);
  return (
    <ScrollRegion label={label}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t`Підстава`}</Table.Th>
            <Table.Th>{t`Строк`}</Table.Th>
            <Table.Th>{t`Останній день`}</Table.Th>
            <Table.Th>{t`Діє з`}</Table.Th>
            <Table.Th>{t`Діє до (не включно)`}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rules.map(({ code, basis, value, unit, rollover, validFrom, validTo }) => (
            <Table.Tr key={`${code} ${validFrom}`}>
              <Table.Td>{basis}</Table.Td>
              <Table.Td>{`${value} · ${i18n._(UNIT_TEXT[unit])}`}</Table.Td>
              <Table.Td>{i18n._(ROLLOVER_TEXT[rollover])}</Table.Td>
              <Table.Td>{formatDay(validFrom, language)}</Table.Td>
              <Table.Td>{validTo ? formatDay(validTo, language) : t`чинне`}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollRegion>
  );
}

/** Changes that were made, and how far their recalculation is. */
export function ChangeTable({
  label,
  changes,
}: {
  readonly label: string;
  readonly changes: CalendarOnPage['changes'];
}) {
  const { t, i18n } = useLingui();
  const language = languageOf(i18n.locale);
  return (
    <ScrollRegion label={label}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t`Внесено`}</Table.Th>
            <Table.Th>{t`Підстава`}</Table.Th>
            <Table.Th>{t`Змінено строків`}</Table.Th>
            <Table.Th>{t`Перерахунок`}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {changes.map(({ id, at, basis, changed, finishedAt }) => (
            <Table.Tr key={id}>
              <Table.Td>{formatInstant(at, language)}</Table.Td>
              <Table.Td>{basis}</Table.Td>
              <Table.Td>{changed}</Table.Td>
              <Table.Td>{finishedAt ? formatInstant(finishedAt, language) : t`триває`}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollRegion>
  );
}
