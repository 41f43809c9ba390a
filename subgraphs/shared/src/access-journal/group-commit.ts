const ENTRIES_AT_ONCE = 500;

/** Commits the entries; rejects when it cannot. */
export type Append = (entries: readonly string[]) => Promise<void>;

interface Waiting {
  readonly entries: readonly string[];
  resolve(): void;
  reject(cause: unknown): void;
}

/**
 * Lets operations that come while a commit is on its way share the next one. A chain takes one writer at a time, so
 * without this every reader of a busy hour would wait for all before it, commit by commit.
 */
export function groupCommits(append: Append): Append {
  let queue: Waiting[] = [];
  let isBusy = false;
  const commitAll = async () => {
    isBusy = true;
    while (queue.length > 0) {
      const group = takeGroup();
      try {
        await append(group.flatMap(({ entries }) => entries));
        for (const { resolve } of group) resolve();
      } catch (cause) {
        for (const { reject } of group) reject(cause);
      }
    }
    isBusy = false;
  };
  const takeGroup = (): Waiting[] => {
    let entries = 0;
    const end = queue.findIndex((waiting, at) => {
      entries += waiting.entries.length;
      return at > 0 && entries > ENTRIES_AT_ONCE;
    });
    const group = end === -1 ? queue : queue.slice(0, end);
    queue = end === -1 ? [] : queue.slice(end);
    return group;
  };
  return (entries) =>
    new Promise<void>((resolve, reject) => {
      queue.push({ entries, resolve, reject });
      if (!isBusy) void commitAll();
    });
}
