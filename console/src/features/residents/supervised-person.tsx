import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { graphql } from '../../gql/gql.ts';
import { formatDay, languageOf } from '../../lib/days.ts';
import { Field, FieldList } from '../../ui/field-list.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { ReadError } from '../../ui/read-error.tsx';
import { EmptyState, LoadingState } from '../../ui/states.tsx';
import { PersonAccesses } from './person-accesses.tsx';
import type { ReadReason } from './use-read-reason.ts';

const PERSON = graphql(`
  query SupervisedPerson($id: ID!, $purpose: AccessPurpose!, $deferUntil: LocalDate, $deferralReason: String) {
    person(id: $id, purpose: $purpose, deferUntil: $deferUntil, deferralReason: $deferralReason) { id fullName birthDate recordNumber address { id text } }
  }
`);

/** A resident as who supervises access needs them: who it is, and who looked. */
export function SupervisedPerson({
  id,
  reason,
  crumbs,
}: {
  readonly id: string;
  readonly reason: ReadReason;
  readonly crumbs: readonly ReactNode[];
}) {
  const { t, i18n } = useLingui();
  const { data, error, refetch } = useQuery(PERSON, { variables: { id, ...reason }, fetchPolicy: 'no-cache' });
  const person = data?.person;
  if (!person) {
    return (
      <Page title={t`Картка мешканця`} crumbs={crumbs}>
        {error ? (
          <ReadError error={error} retry={() => void refetch()} />
        ) : data ? (
          <EmptyState title={t`Такого запису немає`}>{t`Можливо, посилання застаріло.`}</EmptyState>
        ) : (
          <LoadingState lines={6} />
        )}
      </Page>
    );
  }
  return (
    <Page title={person.fullName} crumbs={crumbs}>
      <FieldList>
        <Field label={t`Ідентифікатор`}>{person.id}</Field>
        <Field label={t`Дата народження`}>{formatDay(person.birthDate, languageOf(i18n.locale))}</Field>
        <Field label={t`Номер запису (УНЗР)`}>{person.recordNumber ?? t`немає`}</Field>
        <Field label={t`Місце проживання`}>{person.address?.text ?? t`не записано`}</Field>
      </FieldList>
      <Section title={t`Хто дивився дані`} note={t`Останні перегляди запису в реєстрі громади.`}>
        <PersonAccesses personId={person.id} />
      </Section>
    </Page>
  );
}
