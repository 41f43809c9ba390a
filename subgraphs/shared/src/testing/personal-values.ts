import { type GraphQLSchema, isObjectType } from 'graphql';
import type { PersonalSubjectOf } from '../access/index.ts';
import type { AccessEntry } from '../access-chain/index.ts';

/** A personal value that left a field. */
export interface LeftValue {
  readonly field: string;
  readonly personId: string | null;
  readonly recordId: string | null;
}

/** Schema coordinates of personal fields with what names the person of each. */
export function personalFields(schema: GraphQLSchema): Map<string, PersonalSubjectOf> {
  const fields = new Map<string, PersonalSubjectOf>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const own = field.extensions.personal as PersonalSubjectOf | null | undefined;
      const subjectOf = own === undefined ? (type.extensions.personal as PersonalSubjectOf | null | undefined) : own;
      if (subjectOf) fields.set(`${type.name}.${field.name}`, subjectOf);
    }
  }
  return fields;
}

/** Listens at every personal field, outside the guard: what goes through here is on its way to the client. */
export function listenAtPersonalFields(
  schema: GraphQLSchema,
  hear: (value: LeftValue, context: unknown) => void,
): void {
  for (const [coordinate, subjectOf] of personalFields(schema)) {
    const [typeName = '', fieldName = ''] = coordinate.split('.');
    const type = schema.getType(typeName);
    const field = isObjectType(type) ? type.getFields()[fieldName] : undefined;
    const guarded = field?.resolve;
    if (!field || !guarded) throw new Error(`${coordinate} is not guarded`);
    field.resolve = async (parent, args, context, info) => {
      const value = await guarded(parent, args, context, info);
      const subject = subjectOf(parent);
      if (value !== null && value !== undefined && subject)
        hear({ field: coordinate, personId: subject.personId, recordId: subject.recordId }, context);
      return value;
    };
  }
}

/** Whether the journal tells of the value. */
export function isJournalled({ field, personId, recordId }: LeftValue, entries: readonly AccessEntry[]): boolean {
  return entries.some(
    ({ fields, subjects }) =>
      fields.includes(field) &&
      subjects.some(({ person, records }) => person === personId && (recordId === null || records.includes(recordId))),
  );
}

/** Every text in an answer, at whatever depth. */
export function textsOf(answer: unknown): string[] {
  if (typeof answer === 'string') return [answer];
  if (answer === null || typeof answer !== 'object') return [];
  return Object.values(answer).flatMap(textsOf);
}
