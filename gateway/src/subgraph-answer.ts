import type { GraphQLFormattedError } from 'graphql';
import { z } from 'zod';

/** What a subgraph answered to one fetch. */
export interface SubgraphAnswer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly GraphQLFormattedError[];
}

/** The subgraph answered something that is not a GraphQL answer. */
export class MalformedAnswerError extends Error {
  override readonly name = 'MalformedAnswerError';
}

const graphAnswer = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z
    .array(
      z.object({
        message: z.string(),
        path: z.array(z.union([z.string(), z.number()])).optional(),
        extensions: z.record(z.string(), z.unknown()).optional(),
      }),
    )
    .optional(),
});

/**
 * Reads the body of a subgraph's answer.
 * @throws {MalformedAnswerError} on a status other than 200 or 400 (GraphQL's own refusal: a value that only the
 * subgraph's scalars can judge), on text that is not JSON, and on JSON that is not a GraphQL answer
 */
export function readAnswer(status: number, body: string): SubgraphAnswer {
  if (status !== 200 && status !== 400) throw new MalformedAnswerError(`Status ${status}`);
  const parsed = graphAnswer.safeParse(parseJson(body));
  if (!parsed.success) throw new MalformedAnswerError('Not a GraphQL answer');
  if (parsed.data.data === undefined && parsed.data.errors === undefined)
    throw new MalformedAnswerError('Neither data nor errors');
  return parsed.data;
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    // The parser's message quotes the text, which may hold personal data.
    throw new MalformedAnswerError(`${body.length} characters that are not JSON`);
  }
}
