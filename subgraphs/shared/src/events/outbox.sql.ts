import type { Sql } from 'postgres';

/** A committed fact. `seq` is dense per schema up to rolled-back batches, ascending, and is the clients' resume cursor. */
export interface OutboxEvent {
  readonly seq: string;
  readonly topic: string;
  readonly key: string | null;
  readonly payload: unknown;
  readonly createdAt: Date;
}

const BATCH = 1000;

/** The statements of one schema's outbox. Table columns: id, seq, topic, key, payload, created_at. */
export function outboxStatements(sql: Sql, schema: string) {
  const outbox = sql(`${schema}.outbox`);
  const sequence = `${schema}.outbox_seq`;
  return {
    /** Numbers committed rows that have no number yet, in one batch; tells readers. Only the elected sequencer runs it. */
    async sequence(): Promise<number> {
      const [row] = await sql<{ numbered: number }[]>`
        with lock as (select 1 from pg_locks where locktype = 'advisory' and pid = pg_backend_pid() and granted limit 1),
             -- a connection made anew since the election holds nothing: then it numbers nothing
             batch as (select id from ${outbox}, lock where seq is null order by id limit ${BATCH}),
             -- numbered before the update: a join may visit rows in any order
             given as materialized (select id, nextval(${sequence}) as seq from (select id from batch order by id) ordered),
             numbered as (update ${outbox} o set seq = given.seq from given where o.id = given.id and o.seq is null returning 1)
        select count(*)::int as numbered, case when count(*) > 0 then pg_notify(${`${schema}_events`}, '') end from numbered`;
      return row?.numbered ?? 0;
    },
    /** Events after a cursor, oldest first, at most 1000. */
    async readAfter(seq: string): Promise<OutboxEvent[]> {
      const rows = await sql<{ seq: string; topic: string; key: string | null; payload: unknown; created_at: Date }[]>`
        select o.seq::text as seq, o.topic, o.key, o.payload, o.created_at from ${outbox} o
        where o.seq > ${seq}::bigint order by o.seq limit ${BATCH}`; // o.seq: a bare seq would be the text, and "9" after "10"
      return rows.map((row) => ({
        seq: row.seq,
        topic: row.topic,
        key: row.key,
        payload: row.payload,
        createdAt: row.created_at,
      }));
    },
    /** The newest number given, `0` on a fresh schema. */
    async newestSeq(): Promise<string> {
      const [row] = await sql<{ seq: string }[]>`select coalesce(max(seq), 0)::text as seq from ${outbox}`;
      const [counter] = await sql<
        { seq: string }[]
      >`select case when is_called then last_value else 0 end::text as seq from ${sql(sequence)}`;
      return BigInt(row?.seq ?? 0) > 0n ? (row?.seq ?? '0') : (counter?.seq ?? '0');
    },
    /** Everything after this number is still kept. */
    async horizon(): Promise<string> {
      const [row] = await sql<{ horizon: string }[]>`
        select coalesce((select min(seq) - 1 from ${outbox}), (select case when is_called then last_value else 0 end from ${sql(sequence)}))::text as horizon`;
      return row?.horizon ?? '0';
    },
    /** Facts that are written and not yet told: how many, and for how many seconds the oldest has waited. */
    async backlog(): Promise<{ waiting: number; oldestSeconds: number }> {
      const [row] = await sql<{ waiting: number; oldestSeconds: number }[]>`
        select count(*)::int as waiting,
               coalesce(extract(epoch from now() - min(created_at)), 0)::float8 as "oldestSeconds"
        from ${outbox} where seq is null`;
      return row ?? { waiting: 0, oldestSeconds: 0 };
    },
    /** Forgets what is older than the time kept. */
    async prune(keptDays: number): Promise<void> {
      await sql`delete from ${outbox} where seq is not null and created_at < now() - make_interval(days => ${keptDays})`;
    },
  };
}
