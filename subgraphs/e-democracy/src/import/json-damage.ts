/** What a strict JSON reader refuses and this one reads. */
export type JsonRepairKind =
  | 'UNESCAPED_QUOTE'
  | 'RAW_NEWLINE'
  | 'RAW_CONTROL_CHARACTER'
  | 'LONE_BACKSLASH'
  | 'TRAILING_COMMA'
  | 'MISSING_COMMA'
  | 'EMPTY_VALUE'
  | 'FIELD_REPEATED'
  | 'STRAY_END';

/** One repair and where it was made, `line:column`. */
export interface JsonRepair {
  readonly kind: JsonRepairKind;
  readonly place: string;
}

/** Damage that could only be guessed over. */
export type JsonDamage =
  | 'JSON_EMPTY'
  | 'JSON_CUT_SHORT'
  | 'JSON_SYNTAX'
  | 'JSON_FIELD_TWICE'
  | 'JSON_TEXT_AFTER_END'
  | 'JSON_TOO_DEEP';

/** The document cannot be read without guessing. */
export class JsonDamageError extends Error {
  override readonly name = 'JsonDamageError';

  constructor(
    readonly code: JsonDamage,
    readonly place: string,
    readonly details: Readonly<Record<string, string>>,
  ) {
    super(`${code} at ${place}`);
  }
}
