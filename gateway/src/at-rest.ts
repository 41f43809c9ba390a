import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Seals what the gateway's tables must keep and a copy of them must not tell. */
export interface AtRest {
  seal(text: string): string;
  /** @throws {Error} when the text was sealed with another key, or altered */
  open(sealed: string): string;
}

/** @param key 32 bytes: {@link deriveKey} */
export function atRest(key: Buffer): AtRest {
  return {
    seal(text) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(CIPHER, key, nonce);
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url');
    },
    open(sealed) {
      const bytes = Buffer.from(sealed, 'base64url');
      const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
      decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
      const body = bytes.subarray(NONCE_BYTES + TAG_BYTES);
      return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8');
    },
  };
}

/** A key of 32 bytes for one use, out of the gateway's session key. */
export function deriveKey(sessionKey: string, use: string): Buffer {
  return createHmac('sha256', sessionKey).update(`hromada gateway ${use}`).digest();
}

/** 256 random bits, as a cookie or an address can carry them. */
export function createSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** What is kept of a secret of full entropy. */
export function hashOfSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}
