import { useLazyQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { graphql } from '../../gql/gql.ts';
import { useSessionState } from '../../ui/use-session-state.ts';
import { LookUp } from './look-up.tsx';
import { PersonList } from './person-list.tsx';
import type { PurposeOfLook } from './purpose-field.tsx';
import { faultsOfByTaxNumber, isByTaxNumber } from './residents.shape.ts';
import { useFaultText } from './use-fault-text.ts';

const FIND = graphql(`
  query FindByTaxNumber($taxNumber: String!, $purpose: AccessPurpose!, $deferUntil: LocalDate, $deferralReason: String) {
    personByTaxNumber(taxNumber: $taxNumber, purpose: $purpose, deferUntil: $deferUntil, deferralReason: $deferralReason) { ...PersonList_person @unmask }
  }
`);

/** Finds the resident of a tax number; offered to who may see one whole. */
export function FindByTaxNumber({ look }: { readonly look: PurposeOfLook }) {
  const { t } = useLingui();
  const faultText = useFaultText();
  const [typed, setTyped] = useSessionState('residents.by-tax-number', { taxNumber: '' }, isByTaxNumber);
  const [wasSent, setWasSent] = useState(false);
  const [find, answer] = useLazyQuery(FIND, { fetchPolicy: 'no-cache' });
  const faults = faultsOfByTaxNumber(typed);
  const found = answer.data?.personByTaxNumber;

  const submit = () => {
    setWasSent(true);
    const reason = look.take();
    if (!reason || faults.taxNumber) return;
    void find({ variables: { taxNumber: typed.taxNumber.replaceAll(/\s/g, ''), ...reason } });
  };

  return (
    <LookUp
      label={t`Пошук за податковим номером`}
      submit={submit}
      answer={answer}
      fields={
        <TextInput
          label={t`Податковий номер (РНОКПП)`}
          description={t`Десять цифр із картки платника податків`}
          withAsterisk
          autoComplete="off"
          inputMode="numeric"
          maw={420}
          error={wasSent ? faultText(faults.taxNumber) : undefined}
          value={typed.taxNumber}
          onChange={({ currentTarget: { value } }) => setTyped({ taxNumber: value })}
        />
      }
    >
      {answer.data && look.purpose && (
        <PersonList
          entries={found ? [{ key: found.id, person: found }] : []}
          purpose={look.purpose}
          emptyHint={t`Особи з таким номером немає. Перевірте цифри за документом.`}
        />
      )}
    </LookUp>
  );
}
