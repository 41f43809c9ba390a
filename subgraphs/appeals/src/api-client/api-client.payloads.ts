import { Access, platform } from '@hromada/shared/access';
import { InputProblem } from '@hromada/shared/graphql';
import { Directive, Field, ObjectType } from 'type-graphql';
import { ApiClient, CLIENT_READERS } from './api-client.type.ts';

/** What came of a change of a program. */
@ObjectType({ description: 'What came of it: the program as it is now, or what to correct.' })
@Access(CLIENT_READERS)
export class ApiClientPayload {
  @Field(() => ApiClient, {
    nullable: true,
    description: 'The program after the change; null when there are problems.',
  })
  client!: ApiClient | null;

  @Field(() => [InputProblem], { description: 'What to correct, at most one per field; empty when done.' })
  problems!: InputProblem[];
}

/** What came of a note that a program came with a token. */
@ObjectType({ description: 'What came of the note; for the platform alone.' })
@Directive('@inaccessible')
@Access(platform)
export class NoteApiClientUsePayload {
  @Field(() => [InputProblem], { description: 'Always empty: an unknown program is an error.' })
  problems!: InputProblem[];
}
