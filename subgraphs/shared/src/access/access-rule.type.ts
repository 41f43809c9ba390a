import type { Viewer } from '../viewer/index.ts';

/** Who may read a field or run an operation; `name` is what a reviewer reads in the matrix. */
export interface AccessRule {
  readonly name: string;
  /**
   * @param parent the object whose field is read; undefined on a root operation, where no ownership can be known yet:
   * a rule about an object denies there
   */
  // biome-ignore lint/suspicious/noExplicitAny: a rule is declared beside the type whose objects it reads
  allows(viewer: Viewer, parent?: any): boolean;
  /** what to answer instead of the value to a viewer who may see its shape only; undefined = the value itself */
  maskFor?(viewer: Viewer, parent?: unknown): ((value: unknown) => unknown) | undefined;
  /** what the rule is put together from; lets the mutation check take it apart */
  readonly parts?: RuleParts;
}

/** Operands of a combined rule and how to put them together again. */
export interface RuleParts {
  readonly rules: readonly AccessRule[];
  compose(rules: readonly AccessRule[]): AccessRule;
}

/** Reads a key of the object whose field is asked, `(appeal) => appeal.personId`. */
// biome-ignore lint/suspicious/noExplicitAny: a key is read from any object
export type KeyOf = (parent: any) => string | null | undefined;
