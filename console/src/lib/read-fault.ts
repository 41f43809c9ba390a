/** Why something could not be read, as far as the reader can do anything about it. */
export type ReadFault =
  | { readonly kind: 'forbidden' }
  /** what was asked makes no sense to the server; its words are in the language of the viewer */
  | { readonly kind: 'input'; readonly message: string }
  | { readonly kind: 'failed' };

/** Sorts an error of a query by the codes in its `errors`; anything else is a failure of the network or the server. */
export function readFault(error: unknown): ReadFault {
  const faults = faultsOf(error);
  if (faults.some(({ code }) => code === 'FORBIDDEN')) return { kind: 'forbidden' };
  const input = faults.find(({ code }) => code === 'BAD_USER_INPUT');
  return input ? { kind: 'input', message: input.message } : { kind: 'failed' };
}

function faultsOf(error: unknown): { readonly code: unknown; readonly message: string }[] {
  if (typeof error !== 'object' || error === null || !('errors' in error) || !Array.isArray(error.errors)) return [];
  return error.errors.map((fault: unknown) => ({ code: codeOf(fault), message: messageOf(fault) }));
}

function codeOf(fault: unknown): unknown {
  if (typeof fault !== 'object' || fault === null || !('extensions' in fault)) return undefined;
  const { extensions } = fault;
  return typeof extensions === 'object' && extensions !== null && 'code' in extensions ? extensions.code : undefined;
}

function messageOf(fault: unknown): string {
  return typeof fault === 'object' && fault !== null && 'message' in fault ? String(fault.message) : '';
}
