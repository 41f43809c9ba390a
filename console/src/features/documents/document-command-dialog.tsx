import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { useLingui } from '@lingui/react/macro';
import { Alert } from '@mantine/core';
import { useMemo } from 'react';
import { useDraft } from '../../ui/use-draft.ts';
import type { DocumentOnCard } from './document-card.query.ts';
import {
  EMPTY_COMMAND,
  isSmallCommand,
  linkTo,
  placeOfSmallProblem,
  type SmallCommand,
  type SmallCommandValues,
  smallCommandShape,
} from './document-command.shape.ts';
import { DocumentCommandFields } from './document-command-fields.tsx';
import { type DocumentOutcome, useDocumentCommands } from './document-commands.ts';
import { DocumentDialog, type DocumentTarget } from './document-dialog.tsx';
import { useCommandTexts } from './use-command-texts.ts';

/** Asks for what a command needs and sends it. What was typed is kept until the command succeeded. */
export function DocumentCommandDialog({
  command,
  document,
  close,
  reload,
}: {
  readonly command: SmallCommand;
  readonly document: DocumentOnCard;
  readonly close: () => void;
  readonly reload: () => void;
}) {
  const { t } = useLingui();
  const send = useSend(command);
  const draft = useDraft(`document.${command}.${document.id}`, isSmallCommand);
  const textsOf = useCommandTexts();
  const texts = useTexts();
  const resolver = useMemo(() => standardSchemaResolver(smallCommandShape(command, texts)), [command, texts]);
  const isStillPossible = document.availableCommands.includes(command);
  return (
    <DocumentDialog<SmallCommandValues>
      texts={textsOf(command)}
      document={document}
      draft={draft}
      initial={EMPTY_COMMAND}
      resolver={resolver}
      placeOf={placeOfSmallProblem}
      send={send}
      isDangerous={command === 'VOID'}
      isDisabled={!isStillPossible}
      close={close}
      reload={reload}
    >
      {!isStillPossible && (
        <Alert color="yellow" title={t`Ця дія вже недоступна`}>
          {t`Стан документа змінився. Ваш текст збережено: скопіюйте його, якщо він ще потрібен.`}
        </Alert>
      )}
      <DocumentCommandFields command={command} document={document} />
    </DocumentDialog>
  );
}

function useSend(
  command: SmallCommand,
): (target: DocumentTarget, values: SmallCommandValues) => Promise<DocumentOutcome> {
  const { annul, file, link } = useDocumentCommands();
  return (target, { text, caseFileId, kind, target: record }) => {
    switch (command) {
      case 'VOID':
        return annul({ ...target, reason: text.trim() });
      case 'FILE':
        return file({ ...target, caseFileId, note: text.trim() || null });
      case 'LINK':
        return link({ ...target, link: { kind, ...linkTo(record) } });
    }
  };
}

function useTexts() {
  const { t } = useLingui();
  return useMemo(
    () => ({
      writeReason: t`Напишіть причину, щонайменше три знаки`,
      confirm: t`Підтвердьте, що реєстрацію слід анулювати`,
      chooseCaseFile: t`Оберіть справу`,
      chooseRecord: t`Оберіть документ або звернення`,
    }),
    [t],
  );
}
