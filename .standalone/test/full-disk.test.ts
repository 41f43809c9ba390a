import { spawn } from 'node:child_process';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { inheritedEnvironment } from '../src/environment.ts';
import { findFreePort } from '../src/ports.ts';
import { PROJECT_ROOT } from '../src/project.ts';
import { smallDisk } from '../src/testing/small-disk.ts';

describe('a disk that is full', () => {
  test.for([50, 75, 110])(
    'while the demo hromada is being made, with %i MB, ends the start in one sentence',
    async (megabytes, { skip }) => {
      const disk = smallDisk(megabytes) ?? skip('only root may mount a small disk');
      const start = path.join(PROJECT_ROOT, '.standalone', 'dist', 'src', 'start.js');
      const data = path.join(disk, 'data');
      const child = spawn(
        process.execPath,
        [start, '--size', 'city', '--data', data, '--port', String(await findFreePort())],
        {
          env: inheritedEnvironment(),
          stdio: ['ignore', 'ignore', 'pipe'],
        },
      );
      let said = '';
      child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
      const code = await new Promise((resolve) => child.once('close', resolve));
      expect([code, said]).toEqual([
        1,
        expect.stringMatching(/^На диску не залишилося місця \(.*\): .* \/ No space left on the disk .*\n$/),
      ]);
    },
  );
});
