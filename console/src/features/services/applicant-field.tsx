import { useLazyQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import {
  Button,
  Group,
  Paper,
  SegmentedControl,
  SimpleGrid,
  Stack,
  Text,
  TextInput,
  UnstyledButton,
} from '@mantine/core';
import { IconSearch, IconUserCheck } from '@tabler/icons-react';
import { type KeyboardEvent, useState } from 'react';
import { graphql } from '../../gql/gql.ts';
import { formatDay, isIsoDay, languageOf } from '../../lib/days.ts';
import { ReadError } from '../../ui/read-error.tsx';
import classes from './applicant-field.module.css';
import type { FoundResident } from './submit-application.shape.ts';

const BY_NAME = graphql(`
  query ApplicantByName($familyName: String!, $givenName: String, $birthDate: LocalDate!) {
    personsByNameAndBirthDate(familyName: $familyName, givenName: $givenName, birthDate: $birthDate, purpose: SERVICE_PROVISION) {
      id fullName birthDate address { id text }
    }
  }
`);

const BY_RECORD = graphql(`
  query ApplicantByRecord($recordNumber: String!) {
    personByRecordNumber(recordNumber: $recordNumber, purpose: SERVICE_PROVISION) { id fullName birthDate address { id text } }
  }
`);

/** Finds the applicant in the register, or shows who was found. Every look-up is journalled there. */
export function ApplicantField({
  resident,
  choose,
  error,
}: {
  readonly resident: FoundResident | null;
  readonly choose: (resident: FoundResident | null) => void;
  readonly error: string | undefined;
}) {
  const { t } = useLingui();
  if (resident) {
    return (
      <Paper withBorder p="sm">
        <Group justify="space-between" wrap="nowrap" align="flex-start">
          <Group gap="sm" wrap="nowrap" align="flex-start">
            <IconUserCheck size={20} aria-hidden />
            <div>
              <Text fw={600}>{resident.fullName}</Text>
              <Text size="sm" c="dimmed">
                {resident.about}
              </Text>
            </div>
          </Group>
          <Button size="compact-sm" variant="default" onClick={() => choose(null)}>{t`Змінити`}</Button>
        </Group>
      </Paper>
    );
  }
  return (
    <>
      <ApplicantSearch choose={choose} />
      {error && (
        <Text size="sm" role="alert" c="var(--mantine-color-error)">
          {error}
        </Text>
      )}
    </>
  );
}

function ApplicantSearch({ choose }: { readonly choose: (resident: FoundResident) => void }) {
  const { t, i18n } = useLingui();
  const [isByRecord, setIsByRecord] = useState(false);
  const [name, setName] = useState({ familyName: '', givenName: '', birthDate: '' });
  const [recordNumber, setRecordNumber] = useState('');
  // Personal data are looked up each time and never kept: the register must know of every look.
  const [findByName, byName] = useLazyQuery(BY_NAME, { fetchPolicy: 'no-cache' });
  const [findByRecord, byRecord] = useLazyQuery(BY_RECORD, { fetchPolicy: 'no-cache' });
  const answer = isByRecord ? byRecord : byName;
  const one = byRecord.data?.personByRecordNumber;
  const found = isByRecord ? (one ? [one] : []) : (byName.data?.personsByNameAndBirthDate ?? []);
  const isReady = isByRecord ? recordNumber.trim() !== '' : name.familyName.trim() !== '' && isIsoDay(name.birthDate);

  const find = () => {
    if (!isReady) return;
    const { familyName, givenName, birthDate } = name;
    if (isByRecord) void findByRecord({ variables: { recordNumber: recordNumber.trim() } });
    else
      void findByName({ variables: { familyName: familyName.trim(), givenName: givenName.trim() || null, birthDate } });
  };
  // Enter here looks the person up; it must not send the whole form.
  const findOnEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    find();
  };

  return (
    <Stack gap="sm">
      <SegmentedControl
        size="xs"
        aria-label={t`Як шукати`}
        value={isByRecord ? 'record' : 'name'}
        onChange={(value) => setIsByRecord(value === 'record')}
        data={[
          { value: 'name', label: t`За імʼям і датою народження` },
          { value: 'record', label: t`За номером запису` },
        ]}
      />
      {isByRecord ? (
        <TextInput
          label={t`Номер запису (УНЗР)`}
          placeholder="19840229-01237"
          withAsterisk
          autoComplete="off"
          value={recordNumber}
          onChange={({ currentTarget: { value } }) => setRecordNumber(value)}
          onKeyDown={findOnEnter}
        />
      ) : (
        <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="xs" onKeyDown={findOnEnter}>
          <TextInput
            label={t`Прізвище`}
            withAsterisk
            autoComplete="off"
            value={name.familyName}
            onChange={({ currentTarget: { value } }) => setName({ ...name, familyName: value })}
          />
          <TextInput
            label={t`Імʼя`}
            autoComplete="off"
            value={name.givenName}
            onChange={({ currentTarget: { value } }) => setName({ ...name, givenName: value })}
          />
          <TextInput
            type="date"
            label={t`Дата народження`}
            withAsterisk
            value={name.birthDate}
            onChange={({ currentTarget: { value } }) => setName({ ...name, birthDate: value })}
          />
        </SimpleGrid>
      )}
      <Button
        variant="default"
        leftSection={<IconSearch size={16} aria-hidden />}
        disabled={!isReady}
        loading={answer.loading}
        onClick={find}
      >
        {t`Знайти в реєстрі`}
      </Button>
      <div role="status">
        {answer.error && <ReadError error={answer.error} retry={find} />}
        {answer.called && !answer.loading && !answer.error && found.length === 0 && (
          <Text size="sm" c="dimmed">{t`Нікого не знайдено. Перевірте написання або прийміть заяву зі слів.`}</Text>
        )}
        <Stack gap={6}>
          {found.map((person) => {
            const about = [formatDay(person.birthDate, languageOf(i18n.locale)), person.address?.text]
              .filter(Boolean)
              .join(' · ');
            return (
              <UnstyledButton
                key={person.id}
                className={classes.person}
                onClick={() => choose({ id: person.id, fullName: person.fullName, about })}
              >
                <Text fw={600} size="sm">
                  {person.fullName}
                </Text>
                <Text size="sm" c="dimmed">
                  {about}
                </Text>
              </UnstyledButton>
            );
          })}
        </Stack>
      </div>
    </Stack>
  );
}
