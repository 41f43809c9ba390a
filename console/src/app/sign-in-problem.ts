const PARAMETER = 'signInProblem';

/**
 * Why the browser came back from a sign-in without a session, by the code in its address; the code is taken out, so
 * that a reload does not tell it again.
 */
export function takeSignInProblem(address: Location, history: Pick<History, 'replaceState'>): string | null {
  const query = new URLSearchParams(address.search);
  const code = query.get(PARAMETER);
  if (code === null) return null;
  query.delete(PARAMETER);
  const rest = query.size > 0 ? `?${query}` : '';
  history.replaceState(null, '', `${address.pathname}${rest}${address.hash}`);
  return code;
}
