import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of published roll calls: HROMADA_ROLLCALLS, else where they lie beside the repository. */
export function rollCallsFolder(): string {
  const beside = fileURLToPath(new URL('../../../../shared/data/rollcalls', import.meta.url));
  return path.resolve(process.env.HROMADA_ROLLCALLS ?? beside);
}
