import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** A contract out of the history. */
export interface PreviousContract {
  readonly sdl: string;
  readonly commit: string;
}

/**
 * Finds what the contract is to be compared with: the last commit that holds another text of it.
 *
 * Comparing with HEAD alone would go quiet as soon as the change is committed, so a committed contract is compared with
 * the one that it replaced.
 *
 * @param file path of the contract on disk
 * @returns undefined where there is no other text: no history yet, an unpacked archive, a machine without git
 * @throws {Error} when git is there and refuses to answer; silence would look like "nothing was broken"
 */
export function previousContract(file: string): PreviousContract | undefined {
  const now = readFileSync(file, 'utf8');
  const git = gitIn(path.dirname(file));
  if (!git) return undefined;
  const name = path.basename(file);
  const commits = git('log', '--format=%H', '--max-count=2', '--', name) ?? '';
  for (const commit of commits.split('\n').filter(Boolean)) {
    const sdl = git('show', `${commit}:./${name}`);
    if (sdl !== undefined && sdl !== now) return { sdl, commit };
  }
  return undefined;
}

type Git = (...args: readonly string[]) => string | undefined;

function gitIn(folder: string): Git | undefined {
  const git: Git = (...args) => {
    const { status, stdout } = spawnSync('git', args, { cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
    return status === 0 ? stdout : undefined;
  };
  const { error, status, stderr } = spawnSync('git', ['rev-parse', '--git-dir'], { cwd: folder, encoding: 'utf8' });
  if (error || /not a git repository/.test(stderr)) return undefined;
  if (status !== 0) throw new Error(`git does not tell the history of ${folder}: ${stderr.trim()}`);
  return git;
}
