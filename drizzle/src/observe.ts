import type { PendingQuery, Row, RowList, Sql } from 'postgres';

/**
 * Told when a statement goes to the server.
 * @param statement its text; values stand as `$1` and never come here
 * @returns told once when the answer has come
 */
export type ObserveStatement = (statement: string) => (hasFailed: boolean) => void;

type Unsafe = (...given: Parameters<Sql['unsafe']>) => PendingQuery<Row[]>;

/** What a client and the client of a transaction have in common, as drizzle uses them. */
interface Observable {
  unsafe: Unsafe;
  begin?: (...given: unknown[]) => unknown;
  savepoint?: (...given: unknown[]) => unknown;
}

/** Lets every statement that passes through the client, in transactions too, be told of. The client itself is changed. */
export function observeClient(client: unknown, observe: ObserveStatement): void {
  const observed = client as Observable;
  const unsafe = observed.unsafe;
  observed.unsafe = (...given) => observeQuery(unsafe(...given), given[0], observe);
  for (const nest of ['begin', 'savepoint'] as const) {
    const open = observed[nest];
    if (!open) continue;
    observed[nest] = (...given) => {
      const work = given.pop() as (inner: unknown) => unknown;
      return open(...given, (inner: unknown) => {
        observeClient(inner, observe);
        return work(inner);
      });
    };
  }
}

/** A query of postgres.js is sent when it is first waited for, so that is when it is told of. */
function observeQuery(query: PendingQuery<Row[]>, statement: string, observe: ObserveStatement): PendingQuery<Row[]> {
  const then = query.then.bind(query) as Promise<RowList<Row[]>>['then'];
  let isTold = false;
  // biome-ignore lint/suspicious/noThenProperty: the query is thenable already; only its first `then` is told of
  query.then = ((onDone, onFailed) => {
    if (isTold) return then(onDone, onFailed);
    isTold = true;
    const end = observe(statement);
    const answer = then(
      (rows) => {
        end(false);
        return rows;
      },
      (error: unknown) => {
        end(true);
        throw error;
      },
    );
    return answer.then(onDone, onFailed);
  }) as typeof query.then;
  return query;
}
