const LONGEST = 2_000;
/** Doors of the gateway are no pages to come back to. */
const DOORS = /^\/(session|oidc|graphql|livez|readyz)(\/|\?|$)/;

/** A path of the console out of a query, or `/`: never another site, never one of the gateway's own doors. */
export function safeReturnTo(asked: unknown): string {
  if (typeof asked !== 'string' || asked.length > LONGEST || !asked.startsWith('/')) return '/';
  const base = 'http://console.invalid';
  if (!URL.canParse(asked, base)) return '/';
  // the parsed form is what the browser will see: backslashes, tabs and double slashes lead elsewhere
  const { origin, pathname, search } = new URL(asked, base);
  if (origin !== base || pathname.startsWith('//') || DOORS.test(pathname)) return '/';
  return `${pathname}${search}`;
}
