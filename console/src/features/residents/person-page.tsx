import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Alert, Button, Text } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { usePermissions, useRoles } from '../../apollo/viewer.ts';
import { graphql } from '../../gql/gql.ts';
import type { PersonPageQuery } from '../../gql/graphql.ts';
import { formatDay, languageOf } from '../../lib/days.ts';
import { isPermitted } from '../../lib/permissions.ts';
import { readFault } from '../../lib/read-fault.ts';
import { Field, FieldList } from '../../ui/field-list.tsx';
import { AnchorLink } from '../../ui/links.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { usePageTitle } from '../../ui/page-title.ts';
import { ReadError } from '../../ui/read-error.tsx';
import { EmptyState, LoadingState, PageLoading } from '../../ui/states.tsx';
import { InvestigationFields } from './investigation-fields.tsx';
import { PersonAccesses } from './person-accesses.tsx';
import { PersonAppeals, PersonApplications } from './person-cases.tsx';
import { PersonHousehold } from './person-household.tsx';
import { PersonResidences } from './person-residences.tsx';
import { PurposeField } from './purpose-field.tsx';
import { PURPOSE_TEXT, SEX_TEXT } from './residents.messages.ts';
import { SupervisedPerson } from './supervised-person.tsx';
import { type ReadReason, useReadReason } from './use-read-reason.ts';

const PERSON = graphql(`
  query PersonPage($id: ID!, $purpose: AccessPurpose!, $deferUntil: LocalDate, $deferralReason: String) {
    person(id: $id, purpose: $purpose, deferUntil: $deferUntil, deferralReason: $deferralReason) {
      id fullName birthDate sex recordNumber
      address { id text }
      ...PersonResidences_person @unmask
      ...PersonHousehold_person @unmask
      ...PersonAppeals_person @unmask
      ...PersonApplications_person @unmask
    }
  }
`);

type PersonOnPage = NonNullable<PersonPageQuery['person']>;

/** One resident. Opened for a purpose, which the register writes down; without one it asks first. */
export function PersonPage() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const { personId } = useParams({ from: '/residents/$personId' });
  const { purpose } = useSearch({ from: '/residents/$personId' });
  const roles = useRoles();
  const state = useReadReason(purpose);
  const [isAsked, setIsAsked] = useState(state.reason === undefined);
  const [wasSent, setWasSent] = useState(false);
  usePageTitle(t`Картка мешканця`);
  const crumbs = [<AnchorLink key="all" size="sm" to="/residents" search={{ purpose }}>{t`Мешканці`}</AnchorLink>];
  const { reason } = state;
  if (!purpose || !reason || (isAsked && purpose === 'INVESTIGATION')) {
    return (
      <Page title={t`Картка мешканця`} crumbs={crumbs}>
        <PurposeField
          purpose={purpose}
          change={(chosen) => void navigate({ to: '.', search: chosen ? { purpose: chosen } : {}, replace: true })}
        />
        {purpose === 'INVESTIGATION' && (
          <>
            <InvestigationFields state={state} isFaultShown={wasSent} />
            <div>
              <Button
                onClick={() => {
                  setWasSent(true);
                  setIsAsked(!reason);
                }}
              >{t`Відкрити картку`}</Button>
            </div>
          </>
        )}
      </Page>
    );
  }
  if (roles === null) return <PageLoading />;
  const isSupervised = !isPermitted('residents:casework', roles) && isPermitted('accesses:supervise', roles);
  const Card = isSupervised ? SupervisedPerson : PersonFor;
  return <Card key={personId} id={personId} reason={reason} crumbs={crumbs} />;
}

function PersonFor({
  id,
  reason,
  crumbs,
}: {
  readonly id: string;
  readonly reason: ReadReason;
  readonly crumbs: readonly ReactNode[];
}) {
  const { t, i18n } = useLingui();
  const can = usePermissions();
  const { purpose } = reason;
  const { data, error, refetch } = useQuery(PERSON, {
    variables: { id, ...reason },
    // Personal data are never kept; a neighbour subgraph that is away leaves the rest of the card readable.
    fetchPolicy: 'no-cache',
    errorPolicy: 'all',
  });
  const person = data?.person;
  if (person) {
    const purposeText = i18n._(PURPOSE_TEXT[purpose]);
    return (
      <Page
        title={person.fullName}
        crumbs={crumbs}
        about={
          <Text size="sm" c="dimmed" display="flex" style={{ gap: 6, alignItems: 'center' }}>
            <IconEye size={16} aria-hidden />
            {t`Перегляд записано в журнал доступу. Мета: ${purposeText}`}
          </Text>
        }
      >
        {error && readFault(error).kind !== 'forbidden' && (
          <Alert color="yellow" title={t`Частина даних тимчасово недоступна`}>
            {t`Один із реєстрів не відповідає. Решта картки актуальна.`}
          </Alert>
        )}
        <PersonFields person={person} />
        <Section title={t`Історія місць проживання`}>
          <PersonResidences person={person} />
        </Section>
        <Section title={t`Домогосподарство`}>
          <PersonHousehold person={person} purpose={purpose} />
        </Section>
        {can('appeals:of-resident') && (
          <Section title={t`Звернення`}>
            <PersonAppeals person={person} reason={reason} />
          </Section>
        )}
        {can('applications:of-resident') && (
          <Section title={t`Заяви на послуги`}>
            <PersonApplications person={person} reason={reason} />
          </Section>
        )}
        {can('accesses:supervise') && (
          <Section title={t`Хто дивився дані`} note={t`Останні перегляди запису в реєстрі громади.`}>
            <PersonAccesses personId={person.id} />
          </Section>
        )}
      </Page>
    );
  }
  return (
    <Page title={t`Картка мешканця`} crumbs={crumbs}>
      {error ? (
        <ReadError
          error={error}
          retry={() => void refetch()}
          whoMay={t`Дані мешканців бачать ті, хто веде їхні справи: діловод, керівник, виконавець, адміністратор ЦНАП.`}
        />
      ) : data ? (
        <EmptyState title={t`Такого запису немає`}>{t`Можливо, посилання застаріло.`}</EmptyState>
      ) : (
        <LoadingState lines={9} />
      )}
    </Page>
  );
}

function PersonFields({ person }: { readonly person: PersonOnPage }) {
  const { t, i18n } = useLingui();
  return (
    <FieldList>
      <Field label={t`Дата народження`}>{formatDay(person.birthDate, languageOf(i18n.locale))}</Field>
      <Field label={t`Стать`}>{i18n._(SEX_TEXT[person.sex])}</Field>
      <Field label={t`Номер запису (УНЗР)`}>{person.recordNumber ?? t`немає`}</Field>
      <Field label={t`Місце проживання`}>{person.address?.text ?? t`не записано`}</Field>
    </FieldList>
  );
}
