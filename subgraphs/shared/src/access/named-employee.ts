import { standsInFor } from '../viewer/index.ts';
import type { AccessRule, KeyOf } from './access-rule.type.ts';

/** The employee whom the record names. @param name what a reviewer reads, `named executor` */
export function namedEmployee(employeeOf: KeyOf, name: string): AccessRule {
  return {
    name,
    allows(viewer, parent) {
      const employeeId = parent === undefined ? null : employeeOf(parent);
      return viewer.kind === 'employee' && !!employeeId && employeeId === viewer.subject;
    },
  };
}

/** Who stands in today, with the role, for the employee whom the record names. */
export function standInFor(employeeOf: KeyOf, role: string): AccessRule {
  return {
    name: `stand-in(${role})`,
    allows(viewer, parent) {
      const absentId = parent === undefined ? null : employeeOf(parent);
      return !!absentId && standsInFor(viewer, absentId, role);
    },
  };
}
