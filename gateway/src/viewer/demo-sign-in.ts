import { randomUUID } from 'node:crypto';
import { systemViewer, type Viewer } from '@hromada/shared/viewer';
import { z } from 'zod';
import { employeeShape, type SignIn } from './sign-in.ts';

/** Runs an operation of the graph on somebody's behalf and answers its data; throws on any error. */
export type AskGraph = (query: string, variables: Record<string, unknown>, viewer: Viewer) => Promise<unknown>;

/** How many the sign-in page offers. */
const SHOWN = 12;

const FIELDS = 'id name position unit { id name } roles';
const EMPLOYEES = `query DemoEmployees { employees(first: 100) { edges { node { ${FIELDS} } } } }`;
const EMPLOYEE = `query DemoEmployee($id: ID!) { employee(id: $id) { ${FIELDS} } }`;

const employeesAnswer = z.object({ employees: z.object({ edges: z.array(z.object({ node: employeeShape })) }) });
const employeeAnswer = z.object({ employee: employeeShape.nullable() });

/** The staff directory's answer is not what the contract says. */
export class StaffDirectoryMismatchError extends Error {
  override readonly name = 'StaffDirectoryMismatchError';
}

/** Anybody may be anybody of the first employees entered: for demonstration and development only. */
export function demoSignIn(ask: AskGraph): SignIn {
  return {
    async employees() {
      const { employees } = read(employeesAnswer, await ask(EMPLOYEES, {}, systemViewer(randomUUID())));
      const nodes = employees.edges.map(({ node }) => node);
      // identifiers ascend with time: the first to be entered, one of each role, come first
      return nodes.sort((one, other) => (one.id < other.id ? -1 : 1)).slice(0, SHOWN);
    },
    async signIn(employeeId) {
      const { employee } = read(employeeAnswer, await ask(EMPLOYEE, { id: employeeId }, systemViewer(randomUUID())));
      return employee;
    },
  };
}

function read<T>(shape: z.ZodType<T>, data: unknown): T {
  const parsed = shape.safeParse(data);
  if (!parsed.success)
    throw new StaffDirectoryMismatchError('The staff directory answers otherwise than agreed', { cause: parsed.error });
  return parsed.data;
}
