import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** scrypt parameters: about 70 ms and 32 MiB a guess. @see OWASP Password Storage Cheat Sheet */
const LOG_N = 15;
const R = 8;
const P = 3;
const KEY_BYTES = 32;

/** `scrypt$15$8$3$salt$hash` */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const hash = await derive(password, salt, { logN: LOG_N, r: R, p: P });
  return ['scrypt', LOG_N, R, P, salt.toString('base64url'), hash.toString('base64url')].join('$');
}

/** Whether it is the password; a hash of another shape fits none. */
export async function isPassword(password: string, kept: string): Promise<boolean> {
  const [scheme, logN, r, p, salt, hash] = kept.split('$');
  if (scheme !== 'scrypt' || !salt || !hash) return false;
  const wanted = Buffer.from(hash, 'base64url');
  const parameters = { logN: Number(logN), r: Number(r), p: Number(p) };
  return timingSafeEqual(wanted, await derive(password, Buffer.from(salt, 'base64url'), parameters));
}

interface Parameters {
  readonly logN: number;
  readonly r: number;
  readonly p: number;
}

function derive(password: string, salt: Buffer, { logN, r, p }: Parameters): Promise<Buffer> {
  // one letter may be typed in two ways, й as one sign or as two
  const typed = password.normalize('NFKC');
  return new Promise((resolve, reject) => {
    scrypt(typed, salt, KEY_BYTES, { N: 2 ** logN, r, p, maxmem: 256 * 2 ** logN * r }, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}
