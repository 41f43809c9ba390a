import { assertPortFree, findFreePort } from '../src/ports.ts';

/** The first of so many ports of the loopback that are free one after another. */
export async function freePortsInARow(count: number): Promise<number> {
  for (;;) {
    const first = await findFreePort();
    const others = Array.from({ length: count }, (_, place) => assertPortFree(first + place, '127.0.0.1'));
    if ((await Promise.allSettled(others)).every(({ status }) => status === 'fulfilled')) return first;
  }
}
