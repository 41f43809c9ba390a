import { z } from 'zod';
import { telemetryEnvironment } from '../telemetry/index.ts';

/** Every fault of the environment at once, one line each. */
export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError';
}

/**
 * Parses the process's environment by a zod shape.
 * @throws {EnvironmentError} listing every missing or malformed variable
 */
export function parseEnvironment<Shape extends z.ZodRawShape>(
  shape: Shape,
  source: Readonly<Record<string, string | undefined>>,
): z.infer<z.ZodObject<Shape>> {
  const parsed = z.object(shape).safeParse(source);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new EnvironmentError(`Environment is wrong: ${faults.join('; ')}`);
}

/** A variable that holds JSON, to be piped into its shape; an empty list when absent. */
export const jsonVariable = z
  .string()
  .default('[]')
  .transform((text, context) => {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      context.addIssue({ code: 'custom', message: 'must be JSON' });
      return z.NEVER;
    }
  });

/** What every subgraph process reads. */
export const subgraphEnvironment = {
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(0),
  /** connection of the subgraph's own role; may pass through a pooler */
  DATABASE_URL: z.string().min(1),
  /** connection without a pooler, for LISTEN and advisory locks; the same as DATABASE_URL when absent */
  DATABASE_URL_DIRECT: z.string().min(1).optional(),
  /** public keys of the gateway that may name a viewer, comma-separated: two while a key is being replaced */
  HROMADA_INTERNAL_PUBLIC_KEY: z
    .string()
    .regex(/^[\w-]{43}(,[\w-]{43})*$/, 'must be Ed25519 public keys, 43 characters each'),
  /** folder of the seals kept outside the database, `<schema>.jsonl`; none are shown when absent */
  ACCESS_ANCHORS: z.string().min(1).optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  ...telemetryEnvironment,
};

/** @see subgraphEnvironment */
export type SubgraphEnvironment = z.infer<z.ZodObject<typeof subgraphEnvironment>>;
