import type {
  AppealAuthorship,
  AppealChannel,
  AppealKind,
  AppealProcedure,
  AppealRecurrence,
  AppealState,
  AppealsGrid_RowFragment,
} from '../../gql/graphql.ts';
import { type GridColumn, type SetFilterOption, setFilter } from '../../grid/column-types.ts';
import { formatDay, formatInstant, type Language } from '../../lib/days.ts';

/** A row of the journal. */
export type AppealRow = AppealsGrid_RowFragment;

/** The words the columns need, in the language shown. */
export interface AppealColumnText {
  readonly language: Language;
  readonly number: string;
  readonly subject: string;
  readonly applicant: string;
  readonly state: string;
  readonly due: string;
  readonly unit: string;
  readonly executor: string;
  readonly procedure: string;
  readonly kind: string;
  readonly channel: string;
  readonly marks: string;
  readonly receivedOn: string;
  readonly registeredAt: string;
  readonly registryUnavailable: string;
  readonly withheld: string;
  readonly states: Readonly<Record<AppealState, string>>;
  readonly procedures: Readonly<Record<AppealProcedure, string>>;
  readonly kinds: Readonly<Record<AppealKind, string>>;
  readonly channels: Readonly<Record<AppealChannel, string>>;
  readonly recurrences: Readonly<Record<AppealRecurrence, string>>;
  readonly authorships: Readonly<Record<AppealAuthorship, string>>;
  readonly units: readonly SetFilterOption[];
}

/** The part of an applicant that gives a name. */
export interface NamedApplicant {
  readonly personId?: string | null;
  readonly statedName?: string | null;
  readonly person?: { readonly fullName: string } | null;
}

/**
 * Whose appeal it is: the name of the registry, else the name stated, else the deputy.
 * @param texts `registryUnavailable`: the applicant is in the registry and the registry does not answer; `withheld`: not
 *   the reader's to know
 */
export function applicantName(
  row: { readonly applicant: NamedApplicant | null; readonly deputy?: { readonly name: string } | null },
  { registryUnavailable, withheld }: Pick<AppealColumnText, 'registryUnavailable' | 'withheld'>,
): string {
  if (!row.applicant) return row.deputy?.name ?? withheld;
  const { person, statedName, personId } = row.applicant;
  if (person) return person.fullName;
  if (statedName) return statedName;
  if (personId) return registryUnavailable;
  return row.deputy?.name ?? '';
}

/** What is unusual about an appeal, as a file and a search read it; empty for a usual one. */
export function marksOf(
  row: Pick<AppealRow, 'recurrence' | 'authorship'>,
  { recurrences, authorships }: Pick<AppealColumnText, 'recurrences' | 'authorships'>,
): string {
  return [
    ...(row.recurrence === 'PRIMARY' ? [] : [recurrences[row.recurrence]]),
    ...(row.authorship === 'INDIVIDUAL' ? [] : [authorships[row.authorship]]),
  ].join(', ');
}

/** The columns of the journal, in their order. Plain data: cells are named, not drawn. */
export function appealColumns(text: AppealColumnText): GridColumn<AppealRow>[] {
  return [
    { colId: 'number', headerName: text.number, field: 'number', width: 112, pinned: 'left', cellClass: 'cell-strong' },
    { colId: 'subject', headerName: text.subject, field: 'subject', flex: 1, minWidth: 240, tooltipField: 'subject' },
    {
      colId: 'state',
      headerName: text.state,
      field: 'state',
      width: 168,
      cellRenderer: 'state',
      enableCellChangeFlash: true,
      valueFormatter: ({ data }) => (data ? text.states[data.state] : ''),
      ...setFilter(text.state, options(text.states)),
    },
    {
      colId: 'dueOn',
      headerName: text.due,
      field: 'dueOn',
      width: 262,
      sortable: true,
      sortingOrder: ['asc', 'desc', null],
      cellRenderer: 'due',
      enableCellChangeFlash: true,
      valueFormatter: ({ data }) => formatDay(data?.dueOn, text.language),
    },
    {
      colId: 'applicant',
      headerName: text.applicant,
      width: 210,
      valueGetter: ({ data }) => (data ? applicantName(data, text) : ''),
    },
    {
      colId: 'unit',
      headerName: text.unit,
      width: 190,
      valueGetter: ({ data }) => data?.unit?.name ?? '',
      ...setFilter(text.unit, text.units),
    },
    {
      colId: 'executor',
      headerName: text.executor,
      width: 170,
      enableCellChangeFlash: true,
      valueGetter: ({ data }) => data?.executor?.name ?? '',
    },
    {
      colId: 'procedure',
      headerName: text.procedure,
      field: 'procedure',
      width: 190,
      valueFormatter: ({ data }) => (data ? text.procedures[data.procedure] : ''),
      ...setFilter(text.procedure, options(text.procedures)),
    },
    {
      colId: 'kind',
      headerName: text.kind,
      field: 'kind',
      width: 120,
      initialHide: true,
      valueFormatter: ({ data }) => (data ? text.kinds[data.kind] : ''),
      ...setFilter(text.kind, options(text.kinds)),
    },
    {
      colId: 'marks',
      headerName: text.marks,
      width: 190,
      cellRenderer: 'marks',
      valueGetter: ({ data }) => (data ? marksOf(data, text) : ''),
    },
    {
      colId: 'channel',
      headerName: text.channel,
      field: 'channel',
      width: 150,
      valueFormatter: ({ data }) => (data ? text.channels[data.channel] : ''),
    },
    {
      colId: 'receivedOn',
      headerName: text.receivedOn,
      field: 'receivedOn',
      width: 120,
      initialHide: true,
      valueFormatter: ({ data }) => formatDay(data?.receivedOn, text.language),
    },
    {
      colId: 'registeredAt',
      headerName: text.registeredAt,
      field: 'registeredAt',
      width: 160,
      sortable: true,
      sortingOrder: ['desc', 'asc', null],
      valueFormatter: ({ data }) => formatInstant(data?.registeredAt, text.language),
    },
  ];
}

function options(texts: Readonly<Record<string, string>>): SetFilterOption[] {
  return Object.entries(texts).map(([value, label]) => ({ value, label }));
}
