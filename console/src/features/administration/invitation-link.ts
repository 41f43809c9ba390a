/**
 * Where an invited employee chooses a login and a password of the embedded issuer.
 * @param origin of the console, `https://hromada.example`
 */
export function invitationLink(origin: string, code: string): string {
  return `${origin}/oidc/invitation?${new URLSearchParams({ code })}`;
}
