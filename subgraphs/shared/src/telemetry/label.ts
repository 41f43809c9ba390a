const CODE = /^[A-Z][A-Z0-9_]{1,47}$/;
const CODES_MAX = 100;

/** What does not stand in the list of an own label: one name for all, so that nobody outside can make new series. */
export const OTHER = 'other';

/**
 * Makes labels of error codes. A code that does not look like one, and every new one after the hundredth, is `other`:
 * a series is for ever, and what a subgraph or a client says must not make them.
 */
export function codeLabels(): (code: unknown) => string {
  const known = new Set<string>();
  return (code) => {
    if (typeof code !== 'string' || !CODE.test(code)) return OTHER;
    if (known.size >= CODES_MAX && !known.has(code)) return OTHER;
    known.add(code);
    return code;
  };
}

const VERBS = new Set(['select', 'insert', 'update', 'delete', 'with', 'begin', 'commit', 'rollback', 'savepoint']);

/** The kind of a statement: its verb, or `append_access` for what seals the journal of access to personal data. */
export function statementLabel(statement: string): string {
  if (statement.includes('.append_access(') || statement.includes('."append_access"(')) return 'append_access';
  const verb = /^\s*([a-z]+)/i.exec(statement)?.[1]?.toLowerCase() ?? OTHER;
  return VERBS.has(verb) ? verb : OTHER;
}
