import { uuid } from '@hromada/shared/graphql';
import {
  astFromValue,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  isRequiredInputField,
  print,
} from 'graphql';
import { OWNER_NUMBER, PEOPLE, RECORDS, STAFF, UNITS } from './identities.ts';

/** What to ask a field by, where its kind of argument alone does not lead to the record of the matrix. */
const BY_COORDINATE: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'Mutation.advanceServiceApplication': {
    input: { idempotencyKey: uuid(), applicationId: uuid(), command: 'APPROVE' }, // the one step that every role may take
  },
  'Query.person': { id: PEOPLE.owner },
  'Query.personByRecordNumber': { recordNumber: OWNER_NUMBER },
  'Query.personsByNameAndBirthDate': { familyName: 'Ткаченко', birthDate: '1984-02-29' },
  'Query.residentsAt': { addressId: RECORDS.address, on: '2026-03-02' },
  'Query.addresses': { street: 'Садова' },
  'Query.residentIdentity': { provider: 'embedded', subject: PEOPLE.owner },
  'Query.appeal': { id: RECORDS.appeal },
  'Query.publicAppealStatistics': { fromMonth: '2025-01', toMonth: '2026-12', groupBy: 'KIND' },
  'Query.search': { text: 'дах' },
  'Query.similarAppeals': { subject: 'Ремонт', personId: PEOPLE.owner },
  'Query.employee': { id: STAFF.executor },
  'Query.employeeIdentity': { provider: 'embedded', subject: STAFF.executor },
  'Query.apiClientIdentity': { clientId: RECORDS.client },
  'Query.apiClient': { id: RECORDS.client },
  'Query.webhookEndpoints': { clientId: RECORDS.client },
  'Query.webhookEvents': { after: '0' },
  'Query.staffHistory': { subjectId: STAFF.executor },
  'Query.orgUnit': { id: UNITS.housing },
  'Query.serviceApplication': { id: RECORDS.application },
  'Query.service': { id: RECORDS.service },
  'Query.document': { id: RECORDS.document },
  'Query.cityIssue': { id: RECORDS.cityIssue },
  'Query.nearbyCityIssues': { latitude: 50.4501, longitude: 30.5234 },
  'Query.caseFiles': { year: 2026 },
  'Query.voteEvent': { id: RECORDS.voteEvent },
  'Query.personByTaxNumber': { taxNumber: '3015427380' },
  'Query.convocation': { id: RECORDS.convocation },
  'Query.sitting': { id: RECORDS.sitting },
  'Query.votingMember': { id: RECORDS.deputy },
  'Query.votingMembers': { convocationId: RECORDS.convocation },
  'Query.sittings': { convocationId: RECORDS.convocation },
};

/** Arguments that are given wherever a field has them. */
const EVERYWHERE: Readonly<Record<string, unknown>> = { after: undefined, first: 50 };

/**
 * The arguments of a field as they stand in a document: what leads to the record, and for the rest any value of the
 * kind. A mutation gets identifiers that nobody has: it passes its gate and changes nothing.
 */
export function argumentsOf(coordinate: string, field: GraphQLField<unknown, unknown>): string {
  const given: Readonly<Record<string, unknown>> = {
    ...EVERYWHERE,
    ...(coordinate.startsWith('Subscription.') && { after: '0' }),
    ...BY_COORDINATE[coordinate],
  };
  const parts = field.args.flatMap((argument) => literalOf(argument, given));
  return parts.length === 0 ? '' : `(${parts.join(', ')})`;
}

function literalOf(argument: GraphQLArgument, given: Readonly<Record<string, unknown>>): string[] {
  const value = given[argument.name] ?? (isRequiredArgument(argument) ? someValue(argument.type) : undefined);
  if (value === undefined) return [];
  const literal = astFromValue(value, argument.type);
  if (!literal) throw new Error(`No literal for ${argument.name}`);
  return [`${argument.name}: ${print(literal)}`];
}

function someValue(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return someValue(type.ofType);
  if (isListType(type)) return [someValue(type.ofType)];
  if (isEnumType(type)) return type.getValues()[0]?.value;
  if (isInputObjectType(type)) {
    const required = Object.values(type.getFields()).filter((field) => isRequiredInputField(field));
    return Object.fromEntries(required.map((field) => [field.name, someValue(field.type)]));
  }
  switch (type.name) {
    case 'ID':
      return uuid();
    case 'Int':
    case 'Float':
      return 1;
    case 'Boolean':
      return false;
    case 'LocalDate':
      return '2026-03-02';
    case 'DateTime':
      return new Date('2026-03-02T08:00:00Z');
    default:
      return 'x';
  }
}
