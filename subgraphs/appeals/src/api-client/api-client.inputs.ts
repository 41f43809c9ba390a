import { LocalDate } from '@hromada/shared/graphql';
import { Directive, Field, ID, InputType, Int } from 'type-graphql';

/** The key every change has. */
@InputType()
abstract class ClientKeyedInput {
  @Field(() => ID, {
    description: 'UUID made by the caller: a repeat with the same key changes nothing and answers the same.',
  })
  idempotencyKey!: string;
}

/** What is entered about a program. */
@InputType()
abstract class ClientDetailsInput extends ClientKeyedInput {
  @Field(() => String, { description: 'Name, 2 to 200 characters (назва).' })
  name!: string;

  @Field(() => String, { description: 'Who runs it and answers for it, 2 to 300 characters (організація).' })
  organisation!: string;

  @Field(() => String, { description: 'Whom to call or write to, 3 to 300 characters (контакт).' })
  contact!: string;

  @Field(() => String, { description: 'Purpose, 5 to 1,000 characters (мета).' })
  purpose!: string;

  @Field(() => String, { description: 'Legal basis, 3 to 500 characters (підстава).' })
  basis!: string;

  @Field(() => [String], { description: 'What it may do, `appeals:read`, 1 to 8 (дозволи).' })
  scopes!: string[];

  @Field(() => Int, { description: 'Requests a minute, 1 to 6,000.' })
  requestsPerMinute!: number;

  @Field(() => Int, { description: 'Points of cost a minute, 1 to 1,000,000.' })
  costPerMinute!: number;

  @Field(() => [String], {
    description: 'Addresses to send a resident back to, exact: HTTPS, or loopback; without a fragment; at most 10.',
  })
  redirectUris!: string[];
}

/** A change of one program. */
@InputType()
abstract class ClientChangeInput extends ClientKeyedInput {
  @Field(() => ID, { description: 'The program.' })
  clientId!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Version the caller has seen; refused as STALE_VERSION when it differs. Null: not checked.',
  })
  expectedVersion?: number | null;
}

/** A new program. */
@InputType({ description: 'Registers a program (реєстрація програми).' })
export class RegisterApiClientInput extends ClientDetailsInput {}

/** What is known of a program, all of it anew. */
@InputType({ description: 'Sets what is known of a program (зміна реєстрації програми).' })
export class UpdateApiClientInput extends ClientDetailsInput {
  @Field(() => ID, { description: 'The program.' })
  clientId!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Version the caller has seen; refused as STALE_VERSION when it differs. Null: not checked.',
  })
  expectedVersion?: number | null;
}

/** A key is added. */
@InputType({ description: 'Adds a public key; earlier ones may hold beside it for a while (додавання ключа).' })
export class AddApiClientKeyInput extends ClientChangeInput {
  @Field(() => String, {
    description: 'Public key, JWK as JSON text: P-256 for ES256, or Ed25519 for EdDSA. A private key is refused.',
  })
  jwk!: string;

  @Field(() => LocalDate, { nullable: true, description: 'First day: today, also when absent, or later (діє з).' })
  validFrom?: string | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'Last day, at most two years later; a year when absent (діє до).',
  })
  validTo?: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Days earlier keys still hold after the first day of this one, 0 to 90; absent: they are left as they are.',
  })
  overlapDays?: number | null;
}

/** A key is taken away. */
@InputType({ description: 'Revokes a key at once (відкликання ключа).' })
export class RevokeApiClientKeyInput extends ClientChangeInput {
  @Field(() => ID, { description: 'The key that is revoked (ключ).' })
  keyId!: string;
}

/** The door is shut. */
@InputType({ description: 'Shuts a program out or lets it in again (закриття й відкриття доступу).' })
export class ApiClientAccessInput extends ClientChangeInput {
  @Field(() => String, { nullable: true, description: 'Why, up to 1,000 characters (підстава).' })
  note?: string | null;
}

/** A token was issued. */
@InputType({ description: 'Says that a program came with a token today; for the platform alone.' })
@Directive('@inaccessible')
export class NoteApiClientUseInput extends ClientKeyedInput {
  @Field(() => ID, { description: 'The program.' })
  clientId!: string;
}
