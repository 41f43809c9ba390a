import { useLazyQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import {
  Alert,
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
import { useFormContext } from 'react-hook-form';
import { graphql } from '../../gql/gql.ts';
import { formatDay, isIsoDay, languageOf } from '../../lib/days.ts';
import type { FoundResident, RegisterAppealValues } from './register-appeal.shape.ts';
import classes from './resident-field.module.css';

const BY_NAME = graphql(`
  query RegisterAppealPersonsByName($familyName: String!, $givenName: String, $birthDate: LocalDate!) {
    personsByNameAndBirthDate(familyName: $familyName, givenName: $givenName, birthDate: $birthDate, purpose: APPEAL_REGISTRATION) {
      id fullName birthDate address { id text }
    }
  }
`);

const BY_RECORD = graphql(`
  query RegisterAppealPersonByRecord($recordNumber: String!) {
    personByRecordNumber(recordNumber: $recordNumber, purpose: APPEAL_REGISTRATION) { id fullName birthDate address { id text } }
  }
`);

type By = 'name' | 'record';

interface FoundPerson {
  readonly id: string;
  readonly fullName: string;
  readonly birthDate?: string | null;
  readonly address?: { readonly text: string } | null;
}

/** Finds the applicant in the registry, or shows who was found. Every look-up is journalled there with its purpose. */
export function ResidentField() {
  const { t, i18n } = useLingui();
  const { watch, setValue, formState, clearErrors } = useFormContext<RegisterAppealValues>();
  const resident = watch('resident');
  const error = formState.errors.resident?.message;
  const choose = (person: FoundPerson | null) => {
    const found: FoundResident | null = person && {
      id: person.id,
      fullName: person.fullName,
      birthDate: person.birthDate ?? null,
      address: person.address?.text ?? null,
    };
    setValue('resident', found, { shouldDirty: true });
    clearErrors('resident');
  };
  if (!resident) {
    return (
      <>
        <ResidentSearch choose={choose} />
        {error && (
          <Text size="sm" role="alert" className={classes.error}>
            {error}
          </Text>
        )}
      </>
    );
  }
  return (
    <Paper withBorder p="sm">
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Group gap="sm" wrap="nowrap" align="flex-start">
          <IconUserCheck size={20} aria-hidden />
          <div>
            <Text fw={600}>{resident.fullName}</Text>
            <Text size="sm" c="dimmed">
              {[formatDay(resident.birthDate, languageOf(i18n.locale)), resident.address].filter(Boolean).join(' · ')}
            </Text>
          </div>
        </Group>
        <Button size="compact-sm" variant="default" flex="0 0 auto" onClick={() => choose(null)}>{t`Змінити`}</Button>
      </Group>
    </Paper>
  );
}

function ResidentSearch({ choose }: { readonly choose: (person: FoundPerson) => void }) {
  const { t, i18n } = useLingui();
  const [by, setBy] = useState<By>('name');
  const [name, setName] = useState({ familyName: '', givenName: '', birthDate: '' });
  const [recordNumber, setRecordNumber] = useState('');
  // Personal data is looked up each time and never kept: the registry must know of every look.
  const [findByName, byName] = useLazyQuery(BY_NAME, { fetchPolicy: 'no-cache' });
  const [findByRecord, byRecord] = useLazyQuery(BY_RECORD, { fetchPolicy: 'no-cache' });
  const answer = by === 'name' ? byName : byRecord;
  const byRecordFound = byRecord.data?.personByRecordNumber;
  const people: readonly FoundPerson[] =
    by === 'name' ? (byName.data?.personsByNameAndBirthDate ?? []) : byRecordFound ? [byRecordFound] : [];
  const isReady =
    by === 'name' ? name.familyName.trim() !== '' && isIsoDay(name.birthDate) : recordNumber.trim() !== '';

  const find = () => {
    if (!isReady) return;
    if (by === 'record') void findByRecord({ variables: { recordNumber: recordNumber.trim() } });
    else
      void findByName({
        variables: {
          familyName: name.familyName.trim(),
          givenName: name.givenName.trim() || null,
          birthDate: name.birthDate,
        },
      });
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
        value={by}
        onChange={(value) => setBy(value === 'record' ? 'record' : 'name')}
        data={[
          { value: 'name', label: t`За ім'ям` },
          { value: 'record', label: t`За номером` },
        ]}
      />
      {by === 'name' ? (
        <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="xs" onKeyDown={findOnEnter}>
          <TextInput
            label={t`Прізвище`}
            withAsterisk
            value={name.familyName}
            onChange={({ currentTarget: { value } }) => setName({ ...name, familyName: value })}
          />
          <TextInput
            label={t`Ім'я`}
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
      ) : (
        <TextInput
          label={t`Номер УНЗР`}
          placeholder="19900101-00001"
          withAsterisk
          value={recordNumber}
          onChange={({ currentTarget: { value } }) => setRecordNumber(value)}
          onKeyDown={findOnEnter}
        />
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
        {answer.error && (
          <Alert
            color="red"
            title={t`Реєстр не відповідає`}
          >{t`Зареєструйте зі слів: зв'язати із записом можна буде пізніше.`}</Alert>
        )}
        {answer.called && !answer.loading && !answer.error && people.length === 0 && (
          <Text size="sm" c="dimmed">{t`Нікого не знайдено. Перевірте написання або зареєструйте зі слів.`}</Text>
        )}
        <Stack gap={6}>
          {people.map((person) => (
            <UnstyledButton key={person.id} className={classes.person} onClick={() => choose(person)}>
              <Text fw={600} size="sm">
                {person.fullName}
              </Text>
              <Text size="sm" c="dimmed">
                {[formatDay(person.birthDate, languageOf(i18n.locale)), person.address?.text]
                  .filter(Boolean)
                  .join(' · ')}
              </Text>
            </UnstyledButton>
          ))}
        </Stack>
      </div>
    </Stack>
  );
}
