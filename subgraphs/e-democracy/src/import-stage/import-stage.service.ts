import type { Clock } from '@hromada/shared/clock';
import { NotFoundError } from '@hromada/shared/errors';
import { assertUuid, encodeCursor, isUuid, type Page, uuid } from '@hromada/shared/graphql';
import type { Viewer } from '@hromada/shared/viewer';
import type { ImportReport, ImportService } from '../import/import.service.ts';
import { CorrectableError, type MutationService } from '../mutation.service.ts';
import type { ImportStageRepository, StagedFile, StageRow } from './import-stage.repository.ts';
import type { ImportStage, ImportStageInput, ImportStagePayload, StageImportInput } from './import-stage.type.ts';

const MOST_FILES = 200;
const MOST_BYTES = 512 * 1024;
const MOST_LISTED = 200;
const SILENT = { onRead: () => undefined, onSave: () => undefined };
const SEVERITIES = ['REFUSED', 'TOTALS_MISMATCH', 'REPAIRED', 'NOTE'];

/** What a stage is imported with. */
export interface StageOptions {
  readonly authority: string | null;
  readonly convocation: string | null;
  readonly composition: number | null;
  readonly mayor: string | null;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Sources laid ready: their files are kept, a dry run reports on them, names are decided upon, and then they are taken
 * in. Roll calls whose voters are not known wait; the others go on.
 */
export class ImportStageService {
  readonly #repository: ImportStageRepository;
  readonly #imports: ImportService;
  readonly #mutations: MutationService;
  readonly #clock: Clock;

  constructor(parts: {
    repository: ImportStageRepository;
    imports: ImportService;
    mutations: MutationService;
    clock: Clock;
  }) {
    this.#repository = parts.repository;
    this.#imports = parts.imports;
    this.#mutations = parts.mutations;
    this.#clock = parts.clock;
  }

  /** Newest first. @throws {InvalidInputError} on a foreign cursor */
  async page(page: { first: number; after?: string | null }): Promise<Page<ImportStage>> {
    const rows = await this.#repository.page(page);
    return {
      ...rows,
      rows: rows.rows.map(stageOf),
      cursorOf: ({ createdAt, id }) => encodeCursor([createdAt.toISOString(), id]),
    };
  }

  /** Null for an identifier nobody has. */
  async find(id: string): Promise<ImportStage | null> {
    const row = isUuid(id) ? await this.#repository.find(id) : null;
    return row ? stageOf(row) : null;
  }

