import type { StandardTable } from './standard-table.type.ts';

/** References between tables: table, column → table, column. */
const REFERENCES: Readonly<Record<string, readonly (readonly [column: string, table: string, target: string])[]>> = {
  sessions: [['convocationUid', 'convocations', 'uid']],
  voteEvents: [['motionUid', 'motions', 'uid']],
  vote: [['uid', 'voteEvents', 'uid']],
  votings: [['motionUid', 'motions', 'uid']],
  voteEventDetails: [],
};

/**
 * Metadata of a data set in CSV on the Web: tables, columns with titles and data types, keys, references.
 * @see https://www.w3.org/TR/tabular-metadata/
 */
export function csvwOf(tables: readonly StandardTable[]): object {
  const has = (name: string) => tables.some((table) => table.name === name);
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'uk' }],
    dialect: { delimiter: ',', encoding: 'utf-8', header: true, lineTerminators: ['\r\n', '\n'] },
    tables: tables.map((table) => ({
      url: `${table.name}.csv`,
      'dc:title': table.title,
      tableSchema: {
        columns: table.columns.map(({ name, title, datatype, isRequired }) => ({
          name,
          titles: name,
          'dc:title': title,
          datatype,
          required: isRequired,
        })),
        primaryKey: table.key,
        foreignKeys: (REFERENCES[table.name] ?? [])
          .filter(([, target]) => has(target))
          .map(([column, target, key]) => ({
            columnReference: column,
            reference: { resource: `${target}.csv`, columnReference: key },
          })),
      },
    })),
  };
}

/** What the passport says. */
export interface PassportFacts {
  readonly title: string;
  readonly description: string;
  readonly authorityName: string;
  readonly authorityId: string;
  readonly updatedAt: Date;
  readonly format: 'csv' | 'json';
  readonly resources: readonly {
    readonly name: string;
    readonly title: string;
    readonly rows: number;
    readonly sha256: string;
  }[];
}

/** Passport of a data set (паспорт набору даних): the fields of CMU Resolution 835, п. 12. */
export function passportOf(facts: PassportFacts): object {
  return {
    identifier: null,
    title: facts.title,
    description: facts.description,
    keywords: ['голосування', 'депутати', 'рада', 'поіменні результати'],
    language: 'uk',
    purpose:
      'Оприлюднення результатів поіменного голосування: Закон України «Про місцеве самоврядування в Україні» (280/97-ВР), ст. 59, ч. 3',
    publisher: { name: facts.authorityName, identifier: facts.authorityId },
    license: 'https://creativecommons.org/licenses/by/4.0/',
    accrualPeriodicity: 'у день голосування',
    modified: facts.updatedAt.toISOString(),
    conformsTo: 'Постанова Кабінету Міністрів України від 21.10.2015 № 835',
    distribution: facts.resources.map(({ name, title, rows, sha256 }) => ({
      name: `${name}.${facts.format}`,
      title,
      mediaType: facts.format === 'csv' ? 'text/csv; charset=utf-8' : 'application/json',
      rows,
      sha256,
    })),
  };
}
