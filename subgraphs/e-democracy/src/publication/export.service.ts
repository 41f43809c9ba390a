import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Clock } from '@hromada/shared/clock';
import { annex29SimpleTables, annex29Tables, type FilledTable } from './annex-29.ts';
import { annex30Tables } from './annex-30.ts';
import { csvwOf, passportOf } from './metadata.ts';
import { popoloDocument } from './popolo.ts';
import type { PublishedCouncilRepository, PublishedScope } from './published-council.repository.ts';
import type { PublishedCouncil, PublisherDetails } from './published-council.ts';
import { csvOf, jsonOf } from './table-text.ts';

/** Data sets that can be made. */
export const DATA_SETS = ['annex-29', 'annex-29-simple', 'annex-30', 'popolo'] as const;
/** One of them. */
export type DataSet = (typeof DATA_SETS)[number];

/** What to make, and where to put it. */
export interface ExportRequest {
  readonly dataSet: DataSet;
  readonly format: 'csv' | 'json';
  readonly folder: string;
  /** convocation by council and label; null where there is only one */
  readonly convocation: string | null;
  readonly scope: PublishedScope;
  readonly publisher: PublisherDetails;
}

/** What was written. */
export interface ExportedDataSet {
  readonly files: readonly { readonly name: string; readonly rows: number }[];
}

/** There is no such convocation, or several and none was named. */
export class ConvocationChoiceError extends Error {
  override readonly name = 'ConvocationChoiceError';

  constructor(readonly choices: readonly string[]) {
    super(choices.length === 0 ? 'There is no convocation' : `Name a convocation: ${choices.join('; ')}`);
  }
}

const TITLES: Readonly<Record<DataSet, string>> = {
  'annex-29': 'Поіменні результати голосування депутатів на пленарних засіданнях',
  'annex-29-simple': 'Поіменні результати голосування депутатів на пленарних засіданнях',
  'annex-30': 'Дані про депутатів ради',
  popolo: 'Голосування ради у форматі Popolo',
};

/** Writes data sets for the public: tables, their metadata and the passport. */
export class ExportService {
  readonly #repository: PublishedCouncilRepository;
  readonly #clock: Clock;

  constructor(repository: PublishedCouncilRepository, clock: Clock) {
    this.#repository = repository;
    this.#clock = clock;
  }

  /** @throws {ConvocationChoiceError} */
  async run(request: ExportRequest): Promise<ExportedDataSet> {
    const council = await this.#repository.get(await this.#idOf(request.convocation), request.scope);
    await mkdir(request.folder, { recursive: true });
    if (request.dataSet === 'popolo') return this.#writePopolo(council, request.folder);
    const tables = tablesOf(request.dataSet, council, request.publisher);
    const resources = [];
    for (const filled of tables) {
      let rows = 0;
      const counted: FilledTable = {
        table: filled.table,
        *rows() {
          for (const row of filled.rows()) {
            rows += 1;
            yield row;
          }
        },
      };
      const sha256 = await writeHashed(
        path.join(request.folder, `${filled.table.name}.${request.format}`),
        (request.format === 'csv' ? csvOf : jsonOf)(counted),
      );
      resources.push({ name: filled.table.name, title: filled.table.title, rows, sha256 });
    }
    const title = `${TITLES[request.dataSet]}: ${council.authorityName}, ${council.label}`;
    const passport = passportOf({
      title,
      description: title,
      authorityName: council.authorityName,
      authorityId: request.publisher.authorityId,
      updatedAt: this.#clock.now(),
      format: request.format,
      resources,
    });
    if (request.format === 'csv')
      await writeJson(request.folder, 'csv-metadata.json', csvwOf(tables.map(({ table }) => table)));
    await writeJson(request.folder, 'passport.json', passport);
    return { files: resources.map(({ name, rows }) => ({ name: `${name}.${request.format}`, rows })) };
  }

  async #writePopolo(council: PublishedCouncil, folder: string): Promise<ExportedDataSet> {
    await writeJson(folder, 'popolo.json', popoloDocument(council));
    return { files: [{ name: 'popolo.json', rows: council.events.length }] };
  }

  async #idOf(named: string | null): Promise<string> {
    const all = await this.#repository.listIds();
    const words = (convocation: (typeof all)[number]) => `${convocation.authorityName}, ${convocation.label}`;
    const chosen =
      named === null
        ? all
        : all.filter((convocation) => [convocation.id, convocation.label, words(convocation)].includes(named));
    const [only] = chosen;
    if (!only || chosen.length > 1) throw new ConvocationChoiceError(all.map(words));
    return only.id;
  }
}

function tablesOf(
  dataSet: Exclude<DataSet, 'popolo'>,
  council: PublishedCouncil,
  publisher: PublisherDetails,
): readonly FilledTable[] {
  if (dataSet === 'annex-29') return annex29Tables(council, publisher);
  return dataSet === 'annex-30' ? annex30Tables(council) : annex29SimpleTables(council, publisher);
}

async function writeHashed(file: string, pieces: Iterable<string>): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(
    Readable.from(pieces),
    async function* (texts: AsyncIterable<string>) {
      for await (const text of texts) {
        hash.update(text);
        yield text;
      }
    },
    createWriteStream(file),
  );
  return hash.digest('hex');
}

function writeJson(folder: string, name: string, value: object): Promise<void> {
  return writeFile(path.join(folder, name), `${JSON.stringify(value, null, 2)}\n`);
}
