// A program that starts the server of a folder, says where it is, and stays: for tests that kill it or need another user.
import { startEmbeddedPostgres } from '../embedded-postgres/start-embedded-postgres.ts';

const [dir = '', mode = 'hold'] = process.argv.slice(2);
const server = await startEmbeddedPostgres({ dir });
process.stdout.write(`${JSON.stringify(server)}\n`);
if (mode === 'once') await server.stop();
else setInterval(() => {}, 60_000);
