import { readFileSync } from 'node:fs';
import path from 'node:path';
import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { type PlanNode, QueryPlanner, type SubscriptionNode } from '@apollo/query-planner';
import { getOperationAST, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import { operationCost } from '../src/limits/operation-cost.ts';
import { OPERATION_LIMITS } from '../src/limits/operation-limits.ts';
import { findShapeFaults } from '../src/limits/operation-shape.ts';
import { consoleOperations } from './console-documents.ts';

const SUPERGRAPH = path.resolve(import.meta.dirname, '../../schema/supergraph.graphql');

const supergraph = Supergraph.build(readFileSync(SUPERGRAPH, 'utf8'));
const api = supergraph.apiSchema();
const apiSchema = api.toGraphQLJSSchema();
const planner = new QueryPlanner(supergraph);
const operations = consoleOperations();

/** How many requests to subgraphs a plan makes: a fetch of entities is one, however many entities there are. */
function countFetches(node: PlanNode | SubscriptionNode | undefined): number {
  switch (node?.kind) {
    case undefined:
      return 0;
    case 'Fetch':
      return 1;
    case 'Flatten':
      return countFetches(node.node);
    case 'Sequence':
    case 'Parallel':
      return node.nodes.reduce((sum, child) => sum + countFetches(child), 0);
    case 'Subscription':
      return 1 + countFetches(node.rest);
    default:
      throw new Error(`A plan node the console has no need of: ${node?.kind}`);
  }
}

/** Requests to subgraphs of the operations that staff run all day, worst case. */
const MAIN: Readonly<Record<string, number>> = {
  AppealsWindow: 3,
  AppealsPageCount: 1,
  AppealCard: 3,
  AppealChanges: 3,
  ApplicationsWindow: 3,
  ApplicationCard: 4,
  PersonPage: 3,
  SittingPage: 1,
  VoteEventPage: 1,
  MemberPage: 1,
};

/** Nothing that a screen asks may need more. */
const MOST = 4;

describe('what the console asks of the graph', () => {
  test('is all found: the main operations are among what was read', () => {
    expect(operations.length).toBeGreaterThan(40);
    expect(operations.map(({ name }) => name)).toEqual(expect.arrayContaining(Object.keys(MAIN)));
    expect(new Set(operations.map(({ name }) => name)).size).toBe(operations.length);
  });

  test.each(operations)('$name fits the contract, the limits and the bound of fetches', ({ name, document }) => {
    expect(validate(apiSchema, document)).toEqual([]);
    expect(findShapeFaults(document)).toEqual([]);
    const operation = getOperationAST(document);
    // a grid asks for windows of a hundred rows
    const given = operation && { operation, values: { first: 100 } };
    expect(given && operationCost(apiSchema, document, given)).toBeLessThanOrEqual(OPERATION_LIMITS.cost / 2);
    const { node } = planner.buildQueryPlan(operationFromDocument(api, document));
    expect(countFetches(node)).toBeGreaterThan(0);
    expect(countFetches(node)).toBeLessThanOrEqual(MAIN[name] ?? MOST);
  });
});
