// Stands in for a subgraph where only the supervision is under test. Plain JavaScript: it starts in 50 ms.
import { writeFileSync } from 'node:fs';
import http from 'node:http';

const { PORT, STAND_IN_MODE: mode, STAND_IN_FILE: file } = process.env;

if (mode === 'faulty') {
  console.error('Error: the stand-in is faulty on purpose');
  process.exit(7);
}

const server = http.createServer((request, response) =>
  response.end(request.url === '/pid' ? String(process.pid) : 'ok'),
);
server.listen(Number(PORT), '127.0.0.1');

process.on('SIGTERM', () => {
  if (mode === 'stubborn') return;
  if (file) writeFileSync(file, `${process.env.STAND_IN_NAME} stopped\n`, { flag: 'a' });
  process.exit(0);
});
// A lingering one stays when its parent vanishes, a stubborn one whatever happens.
if (mode === undefined) process.once('disconnect', () => process.exit(0));
