import type { Viewer } from '@hromada/shared/viewer';
import { z } from 'zod';

/** What a session remembers of an employee. */
export const employeeShape = z.object({
  id: z.string().min(1),
  name: z.string(),
  position: z.string(),
  unit: z.object({ id: z.string(), name: z.string() }),
  roles: z.array(z.string()),
});

/** @see employeeShape */
export type Employee = z.infer<typeof employeeShape>;

/**
 * How an employee proves who they are. The demonstration believes anybody; a council puts its own identity provider
 * behind the same two questions.
 */
export interface SignIn {
  /** whom the sign-in page may offer; null when it must not list anybody */
  employees(): Promise<readonly Employee[] | null>;
  /** the employee, or null when there is no such one */
  signIn(employeeId: string): Promise<Employee | null>;
}

/** An employee as the graph sees them. */
export function employeeViewer(employee: Employee, request: Pick<Viewer, 'language' | 'requestId'>): Viewer {
  return {
    kind: 'employee',
    subject: employee.id,
    name: employee.name,
    roles: employee.roles,
    unitIds: [employee.unit.id],
    scopes: [],
    clientId: null,
    assurance: null,
    sessionId: null,
    language: request.language,
    requestId: request.requestId,
  };
}
