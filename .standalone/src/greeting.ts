import { listDemoEmployees } from './demo-hromada.ts';
import type { Hromada } from './start-hromada.ts';

const SHOWN = 7;

/** Where to go, where and as whom to sign in, in both languages. */
export async function greeting(hromada: Hromada): Promise<string> {
  const address = hromada.publicUrl;
  const lines = ['', `  Громада працює: ${address}`, `  The hromada is at ${address} (graph: ${address}/graphql)`];
  lines.push('', ...(await signInLines(hromada)));
  lines.push('', `  Журнали / Logs: ${hromada.logs}`, '  Зупинити / Stop: Ctrl-C', '');
  return `${lines.join('\n')}\n`;
}

async function signInLines({ signInAt, isDemoSignIn, ownerUrl }: Hromada): Promise<readonly string[]> {
  if (!isDemoSignIn) return [`  Вхід працівників / Employees sign in at: ${signInAt.join(', ')}`];
  const employees = await listDemoEmployees(ownerUrl, SHOWN);
  return [
    `  Вхід без пароля / Sign in without a password: ${signInAt.join(', ')}`,
    ...employees.map(({ name, position }) => `    ${name}, ${position}`),
  ];
}
