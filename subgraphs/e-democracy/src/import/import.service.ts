import path from 'node:path';
import type { Clock } from '@hromada/shared/clock';
import { uuid } from '@hromada/shared/graphql';
import type { TransactionSql } from 'postgres';
import { memberNameKey } from '../member-name.policy.ts';
import { rollCallStore } from '../vote-event/roll-call.service.ts';
import { CouncilImport } from './council-import.ts';
import { listQuotaShares, saveCouncilLaw } from './council-law.repository.ts';
import {
  deriveAbsences,
  listDecided,
  saveCommissions,
  saveIdentifiers,
  saveMatches,
  saveModel,
  savePeople,
  saveSessions,
} from './council-model.repository.ts';
import type { ToldMembership } from './faction-table.ts';
import { FileFindings, FileRefusedError, type Finding } from './finding.ts';
import type { ImportRepository, RunRecord } from './import.repository.ts';
import { type ImportOptions, mayorCounts, planImport } from './import-plan.ts';
import { type ReadSource, tallyRun } from './import-tally.ts';
import { replaceMemberships } from './membership.repository.ts';
import { startPublication } from './publication-start.repository.ts';
import { refused } from './read-facts.ts';
import { SourceReader } from './read-source.ts';
import { byName, largestOf, readSource, type SourceFile } from './source-files.ts';
import type { VoterMatchFound } from './voter-matcher.ts';

/** What a run did, for people and programs. `fileCount` = imported + unchanged + refused; a roll call counts as a file. */
export interface ImportReport extends RunRecord {
  /** everything was done and nothing kept */
  readonly isDryRun: boolean;
  /** of the imported: published anew, so a new version of a stored roll call */
  readonly replacedCount: number;
  readonly voteCount: number;
  readonly newMemberCount: number;
  /** files of the source that are no roll calls */
  readonly skippedCount: number;
  /** names that were not exactly known: taken for somebody with a score and a reason, or waiting for a decision */
  readonly matches: readonly (VoterMatchFound & { readonly authorityKey: string; readonly convocationLabel: string })[];
  readonly findings: readonly Finding[];
}

/** Where a run tells how far it is. */
export interface ImportProgress {
  onRead(files: number): void;
  onSave(votes: number, total: number): void;
}

