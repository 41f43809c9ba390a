/** What a scanner says of a file. UNKNOWN: it was not looked at, which is never the same as clean. */
export type ScanVerdict =
  | { readonly verdict: 'CLEAN' }
  | { readonly verdict: 'INFECTED'; readonly threat: string }
  | { readonly verdict: 'UNKNOWN'; readonly reason: string };

/** Looks for malicious contents; never throws: what it could not find out is UNKNOWN. */
export interface FileScanner {
  /** whether somebody looks at all */
  readonly isThere: boolean;
  scan(bytes: Buffer): Promise<ScanVerdict>;
}

/** A council without an antivirus: nothing is ever called clean. */
export const NO_SCANNER: FileScanner = {
  isThere: false,
  scan: async () => ({ verdict: 'UNKNOWN', reason: 'no scanner is configured' }),
};
