/** A fault of an input that its author can correct; `min` and `max` are the bounds it broke. */
export interface Fault<Code extends string = string> {
  readonly field: string;
  readonly code: Code;
  readonly min?: number;
  readonly max?: number;
}

/** Codes of what can be wrong with a text. */
export type TextFaultCode = 'TEXT_TOO_SHORT' | 'TEXT_TOO_LONG' | 'FORBIDDEN_CHARACTER';

/** Bounds of a text in characters, both ends included. */
export interface TextBounds {
  readonly min: number;
  readonly max: number;
}

/** What is wrong with a text; a text that is not there has no faults. PostgreSQL stores every character but U+0000. */
export function textFaultsOf(
  field: string,
  text: string | null | undefined,
  { min, max }: TextBounds,
): Fault<TextFaultCode>[] {
  if (text === null || text === undefined) return [];
  if (text.includes('\u0000')) return [{ field, code: 'FORBIDDEN_CHARACTER' }];
  const length = [...text.slice(0, max * 2 + 1)].length;
  if (length < min) return [{ field, code: 'TEXT_TOO_SHORT', min, max }];
  return length > max ? [{ field, code: 'TEXT_TOO_LONG', min, max }] : [];
}

/** A text as it is kept: trimmed, and nothing where there was only space. */
export function tidied(text: string | null | undefined): string | null {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
}

/** Rolls the transaction back so that the key stays free; a service answers it as problems, it never leaves the room. */
export class CorrectableError extends Error {
  override readonly name = 'CorrectableError';
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super('The input can be corrected');
    this.faults = faults;
  }
}

/** @throws {CorrectableError} when there are faults */
export function refuseFaults(faults: readonly Fault[]): void {
  if (faults.length > 0) throw new CorrectableError(faults);
}
