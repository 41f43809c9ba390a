import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { useMemo } from 'react';
import { kyivDay } from '../../lib/days.ts';
import { useDraft } from '../../ui/use-draft.ts';
import type { DocumentOnCard } from './document-card.query.ts';
import {
  type DocumentCardValues,
  documentCardShape,
  isDocumentCard,
  placeOfProblem,
  toCorrectInput,
} from './document-card.shape.ts';
import { DocumentCardFields } from './document-card-fields.tsx';
import { useDocumentCommands } from './document-commands.ts';
import { DocumentDialog } from './document-dialog.tsx';
import { useCardTexts } from './use-card-texts.ts';
import { useCommandTexts } from './use-command-texts.ts';

/** Mends the card of a registered document; its number and journal stay. */
export function CorrectDocumentDialog({
  document,
  close,
  reload,
}: {
  readonly document: DocumentOnCard;
  readonly close: () => void;
  readonly reload: () => void;
}) {
  const { correct } = useDocumentCommands();
  const draft = useDraft(`document.correct.${document.id}`, isDocumentCard);
  const textsOf = useCommandTexts();
  const texts = useCardTexts();
  const today = kyivDay(new Date());
  const { direction } = document;
  const resolver = useMemo(
    () => standardSchemaResolver(documentCardShape(() => direction, today, texts)),
    [direction, today, texts],
  );
  return (
    <DocumentDialog<DocumentCardValues>
      texts={textsOf('CORRECT')}
      document={document}
      draft={draft}
      initial={valuesOf(document)}
      resolver={resolver}
      placeOf={placeOfProblem}
      send={(target, values) => correct(toCorrectInput(values, direction, target))}
      close={close}
      reload={reload}
    >
      <DocumentCardFields direction={direction} />
    </DocumentDialog>
  );
}

function valuesOf(document: DocumentOnCard): DocumentCardValues {
  const { correspondent } = document;
  return {
    journalId: document.journal.id,
    correspondent: correspondent ? { id: correspondent.id, name: correspondent.name } : null,
    theirNumber: document.theirNumber ?? '',
    theirDate: document.theirDate ?? '',
    receivedOn: document.receivedOn ?? '',
    typeName: document.typeName,
    summary: document.summary,
    pages: document.pages?.toString() ?? '',
    attachmentPages: document.attachmentPages?.toString() ?? '',
    unitId: document.unit?.id ?? '',
    employeeId: document.employee?.id ?? '',
    isRestricted: document.isRestricted,
    language: document.language,
  };
}
