import { demoId } from '@hromada/shared/demo';
import { z } from 'zod';
import type { Platform } from '../platform.ts';
import { EMBEDDED } from './accounts.ts';
import type { DemoPerson } from './pages/sign-in-page.ts';

/** Whom a demonstration lets in without a password. */
export interface DemoPeople {
  listEmployees(): Promise<readonly DemoPerson[]>;
  listResidents(): Promise<readonly DemoPerson[]>;
}

/** How many a page offers. */
const SHOWN = 12;
/** Among the first demo residents some are bound to the embedded provider. */
const RESIDENTS_ASKED = 20;

/** The demonstration is told by these roles, in the order an appeal meets them. */
const ROLES = [
  'registrar',
  'head',
  'council-secretary',
  'service-officer',
  'analyst',
  'administrator',
  'data-protection-officer',
];

const EMPLOYEES = `query DemoEmployees {
  employees(first: 100) { edges { node { id name position unit { name } roles } } }
}`;
const employeeShape = z.object({
  id: z.string(),
  name: z.string(),
  position: z.string(),
  unit: z.object({ name: z.string() }),
  roles: z.array(z.string()),
});
const employeesShape = z.object({ employees: z.object({ edges: z.array(z.object({ node: employeeShape })) }) });
const residentsShape = z.record(z.string(), z.object({ personId: z.string(), name: z.string() }).nullable());

export function demoPeople(platform: Platform): DemoPeople {
  return {
    async listEmployees() {
      const { employees } = await platform.ask({
        subgraph: 'appeals',
        query: EMPLOYEES,
        variables: {},
        shape: employeesShape,
      });
      const nodes = employees.edges.map(({ node }) => node);
      // identifiers ascend with time: one of each role, then the first to be entered
      const entered = nodes.toSorted((one, other) => (one.id < other.id ? -1 : 1));
      const ofEach = ROLES.flatMap((role) => entered.find(({ roles }) => roles.includes(role)) ?? []);
      return [...new Set([...ofEach, ...entered])]
        .slice(0, SHOWN)
        .toSorted((one, other) => rank(one.roles) - rank(other.roles))
        .map(({ id, name, position, unit }) => ({ subject: id, name, lines: [position, unit.name] }));
    },

    async listResidents() {
      const subjects = Array.from({ length: RESIDENTS_ASKED }, (_, index) => demoId('person', index));
      const fields = subjects.map(
        (subject, index) =>
          `r${index}: residentIdentity(provider: "${EMBEDDED}", subject: "${subject}") { personId name }`,
      );
      const query = `query DemoResidents { ${fields.join(' ')} }`;
      const answer = await platform.ask({ subgraph: 'residents', query, variables: {}, shape: residentsShape });
      return subjects
        .flatMap((subject, index) => {
          const found = answer[`r${index}`];
          return found ? [{ subject, name: found.name, lines: [] }] : [];
        })
        .slice(0, SHOWN);
    },
  };
}

function rank(roles: readonly string[]): number {
  const ranks = roles.map((role) => ROLES.indexOf(role)).filter((index) => index >= 0);
  return ranks.length > 0 ? Math.min(...ranks) : ROLES.length;
}
