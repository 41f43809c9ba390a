import { demoSize } from '@hromada/shared/demo';
import { openDemoDatabase } from './demo/demo.repository.ts';
import { loadDemo } from './demo/load-demo.ts';
import { readDemoEnvironment } from './environment.ts';

const { size } = demoSize(process.argv.slice(2));
const database = openDemoDatabase(readDemoEnvironment().DATABASE_URL);
try {
  await loadDemo(database, { size, onStep: (line) => process.stdout.write(`${line}\n`) });
} finally {
  await database.close();
}
