import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { canReach, type ServerAccount } from './server-account.ts';

/** Where the server's files lie. */
export interface Place {
  /** The data folder, absolute. */
  readonly folder: string;
  /** Folder of the cluster and of a private copy of the binaries: the data folder, or one in /var/tmp. */
  readonly base: string;
  /** PostgreSQL's own data directory. */
  readonly cluster: string;
  readonly logFile: string;
}

/**
 * Lays the data folder out. If a folder above it is closed to the server's account (a project under /root), the
 * cluster goes to /var/tmp and the data folder remembers where.
 *
 * @throws errors of the file system (no space, no rights) as they are
 */
export function layOut(dir: string, account: ServerAccount | undefined): Place {
  const folder = makeDataFolder(dir);
  mkdirSync(path.join(folder, 'logs'), { recursive: true, mode: 0o700 });
  const base = canReach(folder, account) ? folder : reachableBase(folder);
  return { folder, base, cluster: path.join(base, 'postgres'), logFile: path.join(folder, 'logs', 'postgres.log') };
}

/**
 * Makes the data folder if it is not there. Root leaves it passable: others may go through and read nothing. The same
 * for one that is there but still empty; the permissions of a folder in use are its owner's business.
 *
 * @returns its real path
 */
export function makeDataFolder(dir: string): string {
  const isRoot = process.getuid?.() === 0;
  mkdirSync(dir, { recursive: true, mode: isRoot ? 0o711 : 0o700 });
  const folder = realpathSync(dir);
  if (isRoot && statSync(folder).uid === 0 && readdirSync(folder).length === 0) chmodSync(folder, 0o711);
  return folder;
}

/** mkdtemp picks a fresh name: in a folder open to all nobody can have prepared it for us. */
function reachableBase(folder: string): string {
  const note = path.join(folder, 'postgres-is-in');
  if (existsSync(note)) {
    const noted = readFileSync(note, 'utf8').trim();
    if (existsSync(noted)) return noted;
    rmSync(note);
  }
  const made = mkdtempSync('/var/tmp/hromada-');
  chmodSync(made, 0o711);
  writeFileSync(note, `${made}\n`, { flush: true });
  return made;
}
