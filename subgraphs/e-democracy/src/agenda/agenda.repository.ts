import type { Database, Transaction } from '@hromada/drizzle/client';
import { sitting, voteEvent } from '@hromada/drizzle/e-democracy';
import {
  agendaItem,
  commission,
  councilDecision,
  councilHoliday,
  draftDecision,
  publicationTerm,
  session,
  voteEventSource,
} from '@hromada/drizzle/e-democracy-council';
import type { IsoDay } from '@hromada/shared/clock';
import { decodeCursor, encodeCursor, type Page, pageOf, pageWindow } from '@hromada/shared/graphql';
import { and, asc, desc, eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { PublicationTerm } from '../publication/publication.service.ts';
import type { AgendaItem, Commission, CouncilDecision, CouncilSession, DraftDecision } from './agenda.type.ts';

type PageRequest = { readonly first: number; readonly after?: string | null };

// Named by hand: of one table drizzle writes columns without it, and in here they would be another's.
const CONSIDERED_ON = sql<string | null>`(
  select min((e.voted_at at time zone 'Europe/Kyiv')::date)::text from e_democracy.vote_event e
  where e.convocation_id = draft_decision.convocation_id and e.project_number = draft_decision.number)`;

/** SQL of agendas, drafts, decisions, sessions and commissions. */
export class AgendaRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  listDrafts(ids: readonly string[]): Promise<DraftDecision[]> {
    const { id, convocationId, number, title, topic, publishedOn } = draftDecision;
    return this.#db
      .select({ id, convocationId, number, title, topic, publishedOn, consideredOn: CONSIDERED_ON })
      .from(draftDecision)
      .where(inArray(draftDecision.id, [...ids]));
  }

  listItems(ids: readonly string[]): Promise<AgendaItem[]> {
    return this.#db
      .select()
      .from(agendaItem)
      .where(inArray(agendaItem.id, [...ids]));
  }

  listItemsOfSittings(sittingIds: readonly string[]): Promise<AgendaItem[]> {
    return this.#db
      .select()
      .from(agendaItem)
      .where(inArray(agendaItem.sittingId, [...sittingIds]))
      .orderBy(
        asc(agendaItem.sittingId),
        sql`nullif(regexp_replace(${agendaItem.number}, '\\D', '', 'g'), '')::numeric nulls last`,
        asc(agendaItem.id),
      );
  }

  listSessions(convocationIds: readonly string[]): Promise<(CouncilSession & { convocationId: string })[]> {
    return this.#db
      .select()
      .from(session)
      .where(inArray(session.convocationId, [...convocationIds]))
      .orderBy(asc(session.convocationId), asc(session.startsOn), asc(session.id));
  }

  listCommissions(convocationIds: readonly string[]): Promise<(Commission & { convocationId: string })[]> {
    return this.#db
      .select({
        id: commission.id,
        convocationId: commission.convocationId,
        name: commission.name,
        memberCount: sql<number>`(select count(*)::int from e_democracy.commission_membership m where m.commission_id = commission.id and m.ends_on is null)`,
      })
      .from(commission)
      .where(inArray(commission.convocationId, [...convocationIds]))
      .orderBy(asc(commission.convocationId), asc(commission.name), asc(commission.id));
  }

  listDecisionsOfEvents(eventIds: readonly string[]): Promise<CouncilDecision[]> {
    return this.#db
      .select()
      .from(councilDecision)
      .where(inArray(councilDecision.eventId, [...eventIds]));
  }

  /** Newest first. */
  async pageDecisions(convocationId: string | null, page: PageRequest): Promise<Page<CouncilDecision>> {
    const window = pageWindow(page);
    const conditions: SQL[] = convocationId === null ? [] : [eq(councilDecision.convocationId, convocationId)];
    if (window.after !== null) {
      const [day, id] = decodeCursor(window.after, 2);
      conditions.push(sql`(${councilDecision.adoptedOn}, ${councilDecision.id}) < (${day}::text::date, ${id}::uuid)`);
    }
    const rows = await this.#db
      .select()
      .from(councilDecision)
      .where(and(...conditions))
      .orderBy(desc(councilDecision.adoptedOn), desc(councilDecision.id))
      .limit(window.first + 1);
    return pageOf(rows, window, (row) => encodeCursor([row.adoptedOn, row.id]));
  }

  /** Terms for drafts, dated, and days off: a few hundred rows. */
  async readDraftTerms(): Promise<{ terms: PublicationTerm[]; holidays: ReadonlySet<IsoDay> }> {
    const terms = await this.#db.select().from(publicationTerm).where(eq(publicationTerm.code, 'DRAFT_DECISION'));
    const holidays = await this.#db.select({ day: councilHoliday.day }).from(councilHoliday);
    return { terms, holidays: new Set(holidays.map(({ day }) => day)) };
  }

  async notePublication(tx: Transaction, draftId: string, publishedOn: IsoDay): Promise<boolean> {
    const rows = await tx
      .update(draftDecision)
      .set({ publishedOn })
      .where(eq(draftDecision.id, draftId))
      .returning({ id: draftDecision.id });
    return rows.length > 0;
  }

  async getEvent(tx: Transaction, eventId: string) {
    const [row] = await tx
      .select({
        convocationId: voteEvent.convocationId,
        title: voteEvent.title,
        result: voteEvent.result,
        heldOn: sitting.heldOn,
        draftId: sql<string | null>`coalesce(
          (select i.draft_id from e_democracy.agenda_item i join e_democracy.vote_event_source s on s.agenda_item_id = i.id where s.event_id = ${voteEvent.id}),
          (select d.id from e_democracy.draft_decision d where d.convocation_id = ${voteEvent.convocationId} and d.number = ${voteEvent.projectNumber}))`,
      })
      .from(voteEvent)
      .innerJoin(sitting, eq(sitting.id, voteEvent.sittingId))
      .where(eq(voteEvent.id, eventId));
    return row;
  }

  /** False when the number is taken. */
  async insertDecision(
    tx: Transaction,
    decision: CouncilDecision & { readonly convocationId: string },
  ): Promise<boolean> {
    const rows = await tx
      .insert(councilDecision)
      .values(decision)
      .onConflictDoNothing()
      .returning({ id: councilDecision.id });
    return rows.length > 0;
  }

  async itemOfEvents(eventIds: readonly string[]): Promise<{ eventId: string; itemId: string | null }[]> {
    return this.#db
      .select({ eventId: voteEventSource.eventId, itemId: voteEventSource.agendaItemId })
      .from(voteEventSource)
      .where(inArray(voteEventSource.eventId, [...eventIds]));
  }
}
