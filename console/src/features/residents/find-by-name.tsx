import { useLazyQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { SimpleGrid, TextInput } from '@mantine/core';
import { useState } from 'react';
import { graphql } from '../../gql/gql.ts';
import { kyivDay } from '../../lib/days.ts';
import { useSessionState } from '../../ui/use-session-state.ts';
import { LookUp } from './look-up.tsx';
import { PersonList } from './person-list.tsx';
import type { PurposeOfLook } from './purpose-field.tsx';
import { faultsOfByName, isByName } from './residents.shape.ts';
import { useFaultText } from './use-fault-text.ts';

const FIND = graphql(`
  query FindByName($familyName: String!, $givenName: String, $birthDate: LocalDate!, $purpose: AccessPurpose!, $deferUntil: LocalDate, $deferralReason: String) {
    personsByNameAndBirthDate(familyName: $familyName, givenName: $givenName, birthDate: $birthDate, purpose: $purpose, deferUntil: $deferUntil, deferralReason: $deferralReason) {
      ...PersonList_person @unmask
    }
  }
`);

/** Finds residents by the whole family name and the birth date. */
export function FindByName({ look }: { readonly look: PurposeOfLook }) {
  const { t } = useLingui();
  const faultText = useFaultText();
  const [typed, setTyped] = useSessionState(
    'residents.by-name',
    { familyName: '', givenName: '', birthDate: '' },
    isByName,
  );
  const [wasSent, setWasSent] = useState(false);
  // Personal data are looked up each time and never kept: the register must know of every look.
  const [find, answer] = useLazyQuery(FIND, { fetchPolicy: 'no-cache' });
  const today = kyivDay(new Date());
  const faults = faultsOfByName(typed, today);
  const shown = wasSent ? faults : {};

  const submit = () => {
    setWasSent(true);
    const reason = look.take();
    if (!reason || Object.keys(faults).length > 0) return;
    const { familyName, givenName, birthDate } = typed;
    void find({
      variables: { familyName: familyName.trim(), givenName: givenName.trim() || null, birthDate, ...reason },
    });
  };

  return (
    <LookUp
      label={t`Пошук за імʼям і датою народження`}
      submit={submit}
      answer={answer}
      fields={
        <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm">
          <TextInput
            label={t`Прізвище`}
            description={t`Повністю`}
            withAsterisk
            autoComplete="off"
            error={faultText(shown.familyName)}
            value={typed.familyName}
            onChange={({ currentTarget: { value } }) => setTyped({ ...typed, familyName: value })}
          />
          <TextInput
            label={t`Імʼя`}
            description={t`Або його початок`}
            autoComplete="off"
            value={typed.givenName}
            onChange={({ currentTarget: { value } }) => setTyped({ ...typed, givenName: value })}
          />
          <TextInput
            type="date"
            label={t`Дата народження`}
            description={t`За документом`}
            withAsterisk
            max={today}
            error={faultText(shown.birthDate)}
            value={typed.birthDate}
            onChange={({ currentTarget: { value } }) => setTyped({ ...typed, birthDate: value })}
          />
        </SimpleGrid>
      }
    >
      {answer.data && look.purpose && (
        <PersonList
          entries={(answer.data.personsByNameAndBirthDate ?? []).map((person) => ({ key: person.id, person }))}
          purpose={look.purpose}
          emptyHint={t`Перевірте написання прізвища й дату народження за документом.`}
        />
      )}
    </LookUp>
  );
}
