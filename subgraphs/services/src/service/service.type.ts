import { Access, everyone } from '@hromada/shared/access';
import { connectionOf, Public } from '@hromada/shared/graphql';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** A service of the council. */
@ObjectType({
  description:
    'A service the council provides to people: an entry of the catalogue (адміністративна послуга). Law 5203-VI.',
})
@Directive('@key(fields: "id")')
@Access(everyone) // what a council provides is public: 5203-VI, art. 6
@Public()
export class Service {
  @Field(() => ID, { description: 'Identifier of the service (ідентифікатор).' })
  readonly id!: string;

  @Field(() => String, {
    description: 'Its number in the national guide of services, `00040` (код у Гіді з державних послуг).',
  })
  readonly code!: string;

  @Field(() => String, { description: 'Name of the service (назва послуги).' })
  readonly name!: string;

  @Field(() => String, { description: 'What part of life it belongs to (сфера послуг).' })
  readonly area!: string;
}

const connection = connectionOf('Service', 'Services of the council (послуги)', () => Service);

/** A page of services. */
export const ServiceConnection = connection.Connection;
