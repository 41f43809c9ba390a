import { parseEnvironment, subgraphEnvironment } from '@hromada/shared/environment';
import { z } from 'zod';
import { clamdAddress } from './file/clamd-scanner.ts';
import type { OutreachSettings } from './outreach.service.ts';

const { DATABASE_URL, DATABASE_URL_DIRECT } = subgraphEnvironment;

const environment = {
  ...subgraphEnvironment,
  /** folder of the files of documents; none are taken when absent */
  HROMADA_FILES: z.string().min(1).optional(),
  /** where a clamd listens, `unix:/run/clamav/clamd.ctl` or `127.0.0.1:3310`; files stay in quarantine when absent */
  HROMADA_CLAMD: z
    .string()
    .optional()
    .transform((text, context) => {
      const address = text ? clamdAddress(text) : null;
      if (text && !address) context.addIssue({ code: 'custom', message: 'must be unix:/path or host:port' });
      return address;
    }),
  /** secrets of webhooks are derived from it; webhooks are off when absent */
  HROMADA_WEBHOOK_KEY: z.string().min(32).optional(),
  /** development only: webhooks may also go to this very machine, without TLS */
  WEBHOOK_LOOPBACK: z.enum(['on', 'off']).default('off'),
  /** e-mail to employees, `smtp://user:password@host:587`; off when absent */
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'must be smtp:// or smtps://')
    .optional(),
  /** who the e-mail is from */
  MAIL_FROM: z.string().min(3).default('Hromada <noreply@localhost>'),
  /** address of the console, for links in e-mail; none are written when absent */
  CONSOLE_URL: z.url().optional(),
};

/** The environment of the subgraph. */
export type Environment = z.infer<z.ZodObject<typeof environment>>;

/** The environment of the subgraph. @throws {EnvironmentError} naming every fault */
export function readEnvironment(): Environment {
  return parseEnvironment(environment, process.env);
}

/** How the process reaches the world outside. */
export function outreachOf(environment: Environment): OutreachSettings {
  const { HROMADA_WEBHOOK_KEY, WEBHOOK_LOOPBACK, SMTP_URL, MAIL_FROM, CONSOLE_URL } = environment;
  return {
    webhooks: {
      key: HROMADA_WEBHOOK_KEY ?? null,
      reach: WEBHOOK_LOOPBACK === 'on' ? 'INTERNET_AND_LOOPBACK' : 'INTERNET',
    },
    ...(SMTP_URL !== undefined && { mail: { url: SMTP_URL, from: MAIL_FROM } }),
    ...(CONSOLE_URL !== undefined && { consoleUrl: CONSOLE_URL }),
  };
}

/** The environment of the demo program: the connections alone. @throws {EnvironmentError} naming every fault */
export function readDemoEnvironment(): Pick<Environment, 'DATABASE_URL' | 'DATABASE_URL_DIRECT'> {
  return parseEnvironment({ DATABASE_URL, DATABASE_URL_DIRECT }, process.env);
}
