import { useLingui } from '@lingui/react/macro';
import { Stack, Text } from '@mantine/core';
import { graphql } from '../../gql/gql.ts';
import type { AccessPurpose, PersonHousehold_PersonFragment } from '../../gql/graphql.ts';
import { formatDay, languageOf } from '../../lib/days.ts';
import { AnchorLink } from '../../ui/links.tsx';
import { Row, RowList } from '../../ui/row-list.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { HOUSEHOLD_ROLE_TEXT } from './residents.messages.ts';

export const PERSON_HOUSEHOLD = graphql(`
  fragment PersonHousehold_person on Person {
    id
    household {
      id
      address { id text }
      members { role startsOn endsOn person { id fullName birthDate } }
    }
  }
`);

/** With whom the person lives, present members first. */
export function PersonHousehold({
  person,
  purpose,
}: {
  readonly person: PersonHousehold_PersonFragment;
  readonly purpose: AccessPurpose;
}) {
  const { t, i18n } = useLingui();
  const language = languageOf(i18n.locale);
  const { household } = person;
  if (!household) return <Text size="sm" c="dimmed">{t`Домогосподарство не записано`}</Text>;
  return (
    <Stack gap="xs">
      <Text size="sm" c="dimmed">
        {household.address.text}
      </Text>
      {!household.members && <Text size="sm" c="dimmed">{t`Зараз недоступно`}</Text>}
      <RowList label={t`Склад домогосподарства`}>
        {(household.members ?? []).map((member) => {
          const from = formatDay(member.startsOn, language);
          const to = formatDay(member.endsOn, language);
          return (
            <Row
              key={`${member.person.id}-${member.startsOn}`}
              title={
                member.person.id === person.id ? (
                  member.person.fullName
                ) : (
                  <AnchorLink to="/residents/$personId" params={{ personId: member.person.id }} search={{ purpose }}>
                    {member.person.fullName}
                  </AnchorLink>
                )
              }
              end={
                <>
                  {to && <StatusBadge color="gray">{t`вибув ${to}`}</StatusBadge>}
                  <Text size="sm">{formatDay(member.person.birthDate, language)}</Text>
                </>
              }
            >
              {i18n._(HOUSEHOLD_ROLE_TEXT[member.role])} · {t`з ${from}`}
            </Row>
          );
        })}
      </RowList>
    </Stack>
  );
}
