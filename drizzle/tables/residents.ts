import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  index,
  integer,
  primaryKey,
  snakeCase,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { accessLogTables, createdAt, id, idempotencyTable, instant } from './columns.ts';

/** Personal data of the hromada's residents; every read of a person leaves an entry in `access_entry`. */
export const residentsSchema = snakeCase.schema('residents');

/** Sex as the birth record has it. */
export const sex = residentsSchema.enum('sex', ['FEMALE', 'MALE', 'UNKNOWN']);
/** Why a person lives, or is said to live, at an address. */
export const residenceKind = residentsSchema.enum('residence_kind', ['REGISTERED', 'DECLARED', 'STAY', 'IDP_ACTUAL']);
/** Whether a residence record holds. */
export const residenceStatus = residentsSchema.enum('residence_status', ['ACTIVE', 'ENDED', 'ANNULLED']);
/** Place of a person in the household. */
export const householdRole = residentsSchema.enum('household_role', ['HEAD', 'SPOUSE', 'CHILD', 'PARENT', 'OTHER']);

/** Kind of a document that proves who a person is. */
export const identityDocumentKind = residentsSchema.enum('identity_document_kind', [
  'ID_CARD',
  'PASSPORT_BOOKLET',
  'PASSPORT_FOREIGN_TRAVEL',
  'RESIDENCE_PERMIT',
  'BIRTH_CERTIFICATE',
]);

/** Persons (особи). */
export const person = residentsSchema.table(
  'person',
  {
    id: id(),
    familyName: text().notNull(),
    givenName: text().notNull(),
    patronymic: text(),
    /** family name as a search compares it: see `nameKey` of the person policy */
    familyKey: text().notNull(),
    /** given name as a search compares it */
    givenKey: text().notNull(),
    birthOn: date(),
    sex: sex().notNull(),
    /** УНЗР, `YYYYMMDD-NNNNC` */
    recordNumber: text().unique(),
    createdAt: createdAt(),
  },
  (table) => [
    index().on(table.familyKey, table.birthOn),
    check('person_record_number_form', sql`${table.recordNumber} ~ '^[0-9]{8}-[0-9]{5}$'`),
  ],
);

/** How surely an identity provider knows the person (рівень довіри). */
export const assurance = residentsSchema.enum('assurance', ['LOW', 'SUBSTANTIAL', 'HIGH']);

/** Accounts at identity providers and the persons behind them (облікові записи). An account never changes its person. */
export const personIdentity = residentsSchema.table(
  'person_identity',
  {
    /** configured short name of the issuer, never its address */
    provider: text().notNull(),
    /** identifier of the account at the issuer */
    subject: text().notNull(),
    personId: uuid()
      .notNull()
      .references(() => person.id),
    assurance: assurance().notNull(),
    boundAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.provider, table.subject] }),
    index().on(table.personId),
    check('person_identity_sure', sql`${table.assurance} <> 'LOW'`),
  ],
);

/** Streets (вулиці) of the hromada's settlements. */
export const street = residentsSchema.table(
  'street',
  {
    id: id(),
    /** code of the settlement, `UA99020030010000001` */
    katottg: text().notNull(),
    /** settlement with its kind, `м. Вербівка` */
    settlement: text().notNull(),
    /** kind and name, `вул. Соборна` */
    name: text().notNull(),
    /** the name without its kind, as a search compares it */
    nameKey: text().notNull(),
  },
  (table) => [unique().on(table.katottg, table.name)],
);

/** Addresses (адреси): a house, or a flat in it. */
export const address = residentsSchema.table(
  'address',
  {
    id: id(),
    streetId: uuid()
      .notNull()
      .references(() => street.id),
    house: text().notNull(),
    /** leading number of the house: 2 comes before 10 */
    houseNumber: integer().notNull(),
    /** flat or room; null for a house */
    unit: text(),
    /** leading number of the unit, 0 for a house */
    unitNumber: integer().notNull(),
  },
  (table) => [
    unique().on(table.streetId, table.house, table.unit).nullsNotDistinct(),
    index().on(table.streetId, table.houseNumber, table.house, table.unitNumber, table.id),
  ],
);

