import { demoId } from '@hromada/shared/demo';
import type { Viewer } from '@hromada/shared/viewer';
import { GraphQLError } from 'graphql';
import { EventLog } from './event-log.ts';
import { Staff } from './staff.ts';
import { SubgraphServer } from './subgraph-server.ts';

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key", "@inaccessible"])';

const APPEALS = `${LINK}
  type Query {
    appeals(first: Int = 20): [Appeal!]!
    found(filter: Filter): [Appeal!]!
    employees(first: Int = 20): EmployeeConnection!
    employee(id: ID!): Employee
    whoAsks: String!
    whoActs: String!
    secret: String
    defect: String
    employeeIdentity(provider: String!, subject: String!): EmployeeIdentity @inaccessible
    apiClientIdentity(clientId: ID!): ApiClientIdentity @inaccessible
  }
  input Filter { ids: [ID!]  page: Page  any: [Filter!] }
  input Page { first: Int }
  type EmployeeIdentity @inaccessible { employee: Employee!  roles: [String!]!  unitIds: [ID!]!  standsInFor: [IdentityStandIn!]!  isDisabled: Boolean! }
  type IdentityStandIn @inaccessible { employeeId: ID!  roles: [String!]! }
  type ApiClientIdentity @inaccessible {
    id: ID!  name: String!  scopes: [String!]!  isDisabled: Boolean!  keys: [String!]!  redirectUris: [String!]!
    requestsPerMinute: Int!  costPerMinute: Int!
  }
  type Mutation {
    registerAppeal(subject: String!, personId: ID!): Appeal!
    redeemEmployeeInvitation(input: RedeemEmployeeInvitationInput!): RedeemEmployeeInvitationPayload! @inaccessible
    noteApiClientUse(input: NoteApiClientUseInput!): NoteApiClientUsePayload! @inaccessible
  }
  input NoteApiClientUseInput @inaccessible { clientId: ID!  idempotencyKey: ID! }
  type NoteApiClientUsePayload @inaccessible { problems: [InvitationProblem!]! }
  input RedeemEmployeeInvitationInput @inaccessible { code: String!  provider: String!  subject: String!  idempotencyKey: ID! }
  type RedeemEmployeeInvitationPayload @inaccessible { employeeId: ID  problems: [InvitationProblem!]! }
  type InvitationProblem @inaccessible { code: String!  message: String! }
  type Subscription {
    appealChanged(after: String, personId: ID): AppealChange!
    tick: Tick!
    forbidden(after: String): AppealChange!
    identityChanged(after: String): IdentityChange! @inaccessible
  }
  type IdentityChange @inaccessible { cursor: String!  employeeId: ID  clientId: ID }
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
  type Query {
    person(id: ID!): Person
    residentIdentity(provider: String!, subject: String!): ResidentIdentity @inaccessible
  }
  type Mutation { bindResidentIdentity(input: BindResidentIdentityInput!): Binding! @inaccessible }
  type Binding @inaccessible { personId: ID }
  input BindResidentIdentityInput @inaccessible {
    idempotencyKey: ID!  provider: String!  subject: String!  assurance: String!
    familyName: String!  givenName: String!  birthOn: String!  taxNumber: String  recordNumber: String
  }
  type ResidentIdentity @inaccessible { personId: ID!  name: String!  assurance: String! }
  type Person @key(fields: "id") { id: ID!  fullName: String!  streets(first: Int = 5): [String!]!  neighbour: Person }
`;

/** Employees of the community, by the ids that a session can hold. */
export const REGISTRAR = '00000000-0000-7000-8000-000000000002';
export const HEAD = '00000000-0000-7000-8000-000000000001';

/** A resident who is bound to the embedded provider. */
export const RESIDENT = demoId('person', 7);

const EMPLOYEES = [
  {
    id: REGISTRAR,
    name: 'Олена Ткачук',
    position: 'Діловод',
    unit: { id: 'u1', name: 'Загальний відділ' },
    roles: ['registrar'],
  },
  {
    id: HEAD,
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
  /** who may sign in, and as what */
  readonly staff: Staff;
  /** registers an appeal as the subgraph would, with or without its server running */
  register(subject: string, personId?: string): string;
}

/** The subgraphs, not yet listening. */
export function aCommunity(): Community {
  const log = new EventLog();
  const staff = new Staff(EMPLOYEES);
  /** accounts of residents bound while the test runs */
  const bound = new Set<string>();
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
        whoActs: (_: unknown, __: unknown, { viewer }: Context) =>
          [viewer.kind, viewer.subject, viewer.clientId, viewer.scopes.join('+'), viewer.assurance].join(' '),
        employeeIdentity: (_: unknown, { provider, subject }: Record<string, string>, { viewer }: Context) =>
          staff.identityOf(viewer, `${provider} ${subject}`),
        apiClientIdentity: (_: unknown, { clientId = '' }: Record<string, string>, { viewer }: Context) =>
          staff.clientOf(viewer, clientId),
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
        redeemEmployeeInvitation: (
          _: unknown,
          { input }: { input: { code: string; provider: string; subject: string } },
          { viewer }: Context,
        ) => staff.redeem(viewer, input),
        noteApiClientUse: (_: unknown, { input }: { input: { clientId: string } }, { viewer }: Context) =>
          staff.noteUse(viewer, input.clientId),
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
        identityChanged: {
          subscribe: (_: unknown, { after }: { after?: string | null }, { viewer }: Context) =>
            staff.follow(viewer, after ?? null),
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
      Query: {
        person: (_: unknown, { id }: { id: string }) => person(id),
        residentIdentity: (_: unknown, { provider, subject = '' }: Record<string, string>, { viewer }: Context) => {
          if (viewer.kind !== 'system') throw new GraphQLError('Platform only');
          const isBound = (provider === 'embedded' && subject === RESIDENT) || bound.has(`${provider} ${subject}`);
          return isBound ? { personId: RESIDENT, name: 'Мешканка', assurance: 'SUBSTANTIAL' } : null;
        },
      },
      Mutation: {
        bindResidentIdentity: (_: unknown, { input }: { input: Record<string, string> }, { viewer }: Context) => {
          if (viewer.kind !== 'system') throw new GraphQLError('Platform only');
          const isKnown = input.taxNumber === '3077512340' && input.assurance !== 'LOW';
          if (isKnown) bound.add(`${input.provider} ${input.subject}`);
          return { personId: isKnown ? RESIDENT : null };
        },
      },
      Person: {
        __resolveReference: ({ id }: { id: string }) => person(id),
        streets: (_: unknown, { first }: { first: number }) => Array(first).fill('Соборна'),
        neighbour: ({ id }: { id: string }) => person(`${id}0`),
      },
    },
  });

  return { appeals: appealsServer, residents, log, staff, register };
}

function person(id: string): { id: string; fullName: string } | null {
  return id === 'unknown' ? null : { id, fullName: `Мешканець ${id}` };
}
