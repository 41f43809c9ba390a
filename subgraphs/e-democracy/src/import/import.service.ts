import path from 'node:path';
import type { Clock } from '@hromada/shared/clock';
import { uuid } from '@hromada/shared/graphql';
import type { TransactionSql } from 'postgres';
import { rollCallStore } from '../vote-event/roll-call.service.ts';
import { memberNameKey } from '../voting-member/member-name.service.ts';
import { CouncilImport } from './council-import.ts';
import type { ToldMembership } from './faction-table.ts';
import { FileFindings, FileRefusedError, type Finding } from './finding.ts';
import type { ImportRepository, RunRecord } from './import.repository.ts';
import { type ImportOptions, mayorCounts, planImport } from './import-plan.ts';
import { type ReadSource, tallyRun } from './import-tally.ts';
import { replaceMemberships } from './membership.repository.ts';
import { type ReadRollCall, readRollCall } from './read-roll-call.ts';
import { byName, MAX_FILE_BYTES, readSource } from './source-files.ts';

/** What a run did, for people and programs. `fileCount` = imported + unchanged + refused. */
export interface ImportReport extends RunRecord {
  /** of the imported: published anew, so a new version of a stored roll call */
  readonly replacedCount: number;
  readonly voteCount: number;
  readonly newMemberCount: number;
  /** files of the source that are no roll calls */
  readonly skippedCount: number;
  readonly findings: readonly Finding[];
}

/** Where a run tells how far it is. */
export interface ImportProgress {
  onRead(files: number): void;
  onSave(votes: number, total: number): void;
}

/** Brings published roll calls in: everything of a run in one transaction, every file whole or not at all. */
export class ImportService {
  readonly #repository: ImportRepository;
  readonly #clock: Clock;

  constructor(repository: ImportRepository, clock: Clock) {
    this.#repository = repository;
    this.#clock = clock;
  }

  /**
   * @param source path of a file, a folder or an archive
   * @throws {SourceUnreadableError} nothing is stored then, and neither is it on any other failure
   */
  async run(source: string, options: ImportOptions, progress: ImportProgress): Promise<ImportReport> {
    const startedAt = this.#clock.now();
    const read = await this.#read(source, progress);
    return this.#repository.inTransaction(async (sql) => {
      const runId = uuid();
      const plan = planImport(read.understood, options, await this.#repository.listConvocations(sql));
      const councils: CouncilImport[] = [];
      for (const planned of plan.convocations) {
        const id = await this.#repository.saveConvocation(sql, uuid(), planned, mayorCounts(planned.authorityName));
        const known = await this.#repository.getCouncil(sql, id);
        councils.push(new CouncilImport(id, planned, known, { runId, mayorKey: memberNameKey(options.mayor ?? '') }));
      }
      const refusals = [...read.refusals, ...plan.refused, ...councils.flatMap((council) => council.refusals)];
      const { findings, ...counts } = tallyRun(read, refusals, path.basename(source));
      const record: RunRecord = {
        id: runId,
        startedAt,
        finishedAt: startedAt,
        sourceName: path.basename(source),
        fileCount: read.all.length,
        importedCount: sum(councils, (council) => council.added.length + council.replaced.length),
        unchangedCount: sum(councils, (council) => council.unchangedCount),
        ...counts,
      };
      await this.#repository.insertRun(sql, record);
      const voteCount = await this.#store(sql, councils, runId, startedAt, progress);
      if (options.factions !== null) findings.push(...(await this.#attribute(sql, councils, options.factions)));
      await this.#repository.insertIssues(sql, runId, findings);
      const finishedAt = this.#clock.now();
      await this.#repository.finishRun(sql, runId, finishedAt);
      return {
        ...record,
        finishedAt,
        replacedCount: sum(councils, (council) => council.replaced.length),
        voteCount,
        newMemberCount: sum(councils, (council) => council.newMembers.length),
        skippedCount: read.skipped.length,
        findings,
      };
    });
  }

  async #read(source: string, progress: ImportProgress): Promise<ReadSource> {
    const read: ReadSource = { understood: [], all: [], refusals: [], skipped: [] };
    for await (const file of readSource(source)) {
      if (file.kind === 'skipped') {
        read.skipped.push(file.name);
        continue;
      }
      const result = file.kind === 'roll-call' ? readRollCall(file.name, file.bytes) : tooLarge(file.name, file.size);
      if (result.isRefused) read.refusals.push(result);
      else read.understood.push(result);
      read.all.push(result.findings);
      progress.onRead(read.all.length);
    }
    read.understood.sort((one, other) => byName(one.draft.file, other.draft.file));
    return read;
  }

  async #store(
    sql: TransactionSql,
    councils: readonly CouncilImport[],
    runId: string,
    at: Date,
    progress: ImportProgress,
  ): Promise<number> {
    const total = sum(councils, (council) =>
      sum([...council.added, ...council.replaced], (record) => record.votes.length),
    );
    let sent = 0;
    const onVotes = (count: number) => {
      sent += count;
      progress.onSave(sent, total);
    };
    for (const council of councils) {
      await this.#repository.insertMembers(sql, council.newMembers);
      await this.#repository.insertSittings(sql, council.newSittings);
      for (const event of council.retired) await this.#repository.retireEvent(sql, event, runId, at);
      await rollCallStore.replace(sql, council.replaced);
      for (const record of council.replaced) onVotes(record.votes.length);
      await rollCallStore.insert(sql, council.added, onVotes);
      const changed = [...council.added, ...council.replaced];
      if (changed.length === 0) continue;
      await rollCallStore.recount(sql, [...new Set(changed.map((record) => record.sittingId))]);
      await this.#repository.observeMandates(sql, council.id);
    }
    return total;
  }

  /** Factions are told apart from roll calls: they are put on the votes, and every figure with them is made anew. */
  async #attribute(
    sql: TransactionSql,
    councils: readonly CouncilImport[],
    told: readonly ToldMembership[],
  ): Promise<Finding[]> {
    const findings: Finding[] = [];
    for (const council of councils) {
      const { memberships, unknown } = council.memberships(told);
      await replaceMemberships(sql, council.id, memberships);
      const sittingIds = await this.#repository.listSittingIds(sql, council.id);
      for (const sittingId of sittingIds) await rollCallStore.attribute(sql, sittingId);
      await rollCallStore.recount(sql, sittingIds);
      const note = { severity: 'NOTE', file: council.planned.label, place: null } as const;
      findings.push({
        ...note,
        code: 'FACTIONS_APPLIED',
        details: { memberships: memberships.length, unknown: unknown.length },
      });
      findings.push(
        ...unknown.map((name): Finding => ({ ...note, code: 'FACTION_MEMBER_UNKNOWN', details: { name } })),
      );
    }
    return findings;
  }
}

function tooLarge(name: string, size: number): ReadRollCall {
  return {
    isRefused: true,
    findings: new FileFindings(name),
    refusal: new FileRefusedError('FILE_TOO_LARGE', null, { size, limit: MAX_FILE_BYTES }),
  };
}

function sum<Item>(items: readonly Item[], count: (item: Item) => number): number {
  return items.reduce((total, item) => total + count(item), 0);
}
