/**
 * The items that pass a test. Written by hand: an async generator's `return()` would wait behind a pending `next()`
 * and never release the source.
 */
export function onlyThose<Item>(
  source: AsyncIterableIterator<Item>,
  passes: (item: Item) => boolean | Promise<boolean>,
): AsyncIterableIterator<Item> {
  const passing: AsyncIterableIterator<Item> = {
    async next() {
      for (;;) {
        const result = await source.next();
        if (result.done || (await passes(result.value))) return result;
      }
    },
    return: async () => (await source.return?.()) ?? { value: undefined, done: true },
    throw: async (reason) => (await source.throw?.(reason)) ?? Promise.reject(reason),
    [Symbol.asyncIterator]: () => passing,
  };
  return passing;
}
