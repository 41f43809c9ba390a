import 'reflect-metadata';
import { systemClock } from '@hromada/shared/clock';
import { demoSize } from '@hromada/shared/demo';
import { analyse, openDemoConnection } from './demo/demo.repository.ts';
import { loadDemo } from './demo/demo.service.ts';
import { loaderEnvironment } from './environment.ts';

/** Composition root of the demo program: `demo.js [--size village|city|metropolis]`. */
async function main(argv: readonly string[]): Promise<void> {
  const { size } = demoSize(argv);
  const sql = openDemoConnection(loaderEnvironment().databaseUrl);
  try {
    await loadDemo(sql, size, systemClock.today(), (line) => process.stdout.write(`e-democracy: ${line}\n`));
    await analyse(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

await main(process.argv.slice(2));
