import { useLazyQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { SimpleGrid, TextInput } from '@mantine/core';
import { useState } from 'react';
import { graphql } from '../../gql/gql.ts';
import type { FindByAddressQuery } from '../../gql/graphql.ts';
import { formatDay, kyivDay, languageOf } from '../../lib/days.ts';
import { useSessionState } from '../../ui/use-session-state.ts';
import { AddressChoice } from './address-choice.tsx';
import { LookUp } from './look-up.tsx';
import { PersonList } from './person-list.tsx';
import type { PurposeOfLook } from './purpose-field.tsx';
import { RESIDENCE_KIND_TEXT } from './residents.messages.ts';
import { type ByAddress, faultsOfByAddress, isByAddress } from './residents.shape.ts';
import { useFaultText } from './use-fault-text.ts';

const FIND = graphql(`
  query FindByAddress($addressId: ID!, $on: LocalDate!, $purpose: AccessPurpose!, $deferUntil: LocalDate, $deferralReason: String) {
    residentsAt(addressId: $addressId, on: $on, purpose: $purpose, deferUntil: $deferUntil, deferralReason: $deferralReason) {
      id kind startsOn endsOn
      person { ...PersonList_person @unmask }
    }
  }
`);

/** Finds who was recorded at an address on a day: street, then house or flat, then the day. */
export function FindByAddress({ look }: { readonly look: PurposeOfLook }) {
  const { t } = useLingui();
  const faultText = useFaultText();
  const today = kyivDay(new Date());
  const [typed, setTyped] = useSessionState<ByAddress>(
    'residents.by-address',
    { street: '', house: '', on: today, address: null },
    isByAddress,
  );
  const [wasSent, setWasSent] = useState(false);
  const [find, answer] = useLazyQuery(FIND, { fetchPolicy: 'no-cache' });
  const about = useRecordWords();
  const faults = faultsOfByAddress(typed, today);
  const shown = wasSent ? faults : {};

  const submit = () => {
    setWasSent(true);
    const reason = look.take();
    if (!reason || !typed.address || faults.on) return;
    void find({ variables: { addressId: typed.address.id, on: typed.on, ...reason } });
  };

  return (
    <LookUp
      label={t`Мешканці за адресою`}
      submit={submit}
      answer={answer}
      fields={
        <>
          <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm">
            <TextInput
              label={t`Вулиця`}
              description={t`Початок назви`}
              withAsterisk
              error={faultText(shown.street)}
              value={typed.street}
              onChange={({ currentTarget: { value } }) => setTyped({ ...typed, street: value, address: null })}
            />
            <TextInput
              label={t`Будинок`}
              description={t`Можна не вказувати`}
              value={typed.house}
              onChange={({ currentTarget: { value } }) => setTyped({ ...typed, house: value, address: null })}
            />
            <TextInput
              type="date"
              label={t`Станом на`}
              description={t`День, на який потрібні дані`}
              withAsterisk
              max={today}
              error={faultText(shown.on)}
              value={typed.on}
              onChange={({ currentTarget: { value } }) => setTyped({ ...typed, on: value })}
            />
          </SimpleGrid>
          <AddressChoice
            street={typed.street}
            house={typed.house}
            chosen={typed.address}
            choose={(address) => setTyped({ ...typed, address })}
            error={shown.address && !shown.street ? t`Оберіть адресу зі списку` : undefined}
          />
        </>
      }
    >
      {answer.data && look.purpose && (
        <PersonList
          entries={(answer.data.residentsAt ?? []).map((record) => ({
            key: record.id,
            person: record.person,
            about: about(record),
          }))}
          purpose={look.purpose}
          emptyHint={t`За цією адресою на цей день нікого не записано.`}
        />
      )}
    </LookUp>
  );
}

function useRecordWords(): (record: NonNullable<FindByAddressQuery['residentsAt']>[number]) => string {
  const { t, i18n } = useLingui();
  const language = languageOf(i18n.locale);
  return ({ kind, startsOn, endsOn }) => {
    const from = formatDay(startsOn, language);
    const to = formatDay(endsOn, language);
    const kindText = i18n._(RESIDENCE_KIND_TEXT[kind]);
    return to ? t`${kindText}: з ${from} до ${to}` : t`${kindText}: з ${from}`;
  };
}
