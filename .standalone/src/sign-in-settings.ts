import { z } from 'zod';

/** How people sign in, as the gateway's variables have it; undefined leaves the gateway's default. */
export interface SignInSettings {
  /** JSON list of the city's identity providers */
  readonly issuers?: string | undefined;
  /** JSON list of programs that act for residents */
  readonly residentApps?: string | undefined;
  /** whether the gateway carries an identity provider; if not given, exactly when the city names none */
  readonly embeddedIssuer?: boolean | undefined;
  /** comma-separated origins at which browsers find the hromada */
  readonly publicOrigin?: string | undefined;
}

/** The console's own server during `npm run dev`. */
const VITE_ORIGIN = 'http://localhost:5173';

/** What signing in depends on besides. */
export interface SignInPlace {
  readonly signIn: SignInSettings;
  readonly demoSignIn: boolean;
  /** the console comes from Vite */
  readonly isWatched: boolean;
  readonly port: number;
}

/** How people sign in: where the city has no provider of its own, at the one inside the gateway. */
export function signInVariables({ signIn, demoSignIn, isWatched, port }: SignInPlace): Record<string, string> {
  const { issuers, residentApps, embeddedIssuer } = signIn;
  // Vite serves the console at an address of its own and hands on the rest.
  const watchedOrigin = [`http://localhost:${port}`, `http://127.0.0.1:${port}`, VITE_ORIGIN].join(',');
  const publicOrigin = signIn.publicOrigin ?? (isWatched ? watchedOrigin : undefined);
  return {
    HROMADA_EMBEDDED_ISSUER: (embeddedIssuer ?? issuers === undefined) ? 'on' : 'off',
    HROMADA_DEMO_SIGN_IN: demoSignIn ? 'on' : 'off',
    ...(issuers !== undefined && { HROMADA_ISSUERS: issuers }),
    ...(residentApps !== undefined && { HROMADA_RESIDENT_APPS: residentApps }),
    ...(publicOrigin !== undefined && { PUBLIC_ORIGIN: publicOrigin }),
  };
}

/** Identity providers at which employees sign in, as a person would type them. */
export function signInAddresses({ issuers, embeddedIssuer }: SignInSettings, publicUrl: string): string[] {
  const ofCity = z
    .array(z.looseObject({ url: z.string() }))
    .safeParse(issuers === undefined ? [] : JSON.parse(issuers));
  const addresses = (ofCity.data ?? []).map(({ url }) => url);
  return (embeddedIssuer ?? issuers === undefined) ? [...addresses, `${publicUrl}/oidc`] : addresses;
}