/**
 * Residence records (записи про місце проживання). A record holds from `starts_on` inclusive to `ends_on` exclusive.
 * One active registration at a time: an EXCLUDE constraint written by hand in `custom/`.
 */
export const residenceRecord = residentsSchema.table(
  'residence_record',
  {
    id: id(),
    personId: uuid()
      .notNull()
      .references(() => person.id),
    addressId: uuid()
      .notNull()
      .references(() => address.id),
    kind: residenceKind().notNull(),
    status: residenceStatus().notNull(),
    startsOn: date().notNull(),
    endsOn: date(),
    /** document on which the record was made */
    ground: text(),
    /** where the record came from */
    source: text().notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    index().on(table.personId, table.startsOn, table.id),
    index().on(table.addressId, table.startsOn),
    check('residence_record_period', sql`${table.endsOn} >= ${table.startsOn}`),
    check('residence_record_ended', sql`${table.status} <> 'ENDED' or ${table.endsOn} is not null`),
  ],
);

/** Households (домогосподарства). */
export const household = residentsSchema.table('household', {
  id: id(),
  addressId: uuid()
    .notNull()
    .references(() => address.id),
  createdAt: createdAt(),
});

/** Who belongs to a household, and since when. A person has one current household. */
export const householdMember = residentsSchema.table(
  'household_member',
  {
    id: id(),
    householdId: uuid()
      .notNull()
      .references(() => household.id),
    personId: uuid()
      .notNull()
      .references(() => person.id),
    role: householdRole().notNull(),
    startsOn: date().notNull(),
    /** first day the person no longer belongs; null while they do */
    endsOn: date(),
  },
  (table) => [
    index().on(table.householdId),
    uniqueIndex().on(table.personId).where(sql`${table.endsOn} is null`),
    check('household_member_period', sql`${table.endsOn} >= ${table.startsOn}`),
  ],
);

/**
 * Tax numbers (РНОКПП) of those who have one; null with `is_refused` for a person who refused it for religious reasons and
 * has the mark in the passport (Tax Code, art. 70.1). Under row-level security: read by key only.
 */
export const taxNumber = residentsSchema.table(
  'tax_number',
  {
    personId: uuid()
      .primaryKey()
      .references(() => person.id),
    number: text().unique(),
    isRefused: boolean().notNull(),
  },
  (table) => [
    check('tax_number_form', sql`${table.number} ~ '^[0-9]{10}$'`),
    check('tax_number_or_refusal', sql`(${table.number} is null) = ${table.isRefused}`),
  ],
);

/** Documents that prove who a person is (документи, що посвідчують особу). Under row-level security: read by key only. */
export const identityDocument = residentsSchema.table(
  'identity_document',
  {
    id: id(),
    personId: uuid()
      .notNull()
      .references(() => person.id),
    kind: identityDocumentKind().notNull(),
    /** letters of a passport booklet, `АА`; null for a document with a number alone */
    series: text(),
    number: text().notNull(),
    issuer: text().notNull(),
    issuedOn: date().notNull(),
    /** last day of validity; null for a document without one */
    validUntil: date(),
  },
  (table) => [
    index().on(table.personId, table.issuedOn, table.id),
    check('identity_document_period', sql`${table.validUntil} >= ${table.issuedOn}`),
  ],
);

/** Who read whose data here, when and why (журнал доступу). */
export const { accessEntry, accessChain } = accessLogTables(residentsSchema);

/**
 * The journal of access as the version before kept it: nothing writes it any more. Its rows are in `access_entry` too,
 * sealed when that was made. Falls away one release later.
 */
export const accessLogEntry = residentsSchema.table(
  'access_log_entry',
  {
    id: id(),
    viewerKind: text().notNull(),
    /** identifier of the employee or client; null for the platform itself */
    viewerSubject: text(),
    requestId: text().notNull(),
    /** schema coordinate of the read, `Query.residentsAt` */
    operation: text().notNull(),
    purpose: text().notNull(),
    /** persons whose data were returned; empty when a search found nobody */
    personIds: uuid().array().notNull(),
    at: instant().notNull(),
  },
  (table) => [index().on(table.at), index().using('gin', table.personIds)],
);

/** Answers of mutations by the caller's key. */
export const idempotency = idempotencyTable(residentsSchema);
