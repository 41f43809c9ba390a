import { type ConnectionOf, PageArguments, pageOf, pageWindow, toConnection } from '@hromada/shared/graphql';
import { Args, ArgsType, Ctx, Field, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { Appeal } from '../appeal/appeal.type.ts';
import { CaseFile } from '../case-file/case-file.type.ts';
import type { Context } from '../context.ts';
import { Correspondent } from '../correspondent/correspondent.type.ts';
import { Journal } from '../journal/journal.type.ts';
import { Employee } from '../staff/employee.type.ts';
import { OrgUnit } from '../staff/org-unit.type.ts';
import { documentCommands } from './document.policy.ts';
import { Document, DocumentEvent, DocumentEventConnection, DocumentLink } from './document.type.ts';
import { DocumentCommand } from './document-enums.type.ts';
import { historyCursorOf } from './document-list.service.ts';
import { maySeeDocument } from './document-visibility.policy.ts';

/** A window of a history. */
@ArgsType()
class HistoryArguments extends PageArguments {
  @Field(() => Int, { defaultValue: 50, description: 'How many rows, 1 to 200.' })
  override first = 50;
}

/** What is around a document; everything through loaders, so that a page costs a fixed number of statements. */
@Resolver(() => Document)
export class DocumentFieldsResolver {
  @FieldResolver(() => Journal, { description: 'Journal it is registered in (журнал).' })
  journal(@Root() { journalId }: Document, @Ctx() { loaders }: Context): Promise<Journal | null> {
    return loaders.journals.load(journalId);
  }

  @FieldResolver(() => Employee, { nullable: true, description: 'Who registered it (хто зареєстрував).' })
  registeredBy(@Root() { registeredById }: Document, @Ctx() { loaders }: Context): Promise<Employee | null> | null {
    return registeredById === null ? null : loaders.employees.load(registeredById);
  }

  @FieldResolver(() => Correspondent, { nullable: true, description: 'From whom, or to whom (кореспондент).' })
  correspondent(
    @Root() { correspondentId }: Document,
    @Ctx() { loaders }: Context,
  ): Promise<Correspondent | null> | null {
    return correspondentId === null ? null : loaders.correspondents.load(correspondentId);
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: 'Unit it is addressed to, or comes from (підрозділ).' })
  unit(@Root() { unitId }: Document, @Ctx() { loaders }: Context): Promise<OrgUnit | null> | null {
    return unitId === null ? null : loaders.units.load(unitId);
  }

  @FieldResolver(() => Employee, { nullable: true, description: 'Who works on it, or wrote it (працівник).' })
  employee(@Root() { employeeId }: Document, @Ctx() { loaders }: Context): Promise<Employee | null> | null {
    return employeeId === null ? null : loaders.employees.load(employeeId);
  }

  @FieldResolver(() => CaseFile, { nullable: true, description: 'Case file it is kept in (справа).' })
  caseFile(@Root() { caseFileId }: Document, @Ctx() { loaders }: Context): Promise<CaseFile | null> | null {
    return caseFileId === null ? null : loaders.caseFiles.load(caseFileId);
  }

  @FieldResolver(() => [DocumentCommand], {
    description: 'What the viewer may do to it now, at most 10 (доступні дії).',
  })
  availableCommands(@Root() { state }: Document, @Ctx() { viewer }: Context): DocumentCommand[] {
    return documentCommands(state, viewer);
  }

  @FieldResolver(() => [DocumentLink], {
    description: 'Ties to other records both ways, oldest first, at most 50 (звʼязки).',
  })
  links(@Root() { id }: Document, @Ctx() { loaders }: Context): Promise<DocumentLink[]> {
    return loaders.documentLinks.load(id);
  }

  @FieldResolver(() => DocumentEventConnection, { description: 'What happened to it, oldest first (історія).' })
  async history(
    @Root() { id }: Document,
    @Args(() => HistoryArguments) page: HistoryArguments,
    @Ctx() { loaders }: Context,
  ): Promise<ConnectionOf<DocumentEvent>> {
    const window = pageWindow(page);
    const rows = await loaders.documentHistory.load({ parentId: id, ...window });
    return toConnection(pageOf(rows, window, historyCursorOf));
  }
}

/** Both ends of a tie; an end that the viewer may not know of is null. */
@Resolver(() => DocumentLink)
export class DocumentLinkResolver {
  @FieldResolver(() => Document, { nullable: true, description: 'The document that refers (документ).' })
  document(@Root() { documentId }: DocumentLink, @Ctx() context: Context): Promise<Document | null> {
    return known(documentId, context);
  }

  @FieldResolver(() => Document, { nullable: true, description: 'The document it refers to (документ-підстава).' })
  toDocument(@Root() { toDocumentId }: DocumentLink, @Ctx() context: Context): Promise<Document | null> | null {
    return toDocumentId === null ? null : known(toDocumentId, context);
  }

  @FieldResolver(() => Appeal, { nullable: true, description: 'The appeal it refers to (звернення).' })
  toAppeal(@Root() { toAppealId }: DocumentLink, @Ctx() { loaders }: Context): Promise<Appeal | null> | null {
    return toAppealId === null ? null : loaders.appeals.load(toAppealId);
  }
}

/** Who did it. */
@Resolver(() => DocumentEvent)
export class DocumentEventResolver {
  @FieldResolver(() => Employee, { nullable: true, description: 'Who did it; null: the system (виконавець дії).' })
  actor(@Root() { actorId }: DocumentEvent, @Ctx() { loaders }: Context): Promise<Employee | null> | null {
    return actorId === null ? null : loaders.employees.load(actorId);
  }
}

async function known(id: string, { loaders, viewer }: Context): Promise<Document | null> {
  const found = await loaders.documents.load(id);
  return found && maySeeDocument(found, viewer) ? found : null;
}
