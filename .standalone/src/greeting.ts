import { z } from 'zod';
import type { Hromada } from './start-hromada.ts';

/** What GET /session tells of the employees one may sign in as. */
const SESSION = z.object({ demoEmployees: z.array(z.object({ name: z.string(), position: z.string() })).nullish() });

type DemoEmployee = { readonly name: string; readonly position: string };

const SHOWN = 7;

/** Where to go and who to sign in as, in both languages. */
export async function greeting(hromada: Hromada): Promise<string> {
  const employees = await demoEmployees(hromada.url);
  const address = hromada.url.replace('//127.0.0.1:', '//localhost:');
  const lines = ['', `  Громада працює: ${address}`, `  The hromada is at ${address} (graph: ${address}/graphql)`];
  if (employees.length > 0) {
    lines.push('', '  Увійти можна без пароля, як / Sign in without a password, as:');
    lines.push(...employees.slice(0, SHOWN).map(({ name, position }) => `    ${name}, ${position}`));
  }
  lines.push('', `  Журнали / Logs: ${hromada.logs}`, '  Зупинити / Stop: Ctrl-C', '');
  return `${lines.join('\n')}\n`;
}

async function demoEmployees(url: string): Promise<readonly DemoEmployee[]> {
  const response = await fetch(`${url}/session`, { signal: AbortSignal.timeout(5_000) }).catch(() => undefined);
  if (!response?.ok) return [];
  const session = SESSION.safeParse(await response.json().catch(() => undefined));
  return session.data?.demoEmployees ?? [];
}
