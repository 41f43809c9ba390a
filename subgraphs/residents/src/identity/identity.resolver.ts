import { Access } from '@hromada/shared/access';
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { documentsReader, refusalReader, taxNumberReader, taxNumberSearcher } from '../access.ts';
import { ReadReasonArguments } from '../access-log/read-reason.type.ts';
import type { ResidentsContext } from '../context.ts';
import { Person } from '../person/person.type.ts';
import { IdentityDocument, IdentityDocumentKind } from './identity-document.type.ts';

/** What proves who a person is. */
@Resolver(() => Person)
export class IdentityResolver {
  @Query(() => Person, {
    nullable: true,
    description:
      'The person of a tax number, the whole of it; null when there is none (пошук за РНОКПП). Roles: registrar, service-officer.',
  })
  @Access(taxNumberSearcher)
  personByTaxNumber(
    @Arg('taxNumber', () => String, { description: 'Tax number, ten digits (РНОКПП).' }) taxNumber: string,
    @Args(() => ReadReasonArguments) reason: ReadReasonArguments,
    @Ctx() { identities, reasons }: ResidentsContext,
  ): Promise<Person | null> {
    return identities.findByTaxNumber(taxNumber, reasons.accept(reason));
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Tax number, ten digits (РНОКПП); null when the person has none, refused it, or the register does not hold it. Whole for the person, registrars and service officers; `••••••7890` for heads and executors.',
  })
  @Access(taxNumberReader)
  async taxNumber(@Root() { id }: Person, @Ctx() { loaders }: ResidentsContext): Promise<string | null> {
    return (await loaders.taxNumberOfPerson.load(id))?.number ?? null;
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      'The person refused the tax number for religious reasons (Податковий кодекс, ст. 70.1); null when nothing is known. Says something of a belief: only for the person, registrars and service officers (відмова від РНОКПП).',
  })
  @Access(refusalReader)
  async hasRefusedTaxNumber(@Root() { id }: Person, @Ctx() { loaders }: ResidentsContext): Promise<boolean | null> {
    return (await loaders.taxNumberOfPerson.load(id))?.isRefused ?? null;
  }

  @FieldResolver(() => [IdentityDocument], {
    nullable: true,
    description:
      'Documents that prove who the person is, the newest first, at most 20 (документи); null while the journal of access is away.',
  })
  @Access(documentsReader)
  async identityDocuments(
    @Root() { id, read }: Person,
    @Ctx() { loaders }: ResidentsContext,
  ): Promise<IdentityDocument[]> {
    const rows = await loaders.documentsOfPerson.load(id);
    return rows.map((row) => ({ ...row, kind: IdentityDocumentKind[row.kind], read }));
  }
}
