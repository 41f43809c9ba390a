import type { Response } from 'express';
import { GraphQLError } from 'graphql';
import { setHttpOf } from './graph-error.ts';

/** Answers beside the graph that nothing was done, and why: `{ error: { code, message } }`. */
export function refuse(response: Response, status: number, code: string, message: string): void {
  response.status(status).json({ error: { code, message } });
}

/**
 * The same for a limit of the graph that holds beside it too, with its status and when to come again.
 * @throws {unknown} the error itself where it is none of the graph
 */
export function refuseAsGraph(response: Response, error: unknown): void {
  if (!(error instanceof GraphQLError)) throw error;
  setHttpOf(error, response);
  response.json({ error: { code: error.extensions.code, message: error.message } });
}
