import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, type ClassType, Ctx, FieldResolver, ID, Info, Int, Query, Resolver, Root } from 'type-graphql';
import { Access, resident } from '../access/index.ts';
import { rootCoordinate } from '../access/root-coordinate.ts';
import { type ConnectionOf, PageArguments, pageWindow, toConnection } from '../graphql/index.ts';
import { DataAccessArguments } from './data-access.inputs.ts';
import type { DataAccessService } from './data-access.service.ts';
import {
  accessSupervisor,
  type DataAccess,
  DataAccessChain,
  DataAccessEntry,
  dataAccessEntryConnection,
  dataAccessType,
} from './data-access.type.ts';

const { Connection: DataAccessEntryConnection } = dataAccessEntryConnection;

/** How a subgraph shows its journal of access. */
export interface DataAccessDoor {
  /** beginning of the names of its queries: `registry` gives `registryAccesses`, `myRegistryAccesses` */
  readonly name: string;
  /** whose journal it is, in both languages, for the reader of the schema: `the register of residents (реєстр)` */
  readonly of: string;
  /** what a program needs from a resident to read theirs, `residents:read` */
  readonly scope: string;
  /** the unit as this subgraph knows it */
  readonly unitType: ClassType<{ id: string }>;
  /** reads the journal in an operation's context */
  // biome-ignore lint/suspicious/noExplicitAny: each subgraph has its own context type
  accesses(context: any): DataAccessService;
}

/** The queries of a journal of access, alike in every subgraph that keeps one. */
export function dataAccessResolvers({ name, of, scope, unitType, accesses }: DataAccessDoor) {
  const { Connection: DataAccessConnection } = dataAccessType(unitType);
  const capital = name.charAt(0).toUpperCase() + name.slice(1);

  @Resolver()
  class DataAccessResolver {
    @Query(() => DataAccessConnection, {
      name: `my${capital}Accesses`,
      nullable: true,
      description: `Who looked at your data in ${of}, newest first; a look to be told of later is left out until its day. Null only with an error.`,
    })
    @Access(resident(scope))
    async mine(
      @Args(() => PageArguments) page: PageArguments,
      @Ctx() context: object,
      @Info() info: GraphQLResolveInfo,
    ): Promise<ConnectionOf<DataAccess>> {
      return toConnection(await accesses(context).listMine(pageWindow(page), rootCoordinate(info)));
    }
  }

  @Resolver(() => DataAccessEntry)
  class DataAccessEntryResolver {
    @Query(() => DataAccessEntryConnection, {
      name: `${name}Accesses`,
      nullable: true,
      description: `Journal of access to personal data in ${of}, newest first. Role: data-protection-officer. Reading it is journalled. Null only with an error.`,
    })
    @Access(accessSupervisor)
    async all(
      @Args(() => DataAccessArguments) { filter, ...page }: DataAccessArguments,
      @Ctx() context: object,
      @Info() info: GraphQLResolveInfo,
    ): Promise<ConnectionOf<DataAccessEntry>> {
      return toConnection(await accesses(context).list(filter ?? {}, pageWindow(page), rootCoordinate(info)));
    }

    @Query(() => DataAccessEntry, {
      name: `${name}Access`,
      nullable: true,
      description: `One entry of the journal of access to personal data in ${of}. Role: data-protection-officer. NOT_FOUND when there is no such place. Null only with an error.`,
    })
    @Access(accessSupervisor)
    one(
      @Arg('seq', () => Int, { description: 'Place in the chain (порядковий номер).' }) seq: number,
      @Ctx() context: object,
      @Info() info: GraphQLResolveInfo,
    ): Promise<DataAccessEntry> {
      return accesses(context).get(seq, rootCoordinate(info));
    }

    @Query(() => DataAccessChain, {
      name: `${name}AccessChain`,
      description: `Where the chain of the journal of access in ${of} ends. Role: data-protection-officer.`,
    })
    @Access(accessSupervisor)
    chain(@Ctx() context: object): Promise<DataAccessChain> {
      return accesses(context).chain();
    }

    @FieldResolver(() => [ID], {
      nullable: true,
      description:
        'Persons of the register whose data were read, the first ones, at most 200; asking is journalled. Null only with an error (особи).',
    })
    personIds(
      @Root() entry: DataAccessEntry,
      @Ctx() context: object,
      @Info() info: GraphQLResolveInfo,
    ): Promise<string[]> {
      return accesses(context).personsOf(entry, rootCoordinate(info));
    }
  }

  return [DataAccessResolver, DataAccessEntryResolver] as const;
}
