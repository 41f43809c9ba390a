import { aRegistration, REGISTER } from '../stack.ts';
import type { Bodies } from './load.ts';

/** What is asked of every gateway alike. */
export interface Workload {
  readonly name: string;
  readonly what: string;
  readonly bodies: Bodies;
  /** the same rows of the subgraph that owns them: the floor; null where there is none to ask alone */
  readonly direct: Bodies | null;
  readonly requests: number;
}

const same = (query: string, variables: Readonly<Record<string, unknown>>): Bodies => {
  const body = JSON.stringify({ query, variables });
  return () => body;
};

const PAGE = { first: 50 };

const FLAT = `query Flat($first: Int!) {
  appeals(first: $first) { edges { node { id number subject state dueOn isOverdue daysLeft registeredAt } } }
}`;

/** The console's list, see federation.bench.ts. */
const INBOX = `query Inbox($first: Int!) {
  appeals(first: $first) { edges { cursor node { id number subject state dueOn isOverdue daysLeft registeredAt
    unit { id name } executor { id name } applicant { statedName person { fullName } } } } pageInfo { hasNextPage endCursor } }
}`;

const INBOX_OF_APPEALS = `query Inbox($first: Int!) {
  appeals(first: $first) { edges { cursor node { id number subject state dueOn isOverdue daysLeft registeredAt
    unit { id name } executor { id name } applicant { statedName person { id } } } } pageInfo { hasNextPage endCursor } }
}`;

/** appeals → residents → appeals: applicants, who lives with them, and what those have written */
const THREE_HOPS = `query ThreeHops($first: Int!) {
  appeals(first: $first) { edges { node { id number subject state registeredAt applicant { statedName person { id fullName
    household { members { person { id fullName appeals(first: 2) { edges { node { id number } } } } } } } } } } }
}`;

/** One registration, sent again and again: its key makes it one, and the way through a gateway is the same every time. */
const registration = same(REGISTER, aRegistration(0));

/** The workloads, from the simplest. */
export const WORKLOADS: readonly Workload[] = [
  {
    name: 'flat',
    what: '50 appeals of one subgraph',
    bodies: same(FLAT, PAGE),
    direct: same(FLAT, PAGE),
    requests: 400,
  },
  {
    name: 'inbox',
    what: "the console's inbox, 50 rows with applicants",
    bodies: same(INBOX, PAGE),
    direct: same(INBOX_OF_APPEALS, PAGE),
    requests: 400,
  },
  { name: 'three-hops', what: '50 appeals over 3 hops', bodies: same(THREE_HOPS, PAGE), direct: null, requests: 300 },
  {
    name: 'mutation',
    what: 'registration of an appeal',
    bodies: registration,
    direct: registration,
    requests: 400,
  },
];
