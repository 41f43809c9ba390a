import type { Request, RequestHandler, Response } from 'express';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import { isRecord } from '../is-record.ts';
import { type WeighParts, weigh } from '../limits/limits-plugin.ts';
import type { OperationContext } from '../operation-context.ts';
import type { ErrorPresenter } from '../present-error.ts';
import type { KnownDocuments } from './known-documents.ts';
import type { PlanExecutor, PlannedOperation, PreparedOperation } from './plan-executor.ts';

/** What answering without Apollo Server stands on. */
export interface DirectAnswerParts {
  readonly known: KnownDocuments;
  readonly executor: PlanExecutor;
  readonly schema: GraphQLSchema;
  readonly weighing: WeighParts;
  readonly presentError: ErrorPresenter;
  /** keeps in which request an error was thrown */
  note(error: object, requestId: string): void;
  /** opens the operation of an admitted request */
  open(response: Response): OperationContext;
}

const JSON_TYPES = ['application/json', 'application/graphql-response+json'];

/**
 * Answers an operation whose text Apollo Server has let through before: parsing, validation and the way through its
 * hooks would say the same again. Everything else goes on to Apollo Server, and so does whatever it would refuse, so
 * that every refusal is its own.
 */
export function directAnswer(parts: DirectAnswerParts): RequestHandler {
  const { known, executor, presentError } = parts;
  return (request, response, next) => {
    const operation = readOperation(request, known);
    const type = operation && request.accepts(JSON_TYPES);
    const prepared = operation && type ? executor.prepare(operation) : null;
    if (!operation || !prepared || prepared.faults.length > 0) return next();
    const context = parts.open(response);
    if (!isPaid(operation, prepared, context, parts)) return next();
    prepared
      .run(context)
      .then(({ errors, data }) => {
        for (const error of errors ?? []) parts.note(error, context.viewer.requestId);
        const presented = errors?.map((error) => presentError(error.toJSON(), error));
        // As Apollo Server has it: an answer without data, even null, is no execution.
        if (presented && data === undefined) response.status(400);
        response.setHeader('content-type', `${type}; charset=utf-8`);
        response.end(`${JSON.stringify({ errors: presented, data })}\n`);
      })
      .catch(next);
  };
}

function readOperation({ method, body }: Request, known: KnownDocuments): PlannedOperation | null {
  if (method !== 'POST' || !isRecord(body) || typeof body.query !== 'string') return null;
  const { query, operationName = null, variables = null, extensions = {} } = body;
  const document = known.find(query);
  if (!document || !isRecord(extensions) || Object.keys(extensions).length > 0) return null;
  if (operationName !== null && typeof operationName !== 'string') return null;
  if (variables !== null && !isRecord(variables)) return null;
  return { document, operationName: operationName ?? undefined, variables: variables ?? {} };
}

/** Whether it is small enough and the actor has paid; who cannot pay now is told so by Apollo Server. */
function isPaid(
  { document, variables }: PlannedOperation,
  { definition }: PreparedOperation,
  { actor }: OperationContext,
  { schema, weighing }: DirectAnswerParts,
): boolean {
  try {
    return (
      weigh({ schema, document, given: { operation: definition, values: variables }, actor }, weighing).length === 0
    );
  } catch (error) {
    if (error instanceof GraphQLError) return false;
    throw error;
  }
}
