import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../../..');

/** Starts a sender of webhooks in a process of its own, so that it can be killed. */
export function startWebhookSender(url: string, key: string): ChildProcess {
  const loader = path.join(ROOT, 'node_modules/tsx/dist/loader.mjs');
  const program = path.join(import.meta.dirname, 'webhook-sender.ts');
  const env = { ...process.env, TSX_TSCONFIG_PATH: path.join(ROOT, '.config/tsconfig.run.json') };
  const args = ['--conditions=hromada:source', '--import', loader, program, url, key];
  return spawn(process.execPath, args, { env, stdio: 'inherit' });
}
