import { createHmac, randomBytes } from 'node:crypto';
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { errorCode } from './error-code.ts';

/**
 * The secret of a data folder: 32 random bytes in hex, made on first use, readable by its owner only.
 *
 * @throws errors of the file system (no space, no rights) as they are
 */
export function folderSecret(folder: string): string {
  const file = path.join(folder, 'secret');
  return readIfThere(file) ?? createSecret(file);
}

/** One key out of the secret: HMAC-SHA256 over its label, 64 hex digits. The same secret gives the same keys for ever. */
export function derive(secret: string, label: string): string {
  return createHmac('sha256', secret).update(label).digest('hex');
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** Written aside and linked: two programs at once end with one secret, and a full disk leaves none rather than a half. */
function createSecret(file: string): string {
  const aside = `${file}.${process.pid}.${process.hrtime.bigint()}`;
  const secret = randomBytes(32).toString('hex');
  try {
    writeFileSync(aside, `${secret}\n`, { mode: 0o600, flag: 'wx', flush: true });
    linkSync(aside, file);
    return secret;
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
    return readFileSync(file, 'utf8').trim();
  } finally {
    rmSync(aside, { force: true });
  }
}
