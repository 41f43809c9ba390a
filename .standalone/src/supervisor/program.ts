/** A program to keep running. */
export interface Program {
  /** For people and logs: `appeals`. */
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  /** The whole environment of the program. */
  readonly env: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** Answers 200 as soon as the program serves; a program without one is ready once it runs. */
  readonly readyUrl?: string;
  /** Stops before the programs it stands in front of. */
  readonly stopsFirst?: boolean;
}

/** How a supervised program is doing. */
export interface ProgramState {
  readonly name: string;
  /** Undefined between a death and the next start. */
  readonly pid: number | undefined;
  /** Times it was started again after a death. */
  readonly restarts: number;
  /** Has answered its readyUrl since its last start. */
  readonly isReady: boolean;
}

/** What happens to a program, for whoever tells people. */
export type ProgramEvent =
  | { readonly kind: 'ready'; readonly name: string }
  | { readonly kind: 'died'; readonly name: string; readonly reason: string; readonly againInMs: number }
  | { readonly kind: 'unrecorded'; readonly reason: string };
