import { parseEnvironment, type SubgraphEnvironment, subgraphEnvironment } from '@hromada/shared/environment';
import { z } from 'zod';
import { clamdAddress } from './file/clamd-scanner.ts';

const { DATABASE_URL, DATABASE_URL_DIRECT } = subgraphEnvironment;

const appealsEnvironment = {
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
};

/** The environment of the subgraph. @throws {EnvironmentError} naming every fault */
export function readEnvironment(): z.infer<z.ZodObject<typeof appealsEnvironment>> {
  return parseEnvironment(appealsEnvironment, process.env);
}

/** The environment of the demo program: the connections alone. @throws {EnvironmentError} naming every fault */
export function readDemoEnvironment(): Pick<SubgraphEnvironment, 'DATABASE_URL' | 'DATABASE_URL_DIRECT'> {
  return parseEnvironment({ DATABASE_URL, DATABASE_URL_DIRECT }, process.env);
}
