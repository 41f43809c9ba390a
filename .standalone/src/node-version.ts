import { nodeTooOld } from './failure.ts';

const NEEDED = '20.19.0';

/** @throws {StartFailure} NODE_TOO_OLD */
export function assertNodeVersion(version: string = process.versions.node): void {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = NEEDED.split('.').map(Number);
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return;
  throw nodeTooOld(version, NEEDED);
}
