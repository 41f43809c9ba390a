import { type ExecutionResult, type GraphQLSchema, parse, execute as run, validate } from 'graphql';
import { type Clock, kyivDay } from '../clock/index.ts';
import type { Viewer } from '../viewer/index.ts';

// biome-ignore lint/performance/noBarrelFile: a package subpath is its own door
export { type NaiveCalendar, type NaiveTerm, naiveDueOn, naiveIsWorked } from './naive-term.ts';
export { isJournalled, type LeftValue, listenAtPersonalFields, personalFields, textsOf } from './personal-values.ts';
export { type RandomRoot, randomOperation } from './random-operations.ts';

/** How a test runs an operation. */
export interface ExecuteOptions {
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly context: object;
}

/** Runs an operation and answers data and errors as a client would see them. */
export async function executeRaw(
  schema: GraphQLSchema,
  document: string,
  options: ExecuteOptions,
): Promise<ExecutionResult> {
  const parsed = parse(document);
  const faults = validate(schema, parsed);
  if (faults.length > 0) return { errors: faults };
  const result = await run({
    schema,
    document: parsed,
    variableValues: options.variables,
    contextValue: options.context,
  });
  return JSON.parse(JSON.stringify(result)) as ExecutionResult;
}

/**
 * Runs an operation that is expected to succeed.
 * @throws {Error} with every GraphQL error, the document and the variables
 */
// biome-ignore lint/suspicious/noExplicitAny: a test asserts on the data's shape itself
export async function execute(schema: GraphQLSchema, document: string, options: ExecuteOptions): Promise<any> {
  const parsed = parse(document);
  const faults = validate(schema, parsed);
  const result =
    faults.length > 0
      ? { errors: faults }
      : await run({ schema, document: parsed, variableValues: options.variables, contextValue: options.context });
  if (result.errors) {
    const causes = result.errors.map((error) => error.originalError?.stack ?? error.message).join('\n');
    throw new Error(`${causes}\n${document}\n${JSON.stringify(options.variables)}`);
  }
  return JSON.parse(JSON.stringify('data' in result ? result.data : null));
}

/** A clock that stands still until told otherwise. */
export function clockAt(iso: string): Clock & { set(iso: string): void } {
  let at = new Date(iso);
  return {
    now: () => new Date(at),
    today: () => kyivDay(at),
    set(next) {
      at = new Date(next);
    },
  };
}

const PLAIN: Omit<Viewer, 'kind' | 'subject' | 'name'> = {
  roles: [],
  unitIds: [],
  standsInFor: [],
  scopes: [],
  clientId: null,
  assurance: null,
  sessionId: null,
  language: 'uk',
  requestId: 'test',
};

/** A signed-in employee; a test names only what it is about. */
export function anEmployee(given: Partial<Viewer> = {}): Viewer {
  const subject = '0190a000-0000-7000-8000-000000000001';
  return { ...PLAIN, kind: 'employee', subject, name: 'Олена Ткачук', roles: ['registrar'], ...given };
}

/** A resident in an app of the city's that has the scopes from them. */
export function aResident(given: Partial<Viewer> = {}): Viewer {
  const subject = '0190a000-0000-7000-8000-000000000002';
  return {
    ...PLAIN,
    kind: 'resident',
    subject,
    name: 'Іван Мельник',
    clientId: 'cabinet',
    assurance: 'HIGH',
    ...given,
  };
}

/** A machine client with the scopes it was granted. */
export function aClient(...scopes: readonly string[]): Viewer {
  return {
    ...PLAIN,
    kind: 'client',
    subject: 'client-of-the-tests',
    clientId: 'client-of-the-tests',
    name: 'Портал',
    scopes,
  };
}

/** Nobody in particular. */
export function anAnonymous(given: Partial<Viewer> = {}): Viewer {
  return { ...PLAIN, kind: 'anonymous', subject: null, name: null, ...given };
}
