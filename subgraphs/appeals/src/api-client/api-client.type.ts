import { Access, employee } from '@hromada/shared/access';
import { connectionOf, LocalDate } from '@hromada/shared/graphql';
import { Field, ID, Int, ObjectType } from 'type-graphql';

/** Who reads the register of programs: whoever gives access, and whoever watches over data. */
export const CLIENT_READERS = employee('administrator', 'data-protection-officer');

/** A public key of a program. */
@ObjectType({ description: 'A public key by which a program is known (ключ програми).' })
@Access(CLIENT_READERS)
export class ApiClientKey {
  @Field(() => ID, { description: 'Identifier of the key here.' })
  id!: string;

  @Field(() => String, { description: 'Name that follows from the key itself, `kid` (RFC 7638) (відбиток).' })
  thumbprint!: string;

  @Field(() => LocalDate, { description: 'First day, included (діє з).' })
  validFrom!: string;

  @Field(() => LocalDate, { description: 'Last day, included (діє до).' })
  validTo!: string;

  @Field(() => Date, { description: 'When it was added (додано).' })
  createdAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it was revoked; null otherwise (відкликано).' })
  revokedAt!: Date | null;

  jwk!: unknown;
  clientId!: string;
}

/** A program of somebody else's. */
@ObjectType({ description: 'A program of somebody else that may ask the graph (зовнішня програма).' })
@Access(CLIENT_READERS)
export class ApiClient {
  @Field(() => ID, { description: 'Identifier: its `client_id`.' })
  id!: string;

  @Field(() => Int, { description: 'Grows with every change; send it back to change what you have seen (версія).' })
  version!: number;

  @Field(() => String, { description: 'Name (назва).' })
  name!: string;

  @Field(() => String, { description: 'Who runs it and answers for it (організація).' })
  organisation!: string;

  @Field(() => String, { description: 'Whom to call or write to (контакт).' })
  contact!: string;

  @Field(() => String, { description: 'Purpose for which it reads data (мета).' })
  purpose!: string;

  @Field(() => String, { description: 'Legal basis (підстава).' })
  basis!: string;

  @Field(() => [String], { description: 'What it may do, `appeals:read`, at most 8 (дозволи).' })
  scopes!: string[];

  @Field(() => Int, { description: 'Requests it may send in a minute (запитів за хвилину).' })
  requestsPerMinute!: number;

  @Field(() => Int, { description: 'Cost of operations it may spend in a minute, in points (вартість за хвилину).' })
  costPerMinute!: number;

  @Field(() => [String], {
    description:
      'Addresses to which a resident is sent back with a code, at most 10; none for a program that acts for nobody.',
  })
  redirectUris!: string[];

  @Field(() => Date, { description: 'When it was registered (зареєстровано).' })
  createdAt!: Date;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'Last day on which it came with a token; null: never (востаннє).',
  })
  lastUsedOn!: string | null;

  disabledAt!: Date | null;
}

/** A page of programs. */
export const { Connection: ApiClientConnection } = connectionOf(
  'ApiClient',
  'Programs that may ask the graph (зовнішні програми)',
  () => ApiClient,
);
