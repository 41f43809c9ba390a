import { randomUUID } from 'node:crypto';
import type { Logger } from '@hromada/shared/logging';
import type { Viewer, ViewerSealer } from '@hromada/shared/viewer';
import express, { type NextFunction, type Request, type Response, Router } from 'express';
import { GraphQLError } from 'graphql';
import { z } from 'zod';
import type { Graph } from '../graph.ts';
import type { ClientAddress } from '../limits/client-address.ts';
import type { Actor, RateLimiter } from '../limits/rate-limiter.ts';
import { openOperation } from '../operation-context.ts';
import { type Platform, PlatformUnavailableError } from '../platform.ts';
import { publicViewer } from '../public-routes.ts';
import { categoryShape, GeoReportError, issueShape, questionOf, reportIn, requestOf, serviceOf } from './georeport.ts';
import { CONTENT_TYPES, errorAs, type GeoReportFormat, listAs, recordAs } from './georeport-format.ts';

/** Where programs of Open311 come to: GeoReport v2. */
export const OPEN311_PATH = '/open311/v2';

const FORM_LIMIT = '20kb';
/** Reports that one address may send in a minute, besides what it may ask. */
const REPORTS_A_MINUTE = 10;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const REQUESTS = { root: 'service_requests', item: 'request' } as const;

const CATEGORIES = 'query Open311Services { cityIssueCategories { code name group } }';
const ISSUE =
  'id state latitude longitude place description reportedAt updatedAt controlOn reason publicNote category { code name group } unit { name }';
const ISSUES = `query Open311Requests($filter: CityIssueFilter, $first: Int!, $skip: Int!) {
  cityIssues(filter: $filter, first: $first, skip: $skip) { edges { node { ${ISSUE} } } } }`;
const ONE_ISSUE = `query Open311Request($id: ID!) { cityIssue(id: $id) { ${ISSUE} } }`;
const RECEIVE = `mutation Open311Report($input: ReceiveCityIssueInput!) {
  receiveCityIssue(input: $input) { issueId problems { field code message } } }`;

const categoriesShape = z.object({ cityIssueCategories: z.array(categoryShape) });
const issuesShape = z.object({ cityIssues: z.object({ edges: z.array(z.object({ node: issueShape })) }) });
const oneShape = z.object({ cityIssue: issueShape.nullable() });
const receivedShape = z.object({
  receiveCityIssue: z.object({
    issueId: z.string().nullable(),
    problems: z.array(z.object({ field: z.string().nullable(), code: z.string(), message: z.string() })),
  }),
});

/** What the facade stands on. */
export interface Open311Parts {
  /** what anybody may read: the facade can show nothing else */
  readonly graph: Graph;
  readonly platform: Platform;
  readonly sealer: ViewerSealer;
  readonly limiter: RateLimiter;
  readonly addressOf: ClientAddress;
  readonly log: Logger;
  now(): Date;
}

interface Asked {
  readonly format: GeoReportFormat;
  readonly viewer: Viewer;
  readonly actor: Actor | null;
  readonly address: string;
}

type Answer = (request: Request, asked: Asked) => Promise<{ readonly status: number; readonly body: string }>;

/**
 * Open311 GeoReport v2 over the public graph: services, requests, and one door in. Everybody is anonymous, as at the public
 * endpoint, and pays from the same budget.
 * @see https://wiki.open311.org/GeoReport_v2/
 */
