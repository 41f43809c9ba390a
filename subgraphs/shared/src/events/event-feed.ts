import postgres, { type Sql } from 'postgres';
import { CursorExpiredError, InvalidInputError } from '../errors/index.ts';
import type { Logger } from '../logging/index.ts';
import type { Metrics } from '../telemetry/index.ts';
import type { EventFeed, FeedPosition } from './event-feed.type.ts';
import { EventQueue } from './event-queue.ts';
import { type DeliveryWatch, watchFeed } from './feed-metrics.ts';
import { type OutboxEvent, outboxStatements } from './outbox.sql.ts';

const POLL_MS = 1000;
const WAKE_MS = 5;
const RECENT_MAX = 2000;
const QUEUE_MAX = 5000;
const KEPT_DAYS = 7;
const PRUNE_MS = 3_600_000;
/** A pull is milliseconds; one that takes this long waits for an answer that will not come. */
const PULL_MS = 5_000;

/** One reader inside the process. */
interface Reader {
  readonly queue: EventQueue<OutboxEvent>;
  readonly topics: ReadonlySet<string> | null;
  /** number of the last event given to the queue */
  position: bigint;
}

/**
 * Starts the sequencer candidate and the reader of a schema's outbox.
 * One sequencer per schema is elected by an advisory lock; a process that dies frees it.
 * @param url a direct connection: LISTEN and session locks do not pass a transaction pooler
 */
export async function startEventFeed({
  url,
  schema,
  log,
  metrics = null,
}: {
  url: string;
  schema: string;
  log: Logger;
  metrics?: Metrics | null;
}): Promise<EventFeed> {
  const feed = new OutboxFeed(url, schema, log);
  if (metrics) feed.watch(metrics);
  await feed.start();
  return feed;
}

class OutboxFeed implements EventFeed {
  readonly #sql: Sql;
  readonly #url: string;
  #lockSql: Sql;
  #readSql: Sql;
  readonly #schema: string;
  readonly #log: Logger;
  readonly #readers = new Set<Reader>();
  readonly #replaying = new Set<Reader>();
  readonly #timers = new Set<NodeJS.Timeout>();
  #statements: ReturnType<typeof outboxStatements>;
  #recent: OutboxEvent[] = [];
  #newest = 0n;
  #isSequencer = false;
  #isStopped = false;
  #wakeTimer: NodeJS.Timeout | null = null;
  #wakeAgain = false;
  #pulling: Promise<void> | null = null;
  #pullAgain = false;
  #onDelivered: DeliveryWatch = () => undefined;