/** DRY does everything and keeps nothing: the report is what a real run would say. */
export type RunMode = 'REAL' | 'DRY';

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
  run(source: string, options: ImportOptions, progress: ImportProgress, mode: RunMode = 'REAL'): Promise<ImportReport> {
    return this.runFiles({ name: path.basename(source), files: readSource(source) }, options, progress, mode);
  }

  /** The same for files that lie elsewhere than on this machine's disk. */
  async runFiles(
    source: { readonly name: string; readonly files: AsyncIterable<SourceFile> },
    options: ImportOptions,
    progress: ImportProgress,
    mode: RunMode = 'REAL',
  ): Promise<ImportReport> {
    const startedAt = this.#clock.now();
    const { read, reader } = await this.#read(source.files, options, progress);
    return this.#repository.inTransaction(
      async (sql) => {
        const runId = uuid();
        const known = await this.#repository.listConvocations(sql);
        const today = this.#clock.today();
        const plan = planImport({ files: read.understood, people: reader.people }, options, known, today);
        const shares = await listQuotaShares(sql);
        const councils: CouncilImport[] = [];
        for (const planned of plan.convocations) {
          const id = await this.#repository.saveConvocation(sql, uuid(), planned, mayorCounts(planned.authorityName));
          const council = await this.#repository.getCouncil(sql, id);
          const told = {
            startsOn: planned.startsOn,
            total: planned.totalComposition,
            isTold: options.composition !== null,
            from: options.compositionFrom ?? null,
          };
          const law = await saveCouncilLaw(sql, { id, told, shares, today });
          const decided = await listDecided(sql, planned.authorityKey, planned.label);
          councils.push(
            new CouncilImport(id, planned, council, {
              runId,
              mayorKey: memberNameKey(options.mayor ?? ''),
              decided,
              law,
            }),
          );
        }
        const refusals = [...read.refusals, ...plan.refused, ...councils.flatMap((council) => council.refusals)];
        const { findings, ...counts } = tallyRun(read, refusals, source.name);
        const record: RunRecord = {
          id: runId,
          startedAt,
          finishedAt: startedAt,
          sourceName: source.name,
          fileCount: read.all.length,
          importedCount: sum(councils, (council) => council.added.length + council.replaced.length),
          unchangedCount: sum(councils, (council) => council.unchangedCount),
          ...counts,
        };
        await this.#repository.insertRun(sql, record);
        const voteCount = await this.#store(sql, councils, { runId, at: startedAt, progress });
        for (const council of councils) findings.push(...(await this.#attribute(sql, council, options.factions)));
        await this.#repository.insertIssues(sql, runId, findings);
        const finishedAt = this.#clock.now();
        await this.#repository.finishRun(sql, runId, finishedAt);
        return {
          ...record,
          isDryRun: mode === 'DRY',
          finishedAt,
          replacedCount: sum(councils, (council) => council.replaced.length),
          voteCount,
          newMemberCount: sum(councils, (council) => council.newMembers.length),
          skippedCount: read.skipped.length,
          matches: councils.flatMap(({ matcher, planned }) =>
            matcher.found.map((match) => ({
              ...match,
              authorityKey: planned.authorityKey,
              convocationLabel: planned.label,
            })),
          ),
          findings,
        };
      },
      mode === 'DRY' ? 'UNDO' : 'KEEP',
    );
  }

  /** Keeps what a dry run found of names, so that they can be decided upon. */
  keepMatches(report: ImportReport): Promise<void> {
    return this.#repository.inTransaction(async (sql) => {
      for (const { authorityKey, convocationLabel, ...match } of report.matches)
        await saveMatches(sql, { authorityKey, label: convocationLabel, foundAt: report.startedAt }, [match]);
    });
  }

  async #read(
    files: AsyncIterable<SourceFile>,
    options: ImportOptions,
    progress: ImportProgress,
  ): Promise<{ read: ReadSource; reader: SourceReader }> {
    const reader = new SourceReader(options.headers ?? {});
    const read: ReadSource = {
      understood: [],
      all: [],
      refusals: [],
      skipped: reader.skipped,
      tables: reader.tableFindings,
    };
    let count = 0;
    for await (const file of files) {
      if (file.kind === 'skipped') reader.skipped.push(file.name);
      else if (file.kind === 'data') await reader.take(file.name, file.bytes);
      else reader.calls.push(tooLarge(file.name, file.size));
      count += 1;
      progress.onRead(count);
    }
    reader.finish();
    const broken = new Set(reader.calls.filter((call) => call.isRefused).map(({ unit }) => unit));
    for (const call of reader.calls) {
      read.all.push(call.findings);
      if (call.isRefused) read.refusals.push(call);
      else if (broken.has(call.unit) && options.atomicity !== 'SOUND_ROLL_CALLS')
        read.refusals.push({
          findings: call.findings,
          refusal: new FileRefusedError('FILE_NOT_WHOLE', call.draft.place, { unit: call.unit }),
        });
      else read.understood.push(call);
    }
    read.understood.sort((one, other) => byName(one.draft.file, other.draft.file));
    return { read, reader };
  }

  async #store(
    sql: TransactionSql,
    councils: readonly CouncilImport[],
    { runId, at, progress }: { runId: string; at: Date; progress: ImportProgress },
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
      const { planned, matcher } = council;
      await this.#repository.insertMembers(sql, council.newMembers);
      await saveIdentifiers(sql, matcher.identified);
      await saveMatches(sql, { authorityKey: planned.authorityKey, label: planned.label, foundAt: at }, matcher.found);
      await savePeople(sql, { convocationId: council.id, startsOn: planned.startsOn }, council.people());
      await this.#repository.insertSittings(sql, council.newSittings);
      await saveModel(sql, council.model);
      for (const event of council.retired) await this.#repository.retireEvent(sql, event, runId, at);
      await rollCallStore.replace(sql, council.replaced);
      for (const record of council.replaced) onVotes(record.votes.length);
      await rollCallStore.insert(sql, council.added, onVotes);
      const changed = [...council.added, ...council.replaced];
      if (changed.length === 0) continue;
      await this.#repository.observeMandates(sql, council.id);
      const derived = await deriveAbsences(sql, council.id);
      await rollCallStore.recount(sql, [...new Set([...changed.map((record) => record.sittingId), ...derived])]);
      await saveSessions(sql, council.id);
      await saveCommissions(sql, council.id);
      const ids = (records: readonly { readonly id: string }[]) => records.map(({ id }) => id);
      await startPublication(sql, { added: ids(council.added), replaced: ids(council.replaced), at });
    }
    return total;
  }

  /** Factions are told apart from roll calls: they are put on the votes, and every figure with them is made anew. */
  async #attribute(
    sql: TransactionSql,
    council: CouncilImport,
    table: readonly ToldMembership[] | null,
  ): Promise<Finding[]> {
    const told = table ?? council.toldMemberships();
    if (told === null) return [];
    const { memberships, unknown } = council.memberships(told);
    await replaceMemberships(sql, council.id, memberships);
    const sittingIds = await this.#repository.listSittingIds(sql, council.id);
    for (const sittingId of sittingIds) await rollCallStore.attribute(sql, sittingId);
    await rollCallStore.recount(sql, sittingIds);
    const note = { severity: 'NOTE', file: council.planned.label, place: null } as const;
    return [
      { ...note, code: 'FACTIONS_APPLIED', details: { memberships: memberships.length, unknown: unknown.length } },
      ...unknown.map((name): Finding => ({ ...note, code: 'FACTION_MEMBER_UNKNOWN', details: { name } })),
    ];
  }
}

function tooLarge(name: string, size: number) {
  return refused(
    new FileFindings(name),
    name,
    new FileRefusedError('FILE_TOO_LARGE', null, { size, limit: largestOf(name) }),
  );
}

function sum<Item>(items: readonly Item[], count: (item: Item) => number): number {
  return items.reduce((total, item) => total + count(item), 0);
}
