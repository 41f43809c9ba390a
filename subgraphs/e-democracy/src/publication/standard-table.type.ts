/** A column of a standard table. */
export interface StandardColumn {
  readonly name: string;
  /** Ukrainian title of the standard; people put it into the first row instead of the name */
  readonly title: string;
  readonly datatype: 'string' | 'integer' | 'date' | 'dateTime' | 'anyURL' | (string & {});
  readonly isRequired: boolean;
}

/** A table of the open-data standard (CMU Resolution 835). */
export interface StandardTable {
  readonly name: string;
  readonly title: string;
  /** columns that tell rows apart: the true ones, where the standard names too few */
  readonly key: readonly string[];
  readonly columns: readonly StandardColumn[];
}
