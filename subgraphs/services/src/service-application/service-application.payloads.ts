import { Access } from '@hromada/shared/access';
import { InputProblem } from '@hromada/shared/graphql';
import { Field, ObjectType } from 'type-graphql';
import { staff } from '../access.ts';
import { ServiceApplication } from './service-application.type.ts';

/** Answer of every mutation on applications. */
@ObjectType({ description: 'What became of the application, or what to correct (результат дії із заявою).' })
@Access(staff)
export class ServiceApplicationPayload {
  @Field(() => ServiceApplication, {
    nullable: true,
    description: 'The application after the step; null when there is something to correct (заява).',
  })
  readonly application!: ServiceApplication | null;

  @Field(() => [InputProblem], {
    description: 'What to correct; empty when the step was taken, at most 20 (зауваження).',
  })
  readonly problems!: InputProblem[];
}
