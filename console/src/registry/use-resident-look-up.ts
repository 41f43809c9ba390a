import { useLazyQuery } from '@apollo/client/react';
import { graphql } from '../gql/gql.ts';
import type { AccessPurpose } from '../gql/graphql.ts';
import type { FoundPerson } from './found-person.ts';

const BY_NAME = graphql(`
  query ResidentLookUpByName($familyName: String!, $givenName: String, $birthDate: LocalDate!, $purpose: AccessPurpose!) {
    personsByNameAndBirthDate(familyName: $familyName, givenName: $givenName, birthDate: $birthDate, purpose: $purpose) {
      id fullName birthDate address { id text }
    }
  }
`);

const BY_RECORD = graphql(`
  query ResidentLookUpByRecord($recordNumber: String!, $purpose: AccessPurpose!) {
    personByRecordNumber(recordNumber: $recordNumber, purpose: $purpose) { id fullName birthDate address { id text } }
  }
`);

const BY_TAX_NUMBER = graphql(`
  query ResidentLookUpByTaxNumber($taxNumber: String!, $purpose: AccessPurpose!) {
    personByTaxNumber(taxNumber: $taxNumber, purpose: $purpose) { id fullName birthDate address { id text } }
  }
`);

/** What a person is looked up by. */
export const LOOK_UP_BY = ['name', 'record', 'tax'] as const;
export type LookUpBy = (typeof LOOK_UP_BY)[number];

/** What was typed to find a person. */
export interface LookUpWords {
  readonly familyName: string;
  readonly givenName: string;
  readonly birthDate: string;
  readonly recordNumber: string;
  readonly taxNumber: string;
}

/** Looks people up in the registry, which journals every look with its purpose. */
export function useResidentLookUp(by: LookUpBy, purpose: AccessPurpose) {
  // Personal data is looked up each time and never kept: the registry must know of every look.
  const [findByName, byName] = useLazyQuery(BY_NAME, { fetchPolicy: 'no-cache' });
  const [findByRecord, byRecord] = useLazyQuery(BY_RECORD, { fetchPolicy: 'no-cache' });
  const [findByTaxNumber, byTaxNumber] = useLazyQuery(BY_TAX_NUMBER, { fetchPolicy: 'no-cache' });
  const { called, loading, error } = { name: byName, record: byRecord, tax: byTaxNumber }[by];
  const one = by === 'tax' ? byTaxNumber.data?.personByTaxNumber : byRecord.data?.personByRecordNumber;
  const found = by === 'name' ? (byName.data?.personsByNameAndBirthDate ?? []) : one ? [one] : [];
  return {
    called,
    loading,
    error,
    people: found.map(
      ({ id, fullName, birthDate, address }): FoundPerson => ({
        id,
        fullName,
        birthDate: birthDate ?? null,
        address: address?.text ?? null,
      }),
    ),
    find(words: LookUpWords) {
      if (by === 'record') void findByRecord({ variables: { recordNumber: words.recordNumber.trim(), purpose } });
      else if (by === 'tax')
        void findByTaxNumber({ variables: { taxNumber: words.taxNumber.replaceAll(/\s/g, ''), purpose } });
      else
        void findByName({
          variables: {
            familyName: words.familyName.trim(),
            givenName: words.givenName.trim() || null,
            birthDate: words.birthDate,
            purpose,
          },
        });
    },
  };
}
