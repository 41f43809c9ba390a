import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { assertIsoDay } from '../clock/index.ts';

function parseDay(value: unknown): string {
  if (typeof value !== 'string') throw new GraphQLError('LocalDate must be a string, 2026-01-31');
  try {
    return assertIsoDay(value);
  } catch {
    throw new GraphQLError('LocalDate must be a real calendar day, 2026-01-31');
  }
}

function parseInstant(value: unknown): Date {
  const at = typeof value === 'string' ? new Date(value) : new Date(Number.NaN);
  if (Number.isNaN(at.getTime())) throw new GraphQLError('DateTime must be an ISO 8601 instant, 2026-01-31T09:00:00Z');
  return at;
}

/** A calendar day in Europe/Kyiv. */
export const LocalDate = new GraphQLScalarType({
  name: 'LocalDate',
  description: 'A calendar day in Europe/Kyiv, `2026-01-31` (день).',
  serialize: (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : String(value)),
  parseValue: parseDay,
  parseLiteral: (node) => parseDay(node.kind === Kind.STRING ? node.value : undefined),
});

/** An instant. */
export const DateTime = new GraphQLScalarType({
  name: 'DateTime',
  description: 'An instant, ISO 8601 with a zone, `2026-01-31T09:00:00.000Z` (дата й час).',
  serialize: (value) => (value instanceof Date ? value : parseInstant(value)).toISOString(),
  parseValue: parseInstant,
  parseLiteral: (node) => parseInstant(node.kind === Kind.STRING ? node.value : undefined),
});
