import { Access } from '@hromada/shared/access';
import { InputProblem } from '@hromada/shared/graphql';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { signIn } from '../access.ts';
import { Assurance } from './assurance.type.ts';

/** The person record behind an account. */
@ObjectType({ description: 'The person record behind an account of an identity provider (обліковий запис мешканця).' })
@Directive('@inaccessible')
@Access(signIn)
export class ResidentIdentity {
  @Field(() => ID, { description: 'Identifier of the person in the register.' })
  personId!: string;

  @Field(() => String, { description: 'Family name, given name and patronymic, for the greeting (ПІБ).' })
  name!: string;

  @Field(() => Assurance, { description: 'How surely the provider knew them when the account was bound.' })
  assurance!: Assurance;
}

/** What came of binding an account. */
@ObjectType({ description: 'What came of binding an account: the person record, or what stands in the way.' })
@Directive('@inaccessible')
@Access(signIn)
export class BindResidentIdentityPayload {
  @Field(() => ID, { nullable: true, description: 'The person record; null when there are problems.' })
  personId!: string | null;

  @Field(() => [InputProblem], { description: 'What stands in the way, at most 5; empty when bound.' })
  problems!: InputProblem[];
}
