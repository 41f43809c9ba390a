import { Access } from '@hromada/shared/access';
import { connectionOf, InputProblem } from '@hromada/shared/graphql';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { staff } from '../access.ts';

/** What a correspondent is. */
export const CorrespondentKind = { AUTHORITY: 'AUTHORITY', ORGANISATION: 'ORGANISATION', PERSON: 'PERSON' } as const;
export type CorrespondentKind = keyof typeof CorrespondentKind;

registerEnumType(CorrespondentKind, {
  name: 'CorrespondentKind',
  description: 'What a correspondent is (вид кореспондента).',
  valuesConfig: {
    AUTHORITY: { description: 'A public authority or a local council (орган влади).' },
    ORGANISATION: { description: 'An enterprise, institution, association (організація).' },
    PERSON: { description: 'A person (фізична особа).' },
  },
});

/** Whom documents come from and go to. */
@ObjectType({ description: 'Whom documents come from and go to (кореспондент).' })
@Access(staff)
export class Correspondent {
  @Field(() => ID, { description: 'Identifier of the correspondent.' })
  id!: string;

  @Field(() => Int, { description: 'Grows by one with each change (версія).' })
  version!: number;

  @Field(() => CorrespondentKind, { description: 'What it is (вид).' })
  kind!: CorrespondentKind;

  @Field(() => String, { description: 'Full name (найменування).' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Code in the register of legal entities, 8 digits (ЄДРПОУ).' })
  registrationCode!: string | null;

  @Field(() => String, { nullable: true, description: 'Code that indices carry, `{correspondent}` (код в індексі).' })
  indexCode!: string | null;

  @Field(() => String, { nullable: true, description: 'Address for letters (адреса).' })
  address!: string | null;

  @Field(() => String, { nullable: true, description: 'E-mail for letters (електронна пошта).' })
  email!: string | null;
}

/** A page of correspondents. */
export const { Connection: CorrespondentConnection } = connectionOf(
  'Correspondent',
  'Correspondents in Ukrainian order of names (кореспонденти)',
  () => Correspondent,
);

/** A correspondent to be entered or found. */
@InputType({ description: 'A correspondent; one of the same kind and name is answered, not doubled (кореспондент).' })
export class SaveCorrespondentInput {
  @Field(() => ID, {
    description: 'UUID made by the caller: a repeat with the same key changes nothing and answers the same.',
  })
  idempotencyKey!: string;

  @Field(() => CorrespondentKind, { description: 'What it is (вид).' })
  kind!: CorrespondentKind;

  @Field(() => String, { description: 'Full name, 2 to 300 characters (найменування).' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'ЄДРПОУ, 8 digits; a legal entity only.' })
  registrationCode?: string | null;

  @Field(() => String, { nullable: true, description: 'Code that indices carry, up to 10 characters.' })
  indexCode?: string | null;

  @Field(() => String, { nullable: true, description: 'Address, 3 to 500 characters.' })
  address?: string | null;

  @Field(() => String, { nullable: true, description: 'E-mail for letters, up to 200 characters.' })
  email?: string | null;
}

/** What came of entering a correspondent. */
@ObjectType({ description: 'What came of entering a correspondent (наслідок внесення).' })
@Access(staff)
export class CorrespondentPayload {
  @Field(() => Correspondent, { nullable: true, description: 'The correspondent; null when there are problems.' })
  correspondent!: Correspondent | null;

  @Field(() => [InputProblem], { description: 'What to correct, at most 50; empty on success (зауваження).' })
  problems!: InputProblem[];
}
