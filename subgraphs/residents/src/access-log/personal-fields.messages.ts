import type { Words } from '@hromada/shared/access-journal';

const NAME: Words = { uk: 'прізвище, імʼя, по батькові', en: 'name' };
const RECORD: Words = { uk: 'запис про місце проживання', en: 'residence record' };
const HOUSEHOLD: Words = { uk: 'склад домогосподарства', en: 'members of the household' };
const DOCUMENT: Words = { uk: 'документ, що посвідчує особу', en: 'identity document' };
const SEARCH: Words = { uk: 'пошук особи в реєстрі', en: 'a search for the person in the register' };

/** What a person is told was read of them. Every personal field of the schema has words here (a test holds it). */
export const PERSONAL_FIELD_WORDS: Readonly<Record<string, Words>> = {
  Person: { uk: 'дані особи', en: 'data of the person' },
  'Person.id': { uk: 'ідентифікатор у реєстрі', en: 'identifier in the register' },
  'Person.fullName': NAME,
  'Person.familyName': NAME,
  'Person.givenName': NAME,
  'Person.patronymic': NAME,
  'Person.birthDate': { uk: 'дата народження', en: 'day of birth' },
  'Person.sex': { uk: 'стать', en: 'sex' },
  'Person.recordNumber': { uk: 'номер запису (УНЗР)', en: 'record number' },
  'Person.taxNumber': { uk: 'податковий номер (РНОКПП)', en: 'tax number' },
  'Person.hasRefusedTaxNumber': { uk: 'відмова від податкового номера', en: 'refusal of the tax number' },
  'Person.identityDocuments': DOCUMENT,
  'Person.address': { uk: 'місце проживання', en: 'place of residence' },
  'Person.residences': { uk: 'історія місць проживання', en: 'history of residence' },
  'Person.household': { uk: 'домогосподарство', en: 'household' },
  'ResidenceRecord.id': RECORD,
  'ResidenceRecord.kind': RECORD,
  'ResidenceRecord.status': RECORD,
  'ResidenceRecord.startsOn': RECORD,
  'ResidenceRecord.endsOn': RECORD,
  'ResidenceRecord.ground': RECORD,
  'ResidenceRecord.source': RECORD,
  'ResidenceRecord.address': RECORD,
  'ResidenceRecord.person': RECORD,
  'HouseholdMember.role': HOUSEHOLD,
  'HouseholdMember.startsOn': HOUSEHOLD,
  'HouseholdMember.endsOn': HOUSEHOLD,
  'HouseholdMember.person': HOUSEHOLD,
  'IdentityDocument.id': DOCUMENT,
  'IdentityDocument.kind': DOCUMENT,
  'IdentityDocument.series': DOCUMENT,
  'IdentityDocument.number': DOCUMENT,
  'IdentityDocument.issuer': DOCUMENT,
  'IdentityDocument.issuedOn': DOCUMENT,
  'IdentityDocument.validUntil': DOCUMENT,
  'Query.person': SEARCH,
  'Query.personByRecordNumber': SEARCH,
  'Query.personByTaxNumber': SEARCH,
  'Query.personsByNameAndBirthDate': SEARCH,
  'Query.residentsAt': { uk: 'пошук мешканців за адресою', en: 'a search for the residents of an address' },
  'Query.residentIdentity': { uk: 'вхід за обліковим записом', en: 'sign-in by an account' },
  'Mutation.bindResidentIdentity': { uk: 'привʼязування облікового запису', en: 'binding of an account' },
  'Query.registryAccesses': { uk: 'журнал доступу до ваших даних', en: 'the journal of access to your data' },
  'Query.myRegistryAccesses': { uk: 'журнал доступу до ваших даних', en: 'the journal of access to your data' },
  'DataAccessEntry.personIds': { uk: 'журнал доступу до ваших даних', en: 'the journal of access to your data' },
};
