import { seeded } from '@hromada/shared/demo';
import { demoStreets } from './streets.ts';

/** A made-up address. */
export interface DemoAddress {
  readonly index: number;
  readonly streetIndex: number;
  readonly house: string;
  readonly unit: string | null;
}

/** How many addresses so many people need. */
export function addressCount(persons: number): number {
  return Math.max(1, Math.round(persons * 0.35));
}

/** Streets that so many addresses stand on. */
export function streetsFor(addresses: number): readonly string[] {
  return demoStreets(Math.max(8, Math.ceil(addresses / 60)));
}

/** Addresses 0…count-1, street by street: own houses, and blocks of flats where the street is long. */
export function* demoAddresses(count: number): Generator<DemoAddress> {
  const streetCount = streetsFor(count).length;
  const onStreet = Math.ceil(count / streetCount);
  for (let streetIndex = 0, index = 0; streetIndex < streetCount && index < count; streetIndex += 1) {
    const end = Math.min(count, index + onStreet);
    for (const { house, unit } of housesOf(streetIndex, end - index)) {
      yield { index, streetIndex, house, unit };
      index += 1;
    }
  }
}

function* housesOf(streetIndex: number, count: number): Generator<{ house: string; unit: string | null }> {
  const random = seeded(`street ${streetIndex}`);
  const blockShare = count > 400 ? 0.3 : 0.08;
  let left = count;
  for (let number = 1; left > 0; number += 1) {
    const house = random.chance(0.06) ? `${number}А` : String(number);
    const flats = random.chance(blockShare) ? Math.min(left, random.int(2, 12) * 8) : 0;
    if (flats === 0) yield { house, unit: null };
    for (let flat = 1; flat <= flats; flat += 1) yield { house, unit: String(flat) };
    left -= Math.max(1, flats);
  }
}
