import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { graphql } from '../../gql/gql.ts';
import type { AccessPurpose, PersonList_PersonFragment } from '../../gql/graphql.ts';
import { formatDay, languageOf } from '../../lib/days.ts';
import { AnchorLink } from '../../ui/links.tsx';
import { Row, RowList } from '../../ui/row-list.tsx';
import { EmptyState } from '../../ui/states.tsx';

export const PERSON_IN_LIST = graphql(`
  fragment PersonList_person on Person { id fullName birthDate recordNumber address { id text } }
`);

/** A person found, and what the list says of them besides. */
export interface PersonEntry {
  readonly key: string;
  readonly person: PersonList_PersonFragment;
  readonly about?: ReactNode;
}

/** Who was found. */
export function PersonList({
  entries,
  purpose,
  emptyHint,
}: {
  readonly entries: readonly PersonEntry[];
  readonly purpose: AccessPurpose;
  readonly emptyHint: string;
}) {
  const { t, i18n } = useLingui();
  const language = languageOf(i18n.locale);
  if (entries.length === 0) return <EmptyState title={t`Нікого не знайдено`}>{emptyHint}</EmptyState>;
  return (
    <Stack gap="xs">
      <Text size="sm" c="dimmed">
        {plural(entries.length, {
          one: 'Знайдено # запис',
          few: 'Знайдено # записи',
          many: 'Знайдено # записів',
          other: 'Знайдено # запису',
        })}
      </Text>
      <RowList label={t`Знайдені мешканці`}>
        {entries.map(({ key, person, about }) => (
          <Row
            key={key}
            title={
              <AnchorLink to="/residents/$personId" params={{ personId: person.id }} search={{ purpose }}>
                {person.fullName}
              </AnchorLink>
            }
            end={<Text size="sm">{formatDay(person.birthDate, language)}</Text>}
          >
            {about ?? [person.address?.text, person.recordNumber].filter(Boolean).join(' · ')}
          </Row>
        ))}
      </RowList>
    </Stack>
  );
}