  constructor(url: string, schema: string, log: Logger) {
    this.#sql = postgres(url, {
      max: 2,
      onnotice: () => undefined,
      connection: { application_name: `${schema}-feed` },
    });
    this.#url = url;
    this.#schema = schema;
    this.#log = log;
    this.#lockSql = this.#openLock();
    this.#readSql = this.#openRead();
    this.#statements = outboxStatements(this.#readSql, schema);
  }

  async start(): Promise<void> {
    this.#newest = BigInt(await this.#statements.newestSeq());
    await this.#sql.listen(
      `${this.#schema}_wake`,
      () => this.#pull(),
      () => this.#pull(),
    );
    await this.#sql.listen(
      `${this.#schema}_events`,
      () => this.#pull(),
      () => this.#pull(),
    );
    this.#every(POLL_MS, () => this.#pull());
    this.#every(PRUNE_MS, () => this.#quietly(this.#statements.prune(KEPT_DAYS)));
    this.#pull();
  }

  watch(metrics: Metrics): void {
    this.#onDelivered = watchFeed(metrics, {
      backlog: () => this.#statements.backlog(),
      readerCount: () => this.#readers.size + this.#replaying.size,
    });
  }

  wake(): void {
    if (this.#isStopped) return;
    if (this.#wakeTimer) {
      this.#wakeAgain = true;
      return;
    }
    this.#sendWake();
    this.#wakeTimer = setTimeout(() => {
      this.#wakeTimer = null;
      if (!this.#wakeAgain) return;
      this.#wakeAgain = false;
      this.wake();
    }, WAKE_MS);
  }

  subscribe({ after, topics }: FeedPosition): AsyncIterableIterator<OutboxEvent> {
    if (after !== null && !/^\d{1,18}$/.test(after))
      throw new InvalidInputError('after is not a cursor of this feed', { details: { argument: 'after' } });
    const reader: Reader = {
      queue: new EventQueue<OutboxEvent>(QUEUE_MAX, () => this.#forget(reader)),
      topics: topics ? new Set(topics) : null,
      position: after === null ? this.#newest : BigInt(after),
    };
    if (!this.#join(reader)) this.#replay(reader);
    return reader.queue;
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    for (const timer of this.#timers) clearInterval(timer);
    if (this.#wakeTimer) clearTimeout(this.#wakeTimer);
    for (const reader of [...this.#readers, ...this.#replaying]) void reader.queue.return();
    await this.#pulling;
    await Promise.all([this.#sql, this.#lockSql, this.#readSql].map((sql) => sql.end({ timeout: 2 })));
  }

  #sendWake(): void {
    // the sequencer of this very process need not wait for the round trip
    if (this.#isSequencer) this.#pull();
    else this.#quietly(this.#sql`select pg_notify(${`${this.#schema}_wake`}, '')`);
  }

  #forget(reader: Reader): void {
    this.#readers.delete(reader);
    this.#replaying.delete(reader);
  }

  /** Whether every event after this number is in memory. */
  #isRecent(position: bigint): boolean {
    const oldest = this.#recent[0];
    return oldest !== undefined && position >= BigInt(oldest.seq) - 1n;
  }

  /** @returns false when the reader is further behind than memory reaches, or cannot take it all now */
  #join(reader: Reader): boolean {
    if (reader.position < this.#newest && !this.#isRecent(reader.position)) return false;
    for (const event of this.#recent) if (!this.#give(reader, event)) return false;
    this.#readers.add(reader);
    return true;
  }

  /** Takes a reader aside until it has caught up: one that comes late, or has become too slow for what memory holds. */
  #replay(reader: Reader): void {
    this.#readers.delete(reader);
    this.#replaying.add(reader);
    this.#catchUp(reader)
      .catch((reason) => reader.queue.fail(reason))
      .finally(() => this.#replaying.delete(reader));
  }

  /** Replays from the table, at the pace of the reader, until it meets what is in memory. */
  async #catchUp(reader: Reader): Promise<void> {
    for (;;) {
      await reader.queue.drained();
      if (this.#isStopped || reader.queue.hasEnded || this.#join(reader)) return;
      const newest = this.#newest;
      if (reader.position < BigInt(await this.#statements.horizon())) {
        throw new CursorExpiredError('Events after this cursor are no longer kept', { details: { argument: 'after' } });
      }
      const events = await this.#statements.readAfter(String(reader.position));
      if (events.length === 0) reader.position = newest;
      for (const event of events) if (!this.#give(reader, event)) break;
    }
  }

  /** @returns false when the reader has no room for it, or has left */
  #give(reader: Reader, event: OutboxEvent): boolean {
    const seq = BigInt(event.seq);
    if (seq <= reader.position) return true;
    const isWanted = reader.topics === null || reader.topics.has(event.topic);
    if (isWanted && !reader.queue.push(event)) return false;
    reader.position = seq;
    return true;
  }

  #pull(): void {
    if (this.#isStopped) return;
    if (this.#pulling) {
      this.#pullAgain = true;
      return;
    }
    this.#pulling = this.#withinTime(this.#pullOnce())
      .catch((error) => this.#log.warn({ err: error }, 'event feed will try again'))
      .finally(() => {
        this.#pulling = null;
        if (!this.#pullAgain) return;
        this.#pullAgain = false;
        this.#pull();
      });
  }

  /**
   * postgres.js may leave a query without an answer when its backend is killed at an unlucky moment. The pull is then
   * given up and goes on over new connections; what the old one still had in hand is ignored.
   */
  async #withinTime(pull: Promise<void>): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const deadline = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        this.#renewConnections();
        reject(new Error(`No answer from the database in ${PULL_MS} ms`));
      }, PULL_MS);
    });
    await Promise.race([pull, deadline]).finally(() => clearTimeout(timer));
  }

  #renewConnections(): void {
    for (const old of [this.#lockSql, this.#readSql]) this.#quietly(old.end({ timeout: 0 }));
    this.#lockSql = this.#openLock();
    this.#readSql = this.#openRead();
    this.#statements = outboxStatements(this.#readSql, this.#schema);
  }

  /** The connection that holds the lock of the sequencer: it may live as long as the process. */
  #openLock(): Sql {
    return postgres(this.#url, {
      max: 1,
      idle_timeout: 0,
      max_lifetime: null,
      onnotice: () => undefined,
      connection: { application_name: `${this.#schema}-sequencer` },
    });
  }

  #openRead(): Sql {
    return postgres(this.#url, {
      max: 2,
      onnotice: () => undefined,
      connection: { application_name: `${this.#schema}-reader` },
    });
  }

  async #pullOnce(): Promise<void> {
    const statements = this.#statements;
    if (await this.#elected()) await this.#sequenceAll();
    for (;;) {
      const events = await statements.readAfter(String(this.#newest));
      const last = events.at(-1);
      if (!last || statements !== this.#statements) return;
      this.#newest = BigInt(last.seq);
      this.#recent = [...this.#recent, ...events].slice(-RECENT_MAX);
      for (const reader of this.#readers) if (!events.every((event) => this.#give(reader, event))) this.#replay(reader);
      this.#onDelivered(events);
    }
  }

  /** The lock lives as long as its connection, so holding it is asked of the server each time. */
  async #elected(): Promise<boolean> {
    const [row] = await this.#lockSql<{ isHeld: boolean }[]>`
      select exists (select 1 from pg_locks where locktype = 'advisory' and pid = pg_backend_pid() and granted)
          or pg_try_advisory_lock(hashtext(${`${this.#schema}.sequencer`})) as "isHeld"`;
    this.#isSequencer = row?.isHeld ?? false;
    return this.#isSequencer;
  }

  async #sequenceAll(): Promise<void> {
    const own = outboxStatements(this.#lockSql, this.#schema); // through the connection that holds the lock
    while ((await own.sequence()) > 0) if (this.#isStopped) return;
  }

  #every(ms: number, run: () => void): void {
    this.#timers.add(setInterval(run, ms));
  }

  #quietly(query: PromiseLike<unknown>): void {
    // .then starts the lazy query; the 1 s poll is the net under a lost wake-up
    query.then(undefined, (error) => this.#log.debug({ err: error }, 'event feed'));
  }
}
