import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { noServerAccount } from '../failure.ts';

/** The account the server runs under when we are root. */
export interface ServerAccount {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

const USUAL_ACCOUNTS = ['postgres', 'node', 'nobody'];

/**
 * PostgreSQL refuses to run as root, so root lends it an account that is already there; none is ever created.
 * A bare number without an entry in /etc/passwd will not do: the server looks its own name up.
 *
 * @param wanted an account to prefer over postgres, node and nobody
 * @returns undefined when we are an ordinary user and need no other account
 * @throws {StartFailure} NO_SERVER_ACCOUNT
 */
export function chooseServerAccount(wanted?: string): ServerAccount | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const accounts = new Map(readAccounts().map((account) => [account.name, account]));
  const names = wanted ? [wanted, ...USUAL_ACCOUNTS] : USUAL_ACCOUNTS;
  for (const name of names) {
    const account = accounts.get(name);
    if (account && account.uid !== 0) return account;
  }
  throw noServerAccount();
}

/** Whether the account may pass through every folder on the way to `place` (a project under /root is closed to it). */
export function canReach(place: string, account: ServerAccount | undefined): boolean {
  if (!account) return true;
  for (let folder = path.resolve(place); ; folder = path.dirname(folder)) {
    if (!canPass(folder, account)) return false;
    if (folder === path.dirname(folder)) return true;
  }
}

function canPass(folder: string, account: ServerAccount): boolean {
  const { mode, uid, gid } = statSync(folder);
  if (uid === account.uid) return (mode & 0o100) !== 0;
  if (gid === account.gid) return (mode & 0o010) !== 0;
  return (mode & 0o001) !== 0;
}

function readAccounts(): ServerAccount[] {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => {
    const [name = '', , uid, gid] = line.split(':');
    return { name, uid: Number(uid), gid: Number(gid) };
  });
}
