import { expect, test } from 'vitest';
import { keysOf } from './database/keys.ts';
import { appealsSettings } from './environment.ts';
import { stackPrograms } from './stack.ts';

const programs = stackPrograms({
  flavour: 'sources',
  keys: keysOf('a secret of the tests, long enough for a hromada'),
  databaseUrl: 'postgres://owner@127.0.0.1:5432/hromada',
  directDatabaseUrl: 'postgres://owner@127.0.0.1:5432/hromada',
  host: '127.0.0.1',
  port: 4000,
  subgraphPorts: [4001, 4002, 4003, 4004],
  demoSignIn: false,
  signIn: {},
  logLevel: 'info',
  anchors: '/data/anchors',
  files: '/data/files',
  appealsSettings: appealsSettings({
    ...{
      HROMADA_CLAMD: '127.0.0.1:3310',
      SMTP_URL: 'smtp://post.example',
      MAIL_FROM: '',
      CONSOLE_URL: 'https://c.example',
    },
    ...{ WEBHOOK_LOOPBACK: 'on', HROMADA_SECRET: 'nobody else’s business' },
  }),
  telemetry: { metricsPort: null, variables: {} },
  gatewaySettings: {},
});

test.each([
  ['HROMADA_FILES', '/data/files'],
  ['HROMADA_CLAMD', '127.0.0.1:3310'],
  ['SMTP_URL', 'smtp://post.example'],
  ['CONSOLE_URL', 'https://c.example'],
  ['WEBHOOK_LOOPBACK', 'on'],
])('%s is told to appeals and to no other program', (name, value) => {
  expect(programs.filter(({ env }) => name in env).map((program) => [program.name, program.env[name]])).toEqual([
    ['appeals', value],
  ]);
});

test.each(['MAIL_FROM', 'HROMADA_SECRET'])('%s, empty or of no program, is told to none', (name) => {
  expect(programs).toHaveLength(5);
  expect(programs.filter(({ env }) => name in env)).toEqual([]);
});
