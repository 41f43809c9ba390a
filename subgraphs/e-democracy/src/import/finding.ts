/** How serious a finding is, as the report and the graph call it. */
export type FindingSeverity = 'REPAIRED' | 'REFUSED' | 'TOTALS_MISMATCH' | 'NOTE';

/** Plain values that the words of a finding are made with. */
export type FindingDetails = Readonly<Record<string, string | number>>;

/** Something the reader of a file must be told. */
export interface Finding {
  readonly severity: FindingSeverity;
  /** stable, SCREAMING_SNAKE; words for people are made from it */
  readonly code: string;
  readonly file: string;
  /** `line:column` in the text or a path like `DPList[17].DPGolos`; null when it is the whole file */
  readonly place: string | null;
  readonly details: FindingDetails;
}

/** The file cannot be taken in; nothing of it is. */
export class FileRefusedError extends Error {
  override readonly name = 'FileRefusedError';

  constructor(
    readonly code: string,
    readonly place: string | null,
    readonly details: FindingDetails = {},
  ) {
    super(`${code}${place === null ? '' : ` at ${place}`}`);
  }
}

/** A habit of the voting system, not a defect: counted, not listed file by file. */
export interface Habit {
  readonly code: string;
  /** tells apart habits of one code, the name of an unknown field */
  readonly subject: string;
  readonly count: number;
  readonly firstPlace: string | null;
}

/** What was found while one file was read. */
export class FileFindings {
  readonly findings: Finding[] = [];
  readonly #habits = new Map<string, { code: string; subject: string; count: number; firstPlace: string | null }>();

  constructor(readonly file: string) {}

  /** @param code kind of repair; the same kind within a file is one finding with a count */
  repaired(code: string, place: string | null, details: FindingDetails = {}): void {
    const known = this.findings.findIndex((finding) => finding.severity === 'REPAIRED' && finding.code === code);
    const earlier = this.findings[known];
    if (!earlier) this.#add('REPAIRED', code, place, { ...details, count: 1 });
    else
      this.findings[known] = { ...earlier, details: { ...earlier.details, count: Number(earlier.details.count) + 1 } };
  }

  note(code: string, place: string | null, details: FindingDetails = {}): void {
    this.#add('NOTE', code, place, details);
  }

  totalsMismatch(place: string, details: FindingDetails): void {
    this.#add('TOTALS_MISMATCH', 'TOTALS_MISMATCH', place, details);
  }

  /** Counts a habit of the system: padding, dots for absence. */
  habit(code: string, place: string | null, subject = ''): void {
    const key = `${code}:${subject}`;
    const known = this.#habits.get(key);
    if (known) known.count += 1;
    else this.#habits.set(key, { code, subject, count: 1, firstPlace: place });
  }

  get habits(): readonly Habit[] {
    return [...this.#habits.values()];
  }

  get isRepaired(): boolean {
    return this.findings.some((finding) => finding.severity === 'REPAIRED');
  }

  #add(severity: FindingSeverity, code: string, place: string | null, details: FindingDetails): void {
    this.findings.push({ severity, code, file: this.file, place, details });
  }
}
