import { Access } from '@hromada/shared/access';
import { connectionOf } from '@hromada/shared/graphql';
import { Field, ID, ObjectType } from 'type-graphql';
import { addressReader } from '../access.ts';

/** A house or a flat. */
@ObjectType({ description: 'An address in the hromada: a house, or a flat or room in it (адреса).' })
@Access(addressReader)
export class Address {
  @Field(() => ID, { description: 'Identifier of the address.' })
  id!: string;

  @Field(() => String, { description: 'Code of the settlement in the codifier of territorial units (КАТОТТГ).' })
  katottg!: string;

  @Field(() => String, { description: 'Settlement with its kind, `м. Вербівка` (населений пункт).' })
  settlement!: string;

  @Field(() => String, { description: 'Street with its kind, `вул. Соборна` (вулиця).' })
  street!: string;

  @Field(() => String, { description: 'Number of the house, `12А` (будинок).' })
  house!: string;

  @Field(() => String, { nullable: true, description: 'Flat or room; null for a house (квартира).' })
  unit!: string | null;

  @Field(() => String, { description: 'The whole address in one line.' })
  text!: string;
}

/** One page of addresses. */
export const { Connection: AddressConnection } = connectionOf<Address>('Address', 'Addresses (адреси)', () => Address);