export function open311Routes(parts: Open311Parts): Router {
  const router = Router();
  const respond = (answer: Answer) => async (request: Request, response: Response) => {
    const format: GeoReportFormat = request.params.format === 'xml' ? 'xml' : 'json';
    response.set({ 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' });
    response.set({ 'cache-control': 'no-store', 'content-type': CONTENT_TYPES[format] });
    try {
      const viewer = publicViewer(request.headers);
      const address = parts.addressOf(request);
      const actor = parts.limiter.actorOf(viewer, address);
      parts.limiter.takeRequest(actor);
      const { status, body } = await answer(request, { format, viewer, actor, address });
      response.status(status).send(body);
    } catch (error) {
      refuse(error, response, format, parts.log);
    }
  };
  const ask = async <Data>(query: string, variables: Record<string, unknown>, shape: z.ZodType<Data>, by: Asked) => {
    const operation = openOperation(by.viewer, parts.sealer, by.actor);
    const { data, errors } = await parts.graph.execute({ query, variables }, operation);
    const [error] = errors ?? [];
    if (error?.extensions?.code === 'RATE_LIMITED') throw new GeoReportError(429, error.message);
    if (error?.extensions?.code === 'BAD_USER_INPUT') throw new GeoReportError(400, error.message);
    if (error) throw new GeoReportError(503, 'The reports are out of reach now');
    return shape.parse(data);
  };
  const categories = async (by: Asked) => (await ask(CATEGORIES, {}, categoriesShape, by)).cityIssueCategories;

  router.get(
    `${OPEN311_PATH}/services.:format`,
    respond(async (_request, asked) => {
      const services = (await categories(asked)).map(serviceOf);
      return { status: 200, body: listAs(asked.format, { root: 'services', item: 'service' }, services) };
    }),
  );
  router.get(
    `${OPEN311_PATH}/services/:code.:format`,
    respond(async ({ params }, asked) => {
      const found = (await categories(asked)).find(({ code }) => code === params.code);
      if (!found) throw new GeoReportError(404, 'There is no such service_code');
      const definition = { service_code: found.code, attributes: [] };
      return { status: 200, body: recordAs(asked.format, 'service_definition', definition) };
    }),
  );
  router.get(
    `${OPEN311_PATH}/requests.:format`,
    respond(async (request, asked) => {
      const question = questionOf(new URL(request.originalUrl, 'http://gateway').searchParams, parts.now());
      const { cityIssues } = await ask(ISSUES, { ...question }, issuesShape, asked);
      const records = cityIssues.edges.map(({ node }) => requestOf(node));
      return { status: 200, body: listAs(asked.format, REQUESTS, records) };
    }),
  );
  router.get(
    `${OPEN311_PATH}/requests/:id.:format`,
    respond(async ({ params }, asked) => {
      const id = String(params.id);
      const { cityIssue } = UUID.test(id) ? await ask(ONE_ISSUE, { id }, oneShape, asked) : { cityIssue: null };
      if (!cityIssue) throw new GeoReportError(404, 'There is no such service_request_id, or it is not public');
      return { status: 200, body: listAs(asked.format, REQUESTS, [requestOf(cityIssue)]) };
    }),
  );
  router.post(
    `${OPEN311_PATH}/requests.:format`,
    express.text({ type: 'application/x-www-form-urlencoded', limit: FORM_LIMIT }),
    respond(async (request, { format, address }) => {
      const budget = { requestsPerMinute: REPORTS_A_MINUTE, costPerMinute: 0 };
      parts.limiter.takeRequest({ key: `open311 ${address}`, budget });
      if (typeof request.body !== 'string')
        throw new GeoReportError(400, 'The body is application/x-www-form-urlencoded');
      const input = { idempotencyKey: randomUUID(), ...reportIn(new URLSearchParams(request.body)) };
      const question = { subgraph: 'appeals', query: RECEIVE, variables: { input }, shape: receivedShape };
      const { issueId, problems } = (await parts.platform.ask(question)).receiveCityIssue;
      const [problem] = problems;
      if (problem) throw new GeoReportError(problem.code === 'CATEGORY_UNKNOWN' ? 404 : 400, problem.message);
      const service_notice = 'Повідомлення побачать усі, коли його прочитає працівник ради';
      const record = { service_request_id: issueId, service_notice, account_id: null };
      return { status: 201, body: listAs(format, REQUESTS, [record]) };
    }),
  );
  router.use(OPEN311_PATH, (error: unknown, request: Request, response: Response, next: NextFunction) => {
    if (response.headersSent) return next(error);
    const format: GeoReportFormat = request.path.endsWith('.xml') ? 'xml' : 'json';
    refuse(new GeoReportError(400, 'The request could not be read'), response, format, parts.log);
  });
  return router;
}

function refuse(error: unknown, response: Response, format: GeoReportFormat, log: Logger): void {
  let [status, description] = [500, 'The request could not be answered'];
  if (error instanceof GeoReportError) [status, description] = [error.status, error.message];
  else if (error instanceof PlatformUnavailableError) [status, description] = [503, 'Reports cannot be taken now'];
  else if (error instanceof GraphQLError && error.extensions.code === 'RATE_LIMITED') {
    [status, description] = [429, error.message];
    response.set('retry-after', String(error.extensions.retryAfterSeconds));
  } else log.error({ err: error }, 'defect');
  response
    .status(status)
    .type(CONTENT_TYPES[format])
    .send(errorAs(format, status, description));
}
