import { useLazyQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { graphql } from '../../gql/gql.ts';
import { useSessionState } from '../../ui/use-session-state.ts';
import { LookUp } from './look-up.tsx';
import { PersonList } from './person-list.tsx';
import type { PurposeOfLook } from './purpose-field.tsx';
import { faultsOfByRecord, isByRecord } from './residents.shape.ts';
import { useFaultText } from './use-fault-text.ts';

const FIND = graphql(`
  query FindByRecord($recordNumber: String!, $purpose: AccessPurpose!, $deferUntil: LocalDate, $deferralReason: String) {
    personByRecordNumber(recordNumber: $recordNumber, purpose: $purpose, deferUntil: $deferUntil, deferralReason: $deferralReason) { ...PersonList_person @unmask }
  }
`);

/** Finds the resident of a record number. */
export function FindByRecord({ look }: { readonly look: PurposeOfLook }) {
  const { t } = useLingui();
  const faultText = useFaultText();
  const [typed, setTyped] = useSessionState('residents.by-record', { recordNumber: '' }, isByRecord);
  const [wasSent, setWasSent] = useState(false);
  const [find, answer] = useLazyQuery(FIND, { fetchPolicy: 'no-cache' });
  const faults = faultsOfByRecord(typed);
  const found = answer.data?.personByRecordNumber;

  const submit = () => {
    setWasSent(true);
    const reason = look.take();
    if (!reason || faults.recordNumber) return;
    void find({ variables: { recordNumber: typed.recordNumber.trim(), ...reason } });
  };

  return (
    <LookUp
      label={t`Пошук за номером запису`}
      submit={submit}
      answer={answer}
      fields={
        <TextInput
          label={t`Номер запису (УНЗР)`}
          description={t`Зазначений у паспорті-картці, наприклад 19840229-01237`}
          withAsterisk
          autoComplete="off"
          inputMode="numeric"
          maw={420}
          error={wasSent ? faultText(faults.recordNumber) : undefined}
          value={typed.recordNumber}
          onChange={({ currentTarget: { value } }) => setTyped({ recordNumber: value })}
        />
      }
    >
      {answer.data && look.purpose && (
        <PersonList
          entries={found ? [{ key: found.id, person: found }] : []}
          purpose={look.purpose}
          emptyHint={t`Запису з таким номером немає. Перевірте цифри за документом.`}
        />
      )}
    </LookUp>
  );
}
