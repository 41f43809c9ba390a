import type { Viewer } from '@hromada/shared/viewer';
import { GraphQLError } from 'graphql';
import { EventLog } from './event-log.ts';
import { SubgraphServer } from './subgraph-server.ts';

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key"])';

const APPEALS = `${LINK}
  type Query {
    appeals(first: Int = 20): [Appeal!]!
    found(filter: Filter): [Appeal!]!
    employees(first: Int = 20): EmployeeConnection!
    employee(id: ID!): Employee
    whoAsks: String!
    secret: String
    defect: String
  }
  input Filter { ids: [ID!]  page: Page  any: [Filter!] }
  input Page { first: Int }
  type Mutation { registerAppeal(subject: String!, personId: ID!): Appeal! }
  type Subscription {
    appealChanged(after: String, personId: ID): AppealChange!
    tick: Tick!
    forbidden(after: String): AppealChange!
  }
  type AppealChange { cursor: String!  type: ChangeType!  appeal: Appeal! }
  type Tick { number: Int! }
  enum ChangeType { REGISTERED }
  type Appeal @key(fields: "id") { id: ID!  subject: String!  applicant: Person }
  type Person @key(fields: "id") { id: ID!  openAppealCount: Int! }
  type EmployeeConnection { edges: [EmployeeEdge!]! }
  type EmployeeEdge { node: Employee! }
  type Employee { id: ID!  name: String!  position: String!  unit: Unit!  roles: [String!]! }
  type Unit { id: ID!  name: String! }
`;

const RESIDENTS = `${LINK}
  type Query { person(id: ID!): Person }
  type Person @key(fields: "id") { id: ID!  fullName: String!  streets(first: Int = 5): [String!]!  neighbour: Person }
`;

const EMPLOYEES = [
  {
    id: 'registrar',
    name: 'Олена Ткачук',
    position: 'Діловод',
    unit: { id: 'u1', name: 'Загальний відділ' },
    roles: ['registrar'],
  },
  {
    id: 'head',
    name: 'Ігор Бондаренко',
    position: 'Заступник голови',
    unit: { id: 'u2', name: 'Керівництво' },
    roles: ['head'],
  },
];

interface Context {
  readonly viewer: Viewer;
}

/** Two subgraphs of a small community and the outbox that outlives the first of them. */
export interface Community {
  readonly appeals: SubgraphServer;
  readonly residents: SubgraphServer;
  readonly log: EventLog;
  /** registers an appeal as the subgraph would, with or without its server running */
  register(subject: string, personId?: string): string;
}

/** The subgraphs, not yet listening. */
export function aCommunity(): Community {
  const log = new EventLog();
  const appeals = new Map<string, { id: string; subject: string; applicant: { id: string } }>();

  const register = (subject: string, personId = '1'): string => {
    const id = `appeal-${appeals.size + 1}`;
    appeals.set(id, { id, subject, applicant: { id: personId } });
    log.append(id);
    return id;
  };

  const change = ({ cursor, appealId }: { cursor: string; appealId: string }) => ({
    cursor,
    type: 'REGISTERED',
    appeal: appeals.get(appealId),
  });

  const appealsServer = new SubgraphServer({
    name: 'appeals',
    sdl: APPEALS,
    resolvers: {
      Query: {
        appeals: (_: unknown, { first }: { first: number }) => [...appeals.values()].slice(-first),
        found: () => [],
        employees: (_: unknown, __: unknown, { viewer }: Context) => {
          if (viewer.kind !== 'system') throw new GraphQLError('Staff only', { extensions: { code: 'FORBIDDEN' } });
          return { edges: EMPLOYEES.map((node) => ({ node })) };
        },
        employee: (_: unknown, { id }: { id: string }) => EMPLOYEES.find((employee) => employee.id === id) ?? null,
        whoAsks: (_: unknown, __: unknown, { viewer }: Context) =>
          [viewer.kind, viewer.subject ?? '', viewer.roles.join('+'), viewer.unitIds.join('+'), viewer.language].join(
            ' ',
          ),
        secret: () => {
          throw new GraphQLError('Not for you', { extensions: { code: 'FORBIDDEN' } });
        },
        defect: () => {
          throw new Error('select * from appeals at 10.0.0.5:5432');
        },
      },
      Mutation: {
        registerAppeal: (_: unknown, { subject, personId }: { subject: string; personId: string }) =>
          appeals.get(register(subject, personId)),
      },
      Subscription: {
        appealChanged: {
          subscribe: (_: unknown, { after, personId }: { after?: string | null; personId?: string }) =>
            log.follow(after ?? null, (event) => {
              const isWanted = personId === undefined || appeals.get(event.appealId)?.applicant.id === personId;
              return isWanted ? { appealChanged: change(event) } : null;
            }),
        },
        tick: {
          async *subscribe() {
            for (let number = 1; number <= 3; number++) yield { tick: { number } };
          },
        },
        forbidden: {
          subscribe: () => {
            throw new GraphQLError('Not for you', { extensions: { code: 'FORBIDDEN' } });
          },
        },
      },
      Person: {
        __resolveReference: ({ id }: { id: string }) => ({ id }),
        openAppealCount: ({ id }: { id: string }) =>
          [...appeals.values()].filter(({ applicant }) => applicant.id === id).length,
      },
      Appeal: { __resolveReference: ({ id }: { id: string }) => appeals.get(id) },
    },
  });

  const residents = new SubgraphServer({
    name: 'residents',
    sdl: RESIDENTS,
    resolvers: {
      Query: { person: (_: unknown, { id }: { id: string }) => person(id) },
      Person: {
        __resolveReference: ({ id }: { id: string }) => person(id),
        streets: (_: unknown, { first }: { first: number }) => Array(first).fill('Соборна'),
        neighbour: ({ id }: { id: string }) => person(`${id}0`),
      },
    },
  });

  return { appeals: appealsServer, residents, log, register };
}

function person(id: string): { id: string; fullName: string } | null {
  return id === 'unknown' ? null : { id, fullName: `Мешканець ${id}` };
}
