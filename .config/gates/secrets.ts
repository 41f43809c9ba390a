/** A shape that a secret has. */
interface SecretShape {
  readonly name: string;
  readonly pattern: RegExp;
}

const SHAPES: readonly SecretShape[] = [
  { name: 'a private key', pattern: /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----/ },
  { name: 'a signed token', pattern: /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{20,}/ },
  { name: 'a GitHub token', pattern: /\bgh[pousr]_\w{36,}|\bgithub_pat_\w{60,}/ },
  { name: 'an npm token', pattern: /\bnpm_[A-Za-z0-9]{36}\b|_authToken=[\w-]{10,}/ },
  { name: 'an AWS key', pattern: /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/ },
  { name: 'a Slack token', pattern: /\bxox[abprs]-[\w-]{10,}/ },
  {
    name: 'a password in an address',
    pattern: /\b[a-z][a-z0-9+]*:\/\/[^\s:/@'"`$<]+:(?!password\b)[\w.~!%^&*+-]{6,}@(?!localhost|127\.0\.0\.1|example)/,
  },
  {
    name: 'a long key given by name',
    pattern: /\b\w*(?:SECRET|PASSWORD|_KEY|TOKEN)\s*[:=]\s*['"][A-Za-z0-9+/_-]{40,}={0,2}['"]/,
  },
];

/**
 * Looks for what must never be committed.
 *
 * @returns `path:line what it looks like`; the value itself is not repeated
 */
export function secretsIn(path: string, text: string): string[] {
  return text
    .split('\n')
    .flatMap((line, index) =>
      SHAPES.filter(({ pattern }) => pattern.test(line)).map(({ name }) => `${path}:${index + 1} ${name}`),
    );
}
