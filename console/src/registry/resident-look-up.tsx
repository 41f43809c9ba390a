import { useLingui } from '@lingui/react/macro';
import { Button, SegmentedControl, SimpleGrid, Stack, Text, TextInput, UnstyledButton } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { usePermissions } from '../apollo/viewer.ts';
import type { AccessPurpose } from '../gql/graphql.ts';
import { isIsoDay, languageOf } from '../lib/days.ts';
import { describePerson, type FoundPerson } from './found-person.ts';
import classes from './resident-look-up.module.css';
import { LOOK_UP_BY, type LookUpBy, type LookUpWords, useResidentLookUp } from './use-resident-look-up.ts';

/** The words of a look-up that each form says in its own way. */
export interface LookUpTexts {
  readonly byName: string;
  readonly byRecord: string;
  readonly givenName: string;
  readonly recordNumber: string;
  /** a record number, to show what one looks like */
  readonly recordExample: string;
  readonly nobodyFound: string;
}

/** What a look-up is made for and what becomes of its answer. */
export interface ResidentLookUpProps {
  /** goes to the registry's journal of access */
  readonly purpose: AccessPurpose;
  readonly choose: (person: FoundPerson) => void;
  readonly texts: LookUpTexts;
  /** shown when the registry could not be read; `retry` looks up once more */
  readonly renderError: (error: Error, retry: () => void) => ReactNode;
}

const NOTHING: LookUpWords = { familyName: '', givenName: '', birthDate: '', recordNumber: '', taxNumber: '' };

/** Finds a resident in the registry by name and day of birth, or by the number of the record or of the taxpayer. */
export function ResidentLookUp({ purpose, choose, texts, renderError }: ResidentLookUpProps) {
  const { t, i18n } = useLingui();
  const can = usePermissions();
  const [by, setBy] = useState<LookUpBy>('name');
  const [words, setWords] = useState<LookUpWords>(NOTHING);
  const lookUp = useResidentLookUp(by, purpose);
  const isReady = {
    name: words.familyName.trim() !== '' && isIsoDay(words.birthDate),
    record: words.recordNumber.trim() !== '',
    tax: words.taxNumber.trim() !== '',
  }[by];

  const find = () => {
    if (isReady) lookUp.find(words);
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
        styles={{ label: { whiteSpace: 'normal' } }} // three ways side by side on a narrow screen
        aria-label={t`Як шукати`}
        value={by}
        onChange={(value) => setBy(LOOK_UP_BY.find((known) => known === value) ?? 'name')}
        data={[
          { value: 'name', label: texts.byName },
          { value: 'record', label: texts.byRecord },
          ...(can('residents:by-tax-number') ? [{ value: 'tax', label: t`За податковим номером` }] : []),
        ]}
      />
      {by === 'name' ? (
        <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="xs" onKeyDown={findOnEnter}>
          <TextInput
            label={t`Прізвище`}
            withAsterisk
            autoComplete="off"
            value={words.familyName}
            onChange={({ currentTarget: { value } }) => setWords({ ...words, familyName: value })}
          />
          <TextInput
            label={texts.givenName}
            autoComplete="off"
            value={words.givenName}
            onChange={({ currentTarget: { value } }) => setWords({ ...words, givenName: value })}
          />
          <TextInput
            type="date"
            label={t`Дата народження`}
            withAsterisk
            value={words.birthDate}
            onChange={({ currentTarget: { value } }) => setWords({ ...words, birthDate: value })}
          />
        </SimpleGrid>
      ) : by === 'tax' ? (
        <TextInput
          label={t`Податковий номер (РНОКПП)`}
          withAsterisk
          autoComplete="off"
          inputMode="numeric"
          value={words.taxNumber}
          onChange={({ currentTarget: { value } }) => setWords({ ...words, taxNumber: value })}
          onKeyDown={findOnEnter}
        />
      ) : (
        <TextInput
          label={texts.recordNumber}
          placeholder={texts.recordExample}
          withAsterisk
          autoComplete="off"
          value={words.recordNumber}
          onChange={({ currentTarget: { value } }) => setWords({ ...words, recordNumber: value })}
          onKeyDown={findOnEnter}
        />
      )}
      <Button
        variant="default"
        leftSection={<IconSearch size={16} aria-hidden />}
        disabled={!isReady}
        loading={lookUp.loading}
        onClick={find}
      >
        {t`Знайти в реєстрі`}
      </Button>
      <div role="status">
        {lookUp.error && renderError(lookUp.error, find)}
        {lookUp.called && !lookUp.loading && !lookUp.error && lookUp.people.length === 0 && (
          <Text size="sm" c="dimmed">
            {texts.nobodyFound}
          </Text>
        )}
        <Stack gap={6}>
          {lookUp.people.map((person) => (
            <UnstyledButton key={person.id} className={classes.person} onClick={() => choose(person)}>
              <Text fw={600} size="sm">
                {person.fullName}
              </Text>
              <Text size="sm" c="dimmed">
                {describePerson(person, languageOf(i18n.locale))}
              </Text>
            </UnstyledButton>
          ))}
        </Stack>
      </div>
    </Stack>
  );
}