  /** Keeps the files and reports on them; nothing else changes. */
  async stage(input: StageImportInput, viewer: Viewer): Promise<ImportStagePayload> {
    const outcome = await this.#mutations.run({ viewer, operation: 'stageImport', input }, async (tx, actorId) => {
      const files = filesOf(input);
      const { authority = null, convocation = null } = input;
      const headers = Object.fromEntries((input.headers ?? []).slice(0, 50).map(({ found, field }) => [found, field]));
      const options: StageOptions = { authority, convocation, composition: null, mayor: null, headers };
      const report = await this.#try(input.sourceName, files, options);
      const stage = {
        id: uuid(),
        createdAt: this.#clock.now(),
        createdBy: actorId,
        sourceName: input.sourceName.slice(0, 200),
      };
      await this.#repository.insert(tx, { ...stage, options, fileCount: files.length, report: kept(report) }, files);
      return stage.id;
    });
    return this.#payload(outcome);
  }

  /** Reports anew, after decisions on names. @throws {NotFoundError} {InvalidInputError} */
  reread(input: ImportStageInput, viewer: Viewer): Promise<ImportStagePayload> {
    return this.#again(input, viewer, 'rereadImportStage');
  }

  /** Takes the source in. @throws {NotFoundError} {InvalidInputError} */
  apply(input: ImportStageInput, viewer: Viewer): Promise<ImportStagePayload> {
    return this.#again(input, viewer, 'applyImportStage');
  }

  async #again(
    input: ImportStageInput,
    viewer: Viewer,
    operation: 'rereadImportStage' | 'applyImportStage',
  ): Promise<ImportStagePayload> {
    const stageId = assertUuid(input.stageId, 'input.stageId');
    const outcome = await this.#mutations.run({ viewer, operation, input }, async (tx) => {
      const stage = await this.#repository.lock(tx, stageId);
      if (!stage) throw new NotFoundError(`No stage ${stageId}`);
      const files = await this.#repository.listFiles(stageId);
      const options = stage.options as StageOptions; // written by this service and the program alone
      if (operation === 'rereadImportStage') {
        await this.#repository.update(tx, stageId, { report: kept(await this.#try(stage.sourceName, files, options)) });
        return stageId;
      }
      const report = await this.#imports.runFiles(
        { name: stage.sourceName, files: asFiles(files) },
        { ...options, factions: null },
        SILENT,
      );
      await this.#repository.update(tx, stageId, { report: kept(report), runId: report.id });
      return stageId;
    });
    return this.#payload(outcome);
  }

  async #try(name: string, files: readonly StagedFile[], options: StageOptions): Promise<ImportReport> {
    const report = await this.#imports.runFiles(
      { name, files: asFiles(files) },
      { ...options, factions: null },
      SILENT,
      'DRY',
    );
    await this.#imports.keepMatches(report);
    return report;
  }

  async #payload({
    id,
    problems,
  }: {
    id: string | null;
    problems: ImportStagePayload['problems'];
  }): Promise<ImportStagePayload> {
    return { stage: id === null ? null : await this.find(id), problems };
  }
}

async function* asFiles(files: readonly StagedFile[]) {
  for (const file of files) yield { kind: 'data' as const, ...file };
}

function filesOf(input: StageImportInput): readonly StagedFile[] {
  if (input.files.length === 0) throw new CorrectableError('input.files', 'NO_FILES');
  const size = input.files.reduce((sum, { contentBase64 }) => sum + contentBase64.length * 0.75, 0);
  if (input.files.length > MOST_FILES || size > MOST_BYTES) throw new CorrectableError('input.files', 'TOO_LARGE');
  return input.files.map(({ name, contentBase64 }) => {
    if (!/^[A-Za-z0-9+/]*={0,2}$/.test(contentBase64)) throw new CorrectableError('input.files', 'NOT_BASE64');
    return { name: name.replaceAll('\\', '/').slice(0, 300), bytes: Buffer.from(contentBase64, 'base64') };
  });
}

/** What is kept of a report: counts, and as many findings as are shown. */
function kept(report: ImportReport) {
  const findings = [...report.findings].sort(
    (one, other) => SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity),
  );
  return {
    importedCount: report.importedCount,
    unchangedCount: report.unchangedCount,
    refusedCount: report.refusedCount,
    newMemberCount: report.newMemberCount,
    pendingMatchCount: report.matches.filter(({ status }) => status === 'PENDING').length,
    headers: report.findings
      .filter(({ code }) => code.startsWith('HEADER_BY_'))
      .slice(0, MOST_LISTED)
      .map(({ file, code, details }) => ({
        file,
        found: String(details.found),
        field: String(details.field),
        how: code.slice('HEADER_BY_'.length),
      })),
    findings: findings.filter(({ code }) => !code.startsWith('HEADER_BY_')).slice(0, MOST_LISTED),
  };
}

/** The report as it was kept, for a program that lays a source ready. */
export const keptReport = kept;

function stageOf(row: StageRow): ImportStage {
  const { id, createdAt, sourceName, fileCount, runId } = row;
  const report = row.report as ReturnType<typeof kept>; // written by this service alone
  return {
    id,
    createdAt,
    sourceName,
    fileCount,
    isApplied: runId !== null,
    ...report,
    findings: report.findings as ImportStage['findings'],
  };
}
