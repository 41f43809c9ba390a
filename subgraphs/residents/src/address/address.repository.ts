import type { Database } from '@hromada/drizzle/client';
import { address, residenceRecord, street } from '@hromada/drizzle/residents';
import { InvalidInputError } from '@hromada/shared/errors';
import { assertUuid, decodeCursor, encodeCursor, type Page, pageOf } from '@hromada/shared/graphql';
import { and, asc, desc, eq, gt, isNull, lte, or, sql } from 'drizzle-orm';

const COLUMNS = {
  id: address.id,
  katottg: street.katottg,
  settlement: street.settlement,
  street: street.name,
  house: address.house,
  unit: address.unit,
};

/** An address with its street. */
export interface AddressRow {
  readonly id: string;
  readonly katottg: string;
  readonly settlement: string;
  readonly street: string;
  readonly house: string;
  readonly unit: string | null;
}

/** An address as the list orders it. */
interface ListedAddress extends AddressRow {
  readonly streetId: string;
  readonly houseNumber: number;
  readonly unitNumber: number;
}

/** What to look for. */
export interface AddressSearch {
  /** beginning of the street's name, by `nameKey` */
  readonly streetPrefix: string;
  /** by `houseOf`; null for any */
  readonly house: { readonly text: string; readonly number: number } | null;
  readonly first: number;
  readonly after: string | null;
}

/** All SQL of streets and addresses. */
export class AddressRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  listByIds(ids: readonly string[]): Promise<AddressRow[]> {
    return this.#db
      .select(COLUMNS)
      .from(address)
      .innerJoin(street, eq(street.id, address.streetId))
      .where(sql`${address.id} = any(${sql.param(ids)}::uuid[])`);
  }

  /**
   * Where these persons live on the day: one row a person, the kind that comes first in REGISTERED, DECLARED, STAY,
   * IDP_ACTUAL; persons with no active record are left out.
   */
  listCurrentOf(personIds: readonly string[], on: string): Promise<(AddressRow & { personId: string })[]> {
    return this.#db
      .selectDistinctOn([residenceRecord.personId], { ...COLUMNS, personId: residenceRecord.personId })
      .from(residenceRecord)
      .innerJoin(address, eq(address.id, residenceRecord.addressId))
      .innerJoin(street, eq(street.id, address.streetId))
      .where(
        and(
          sql`${residenceRecord.personId} = any(${sql.param(personIds)}::uuid[])`,
          eq(residenceRecord.status, 'ACTIVE'),
          lte(residenceRecord.startsOn, on),
          or(isNull(residenceRecord.endsOn), gt(residenceRecord.endsOn, on)),
        ),
      )
      .orderBy(
        asc(residenceRecord.personId),
        asc(residenceRecord.kind),
        desc(residenceRecord.startsOn),
        desc(residenceRecord.id),
      );
  }

  /**
   * Addresses on streets whose name begins so: streets in Ukrainian order, houses and flats by number.
   * Each street gives at most one page of rows, so a long street costs no more than a short one.
   * @throws {InvalidInputError} on a cursor of another list
   */
  async list({ streetPrefix, house, first, after }: AddressSearch): Promise<Page<AddressRow>> {
    const from = after === null ? null : positionOf(after);
    const onStreet = this.#db
      .select()
      .from(address)
      .where(
        and(
          eq(address.streetId, street.id),
          house ? and(eq(address.houseNumber, house.number), eq(address.house, house.text)) : undefined,
          from
            ? sql`(${street.id} <> ${from.streetId}::uuid or (${address.houseNumber}, ${address.house}, ${address.unitNumber}, ${address.id})
                > (${from.houseNumber}::integer, ${from.house}::text, ${from.unitNumber}::integer, ${from.id}::uuid))`
            : undefined,
        ),
      )
      .orderBy(address.houseNumber, address.house, address.unitNumber, address.id)
      .limit(first + 1)
      .as('on_street');
    const rows: ListedAddress[] = await this.#db
      .select({
        id: onStreet.id,
        katottg: street.katottg,
        settlement: street.settlement,
        street: street.name,
        streetId: street.id,
        house: onStreet.house,
        houseNumber: onStreet.houseNumber,
        unit: onStreet.unit,
        unitNumber: onStreet.unitNumber,
      })
      .from(street)
      .crossJoinLateral(onStreet)
      .where(
        and(
          sql`starts_with(${street.nameKey}, ${streetPrefix})`,
          from
            ? sql`(${street.name} collate "uk-x-icu", ${street.id}) >= (${from.street}::text collate "uk-x-icu", ${from.streetId}::uuid)`
            : undefined,
        ),
      )
      .orderBy(
        sql`${street.name} collate "uk-x-icu"`,
        street.id,
        onStreet.houseNumber,
        onStreet.house,
        onStreet.unitNumber,
        onStreet.id,
      )
      .limit(first + 1);
    return pageOf(rows, { first, after }, (row) => cursorOf(row));
  }
}

function cursorOf({ street: name, streetId, houseNumber, house, unitNumber, id }: ListedAddress): string {
  return encodeCursor([name, streetId, houseNumber, house, unitNumber, id]);
}

/** @throws {InvalidInputError} when the values are not a place in this list */
function positionOf(
  cursor: string,
): Omit<ListedAddress, keyof AddressRow> & Pick<AddressRow, 'id' | 'street' | 'house'> {
  const [name, streetId, houseNumber, house, unitNumber, id] = decodeCursor(cursor, 6);
  const isPlace =
    typeof name === 'string' &&
    typeof house === 'string' &&
    Number.isInteger(houseNumber) &&
    Number.isInteger(unitNumber);
  if (!isPlace)
    throw new InvalidInputError('This cursor does not belong to this list', { details: { argument: 'after' } });
  return {
    street: name,
    streetId: assertUuid(String(streetId), 'after'),
    houseNumber: Number(houseNumber),
    house,
    unitNumber: Number(unitNumber),
    id: assertUuid(String(id), 'after'),
  };
}
