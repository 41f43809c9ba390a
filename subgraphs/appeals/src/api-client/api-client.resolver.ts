import { Access, employee, platform } from '@hromada/shared/access';
import { PageArguments, pageWindow, toConnection } from '@hromada/shared/graphql';
import { Arg, Args, Ctx, Directive, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import type { Outcome } from '../mutation.service.ts';
import {
  AddApiClientKeyInput,
  ApiClientAccessInput,
  NoteApiClientUseInput,
  RegisterApiClientInput,
  RevokeApiClientKeyInput,
  UpdateApiClientInput,
} from './api-client.inputs.ts';
import { clientProblems } from './api-client.messages.ts';
import { ApiClientPayload, NoteApiClientUsePayload } from './api-client.payloads.ts';
import { ApiClient, ApiClientConnection, ApiClientKey, CLIENT_READERS } from './api-client.type.ts';

const ADMINISTRATOR = employee('administrator');

/** The register of programs. */
@Resolver(() => ApiClient)
export class ApiClientResolver {
  @Query(() => ApiClient, { nullable: true, description: 'One program; null when there is no such one (програма).' })
  @Access(CLIENT_READERS)
  apiClient(
    @Arg('id', () => ID, { description: 'Identifier of the program.' }) id: string,
    @Ctx() { loaders }: Context,
  ): Promise<ApiClient | null> {
    return loaders.apiClients.load(id);
  }

  @Query(() => ApiClientConnection, { description: 'Programs in Ukrainian order of names (зовнішні програми).' })
  @Access(CLIENT_READERS)
  async apiClients(@Args(() => PageArguments) page: PageArguments, @Ctx() { apiClients }: Context) {
    return toConnection(await apiClients.list(pageWindow(page)));
  }

  @Mutation(() => ApiClientPayload, { description: 'Registers a program (реєстрація). Role: administrator.' })
  @Access(ADMINISTRATOR)
  async registerApiClient(
    @Arg('input', () => RegisterApiClientInput, { description: 'Whose it is and what it may do.' })
    input: RegisterApiClientInput,
    @Ctx() context: Context,
  ): Promise<ApiClientPayload> {
    return clientPayload(await context.apiClients.register(input, context.viewer), context);
  }

  @Mutation(() => ApiClientPayload, { description: 'Sets what is known of a program (зміна). Role: administrator.' })
  @Access(ADMINISTRATOR)
  async updateApiClient(
    @Arg('input', () => UpdateApiClientInput, { description: 'Which program and all that is known.' })
    input: UpdateApiClientInput,
    @Ctx() context: Context,
  ): Promise<ApiClientPayload> {
    return clientPayload(await context.apiClients.update(input, context.viewer), context);
  }

  @Mutation(() => ApiClientPayload, { description: 'Adds a public key (додавання ключа). Role: administrator.' })
  @Access(ADMINISTRATOR)
  async addApiClientKey(
    @Arg('input', () => AddApiClientKeyInput, { description: 'Which program and which key.' })
    input: AddApiClientKeyInput,
    @Ctx() context: Context,
  ): Promise<ApiClientPayload> {
    return clientPayload(await context.apiClients.addKey(input, context.viewer), context);
  }

  @Mutation(() => ApiClientPayload, { description: 'Revokes a key at once (відкликання ключа). Role: administrator.' })
  @Access(ADMINISTRATOR)
  async revokeApiClientKey(
    @Arg('input', () => RevokeApiClientKeyInput, { description: 'Which key of which program.' })
    input: RevokeApiClientKeyInput,
    @Ctx() context: Context,
  ): Promise<ApiClientPayload> {
    return clientPayload(await context.apiClients.revokeKey(input, context.viewer), context);
  }

  @Mutation(() => ApiClientPayload, {
    description: 'Shuts a program out at once (закриття доступу). Role: administrator.',
  })
  @Access(ADMINISTRATOR)
  async disableApiClient(
    @Arg('input', () => ApiClientAccessInput, { description: 'Which program and why.' }) input: ApiClientAccessInput,
    @Ctx() context: Context,
  ): Promise<ApiClientPayload> {
    return clientPayload(await context.apiClients.disable(input, context.viewer), context);
  }

  @Mutation(() => ApiClientPayload, {
    description: 'Lets a program in again (відкриття доступу). Role: administrator.',
  })
  @Access(ADMINISTRATOR)
  async enableApiClient(
    @Arg('input', () => ApiClientAccessInput, { description: 'Which program and why.' }) input: ApiClientAccessInput,
    @Ctx() context: Context,
  ): Promise<ApiClientPayload> {
    return clientPayload(await context.apiClients.enable(input, context.viewer), context);
  }

  @Mutation(() => NoteApiClientUsePayload, { description: 'Says that a program came with a token today.' })
  @Directive('@inaccessible')
  @Access(platform)
  async noteApiClientUse(
    @Arg('input', () => NoteApiClientUseInput, { description: 'Which program.' }) input: NoteApiClientUseInput,
    @Ctx() { apiClients, viewer }: Context,
  ): Promise<NoteApiClientUsePayload> {
    const { faults } = await apiClients.noteUse(input, viewer);
    return { problems: clientProblems(faults, viewer.language) };
  }

  @FieldResolver(() => Boolean, { description: 'Was shut out by an administrator (доступ закрито).' })
  isDisabled(@Root() { disabledAt }: ApiClient): boolean {
    return disabledAt !== null;
  }

  @FieldResolver(() => [ApiClientKey], { description: 'Keys, the latest to begin first, at most 200 (ключі).' })
  keys(@Root() { id }: ApiClient, @Ctx() { loaders }: Context): Promise<ApiClientKey[]> {
    return loaders.apiClientKeys.load(id);
  }
}

/** Keys of programs. */
@Resolver(() => ApiClientKey)
export class ApiClientKeyResolver {
  @FieldResolver(() => Boolean, { description: 'Holds today (чинний).' })
  isValid(@Root() key: ApiClientKey, @Ctx() { apiClients }: Context): boolean {
    return apiClients.isValid(key);
  }

  @FieldResolver(() => String, { description: 'Algorithm of its signatures, `ES256` or `EdDSA` (алгоритм).' })
  algorithm(@Root() { jwk }: ApiClientKey): string {
    return typeof jwk === 'object' && jwk !== null && 'alg' in jwk ? String(jwk.alg) : '';
  }
}

async function clientPayload({ id, faults }: Outcome, context: Context): Promise<ApiClientPayload> {
  context.reload(); // what was loaded before the change is no longer true
  return {
    client: id === null ? null : await context.loaders.apiClients.load(id),
    problems: clientProblems(faults, context.viewer.language),
  };
}
