import { accessSync, constants, mkdirSync } from 'node:fs';
import path from 'node:path';
import { makeDataFolder } from './embedded-postgres/place.ts';
import { errorCode } from './error-code.ts';
import { dataFolderBusy, dataFolderUnusable, diskFull } from './failure.ts';
import { type LockOwner, tryLock } from './lock-file.ts';
import { folderSecret } from './secret.ts';

/** The folder where a hromada on one machine keeps everything it must not forget. */
export interface DataFolder {
  readonly path: string;
  readonly secret: string;
  /** Logs of all programs, one file each. */
  readonly logs: string;
  /** The programs of the last run, to stop those a crash left behind. */
  readonly processRecord: string;
  /** Seals of the journals of access, kept outside the database. */
  readonly anchors: string;
  /** Files of documents. */
  readonly files: string;
  release(): void;
}

/**
 * Opens the data folder for one program alone, making it on first use.
 *
 * @param purpose what holds the folder, in words for whoever comes second: `npm start`
 * @throws {StartFailure} DATA_FOLDER_BUSY, DATA_FOLDER_UNUSABLE, DISK_FULL
 */
export function openDataFolder(dir: string, purpose: string): DataFolder {
  const opened = tryOpenDataFolder(dir, purpose);
  if ('owner' in opened) throw dataFolderBusy(dir, opened.owner);
  return opened;
}

/** The same for a program that can live with another one holding the folder. */
export function tryOpenDataFolder(dir: string, purpose: string): DataFolder | { readonly owner: LockOwner } {
  try {
    const folder = makeDataFolder(dir);
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    const attempt = tryLock(path.join(folder, 'lock'), purpose);
    if (!attempt.taken) return { owner: attempt.owner };
    const logs = path.join(folder, 'logs');
    mkdirSync(logs, { recursive: true, mode: 0o700 });
    return {
      path: folder,
      secret: folderSecret(folder),
      logs,
      processRecord: path.join(folder, 'processes.json'),
      anchors: path.join(folder, 'anchors'),
      files: path.join(folder, 'files'),
      release: () => attempt.release(),
    };
  } catch (error) {
    const code = errorCode(error);
    if (code === 'ENOSPC' || code === 'EDQUOT') throw diskFull(dir, error);
    if (code?.startsWith('E')) throw dataFolderUnusable(dir, code, error);
    throw error;
  }
}
