import { useLingui } from '@lingui/react/macro';
import { Table, Text } from '@mantine/core';
import { graphql } from '../../gql/gql.ts';
import type { PersonResidences_PersonFragment, ResidenceStatus } from '../../gql/graphql.ts';
import { formatDay, languageOf } from '../../lib/days.ts';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { RESIDENCE_KIND_TEXT, RESIDENCE_STATUS_TEXT } from './residents.messages.ts';

export const PERSON_RESIDENCES = graphql(`
  fragment PersonResidences_person on Person {
    id
    residences { id kind status startsOn endsOn ground source address { id text } }
  }
`);

const STATUS_COLOR: Readonly<Record<ResidenceStatus, string>> = { ACTIVE: 'teal', ENDED: 'gray', ANNULLED: 'red' };

/** Where the person lived, newest first, with the document each record was made on. */
export function PersonResidences({ person }: { readonly person: PersonResidences_PersonFragment }) {
  const { t, i18n } = useLingui();
  const language = languageOf(i18n.locale);
  if (!person.residences) return <Text size="sm" c="dimmed">{t`Зараз недоступно`}</Text>;
  if (person.residences.length === 0) return <Text size="sm" c="dimmed">{t`Місце проживання не записано`}</Text>;
  return (
    <ScrollRegion label={t`Історія місць проживання`}>
      <Table verticalSpacing="xs" miw={760}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t`Адреса`}</Table.Th>
            <Table.Th scope="col">{t`Вид`}</Table.Th>
            <Table.Th scope="col">{t`З`}</Table.Th>
            <Table.Th scope="col">{t`До`}</Table.Th>
            <Table.Th scope="col">{t`Стан`}</Table.Th>
            <Table.Th scope="col">{t`Підстава`}</Table.Th>
            <Table.Th scope="col">{t`Джерело`}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {person.residences.map((record) => (
            <Table.Tr key={record.id}>
              <Table.Td>{record.address.text}</Table.Td>
              <Table.Td>{i18n._(RESIDENCE_KIND_TEXT[record.kind])}</Table.Td>
              <Table.Td>{formatDay(record.startsOn, language)}</Table.Td>
              <Table.Td>{formatDay(record.endsOn, language)}</Table.Td>
              <Table.Td>
                <StatusBadge color={STATUS_COLOR[record.status]}>
                  {i18n._(RESIDENCE_STATUS_TEXT[record.status])}
                </StatusBadge>
              </Table.Td>
              <Table.Td>{record.ground}</Table.Td>
              <Table.Td>{record.source}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollRegion>
  );
}
