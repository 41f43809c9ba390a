import { employee, orgUnit } from '@hromada/drizzle/appeals';
import { employeeIdentity, employeeInvitation, substitution } from '@hromada/drizzle/appeals-staff';
import type { Database, Executor, Transaction } from '@hromada/drizzle/client';
import type { IsoDay } from '@hromada/shared/clock';
import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Lending, PowerHolder } from './powers.policy.ts';
import { inForceOn } from './substitution.repository.ts';

/** An account of an identity provider. */
export interface Account {
  readonly provider: string;
  readonly subject: string;
}

/** An invitation as it is kept. */
export type InvitationRow = typeof employeeInvitation.$inferSelect;

/** SQL of accounts, invitations and powers. */
export class IdentityRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /** Whom the account is bound to. */
  async findBound({ provider, subject }: Account): Promise<string | undefined> {
    const [row] = await this.#db
      .select({ employeeId: employeeIdentity.employeeId })
      .from(employeeIdentity)
      .where(and(eq(employeeIdentity.provider, provider), eq(employeeIdentity.subject, subject)));
    return row?.employeeId;
  }

  /** Accounts of employees, oldest first. */
  listBindings(employeeIds: readonly string[]) {
    return this.#db
      .select()
      .from(employeeIdentity)
      .where(sql`${employeeIdentity.employeeId} = any(${sql.param(employeeIds)}::uuid[])`)
      .orderBy(employeeIdentity.boundAt, employeeIdentity.provider, employeeIdentity.subject);
  }

  /** Substitutions in force in which these employees stand in for somebody. */
  listLendings(substituteIds: readonly string[], today: IsoDay): Promise<(Lending & { substituteId: string })[]> {
    return this.#db
      .select({
        substituteId: substitution.substituteId,
        employeeId: substitution.employeeId,
        roles: substitution.roles,
      })
      .from(substitution)
      .where(and(sql`${substitution.substituteId} = any(${sql.param(substituteIds)}::uuid[])`, inForceOn(today)));
  }

  /** Employees with the units that they head. */
  findPowerHolders(ids: readonly string[], executor: Executor = this.#db): Promise<PowerHolder[]> {
    return executor
      .select({
        id: employee.id,
        unitId: employee.unitId,
        roles: employee.roles,
        employedFrom: employee.employedFrom,
        employedTo: employee.employedTo,
        disabledAt: employee.disabledAt,
        headedUnitIds: sql<string[]>`array(select unit.id from appeals.org_unit unit
          where unit.head_id = ${employee.id} and unit.abolished_on is null order by unit.code)`,
      })
      .from(employee)
      .where(sql`${employee.id} = any(${sql.param(ids)}::uuid[])`);
  }

  /** These units, all below them, and those whose successors they are: what an abolished unit left is not lost. */
  async listLine(unitIds: readonly string[]): Promise<string[]> {
    const rows = await this.#db.execute<{ id: string }>(sql`
      with recursive line as (
        select id from ${orgUnit} where id = any(${sql.param(unitIds)}::uuid[])
        union
        select unit.id from line join ${orgUnit} unit on unit.parent_id = line.id or unit.successor_id = line.id
      )
      select id from line order by id`);
    return rows.map(({ id }) => id);
  }

  /** The invitation of that code, locked until the transaction ends. */
  async lockInvitation(tx: Transaction, codeHash: string): Promise<InvitationRow | undefined> {
    const [row] = await tx
      .select()
      .from(employeeInvitation)
      .where(eq(employeeInvitation.codeHash, codeHash))
      .for('update');
    return row;
  }

  async insertInvitation(tx: Transaction, row: typeof employeeInvitation.$inferInsert): Promise<void> {
    await tx.insert(employeeInvitation).values(row);
  }

  /** Invitations of an employee that were neither used nor replaced are void from now on. */
  async revokeInvitations(tx: Transaction, employeeId: string, at: Date): Promise<void> {
    await tx
      .update(employeeInvitation)
      .set({ revokedAt: at })
      .where(
        and(
          eq(employeeInvitation.employeeId, employeeId),
          isNull(employeeInvitation.redeemedAt),
          isNull(employeeInvitation.revokedAt),
        ),
      );
  }

  async markRedeemed(tx: Transaction, id: string, at: Date): Promise<void> {
    await tx.update(employeeInvitation).set({ redeemedAt: at }).where(eq(employeeInvitation.id, id));
  }

  /** Binds the account, unless it is bound: the answer is whom it belongs to now. */
  async bind(
    tx: Transaction,
    { provider, subject }: Account,
    given: { employeeId: string; at: Date },
  ): Promise<string> {
    const [row] = await tx
      .insert(employeeIdentity)
      .values({ provider, subject, employeeId: given.employeeId, boundAt: given.at })
      .onConflictDoUpdate({
        target: [employeeIdentity.provider, employeeIdentity.subject],
        set: { subject: sql`${employeeIdentity.subject}` }, // changes nothing, and so answers whose it is
      })
      .returning({ employeeId: employeeIdentity.employeeId });
    if (!row) throw new Error('The binding answered nobody');
    return row.employeeId;
  }

  /** Takes all accounts from an employee; they sign in again by a new invitation. */
  async unbind(tx: Transaction, employeeId: string): Promise<number> {
    const rows = await tx
      .delete(employeeIdentity)
      .where(eq(employeeIdentity.employeeId, employeeId))
      .returning({ subject: employeeIdentity.subject });
    return rows.length;
  }

  /** When the last invitation that still holds expires, by employee. */
  listPendingInvitations(employeeIds: readonly string[], now: Date) {
    return this.#db
      .select({ employeeId: employeeInvitation.employeeId, expiresAt: employeeInvitation.expiresAt })
      .from(employeeInvitation)
      .where(
        and(
          sql`${employeeInvitation.employeeId} = any(${sql.param(employeeIds)}::uuid[])`,
          isNull(employeeInvitation.redeemedAt),
          isNull(employeeInvitation.revokedAt),
          sql`${employeeInvitation.expiresAt} > ${now.toISOString()}::timestamptz`,
        ),
      );
  }
}
