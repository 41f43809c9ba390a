import { InvalidInputError } from '@hromada/shared/errors';
import { type Page, pageWindow } from '@hromada/shared/graphql';
import type { Viewer } from '@hromada/shared/viewer';
import { houseOf, leadingNumber, streetKey } from '../address-key.policy.ts';
import { addressLine } from './address.policy.ts';
import type { AddressRepository, AddressRow } from './address.repository.ts';
import type { Address } from './address.type.ts';

export type { AddressRow };

/** What to look for, as typed. */
export interface AddressQuery {
  readonly street: string;
  readonly house: string | null;
  readonly first: number;
  readonly after: string | null;
}

/** A stored address as the graph shows it. */
export function toAddress(row: AddressRow): Address {
  const { id, katottg, settlement, street, house, unit } = row;
  return { id, katottg, settlement, street, house, unit, text: addressLine(row) };
}

/** Looking up an address; it names nobody, so nothing is journalled. */
export class AddressService {
  readonly #repository: AddressRepository;
  readonly #viewer: Viewer;

  constructor(repository: AddressRepository, viewer: Viewer) {
    this.#repository = repository;
    this.#viewer = viewer;
  }

  /** @throws {InvalidInputError} on an empty street, a page out of bounds or a foreign cursor */
  list({ street, house, first, after }: AddressQuery): Promise<Page<AddressRow>> {
    const window = pageWindow({ first, after });
    const streetPrefix = streetKey(street);
    if (streetPrefix === '') {
      const message = { uk: 'Вкажіть початок назви вулиці', en: 'Give the beginning of the street name' }[
        this.#viewer.language
      ];
      throw new InvalidInputError(message, { details: { argument: 'street' } });
    }
    const houseText = houseOf(house ?? '');
    return this.#repository.list({
      streetPrefix,
      house: houseText === '' ? null : { text: houseText, number: leadingNumber(houseText) },
      first: window.first,
      after: window.after,
    });
  }
}
