import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { useLingui } from '@lingui/react/macro';
import { Alert, Textarea } from '@mantine/core';
import { useMemo } from 'react';
import { useFormContext } from 'react-hook-form';
import * as z from 'zod/mini';
import { useDraft } from '../../ui/use-draft.ts';
import type { DocumentOnCard } from './document-card.query.ts';
import { DocumentDialog } from './document-dialog.tsx';
import { useFileCommands } from './file-commands.ts';

const valuesShape = z.object({ reason: z.string() });
type Values = z.infer<typeof valuesShape>;
const isValues = (raw: unknown): raw is Values => valuesShape.safeParse(raw).success;

/** Asks why a file is trusted that no antivirus looked at; the answer stays in the history with the name of the registrar. */
export function ReleaseFileDialog({
  document,
  file,
  close,
  reload,
}: {
  readonly document: DocumentOnCard;
  readonly file: DocumentOnCard['files'][number];
  readonly close: () => void;
  readonly reload: () => void;
}) {
  const { t } = useLingui();
  const { release } = useFileCommands();
  const draft = useDraft(`document.release.${file.id}`, isValues);
  const resolver = useMemo(() => {
    const isWritten = z.refine<Values>(({ reason }) => reason.trim().length >= 3, {
      path: ['reason'],
      message: t`Напишіть щонайменше три знаки`,
    });
    return standardSchemaResolver(valuesShape.check(isWritten));
  }, [t]);
  return (
    <DocumentDialog<Values>
      texts={{ title: t`Відкрити без перевірки`, action: t`Відкрити`, done: t`Файл відкрито` }}
      document={document}
      draft={draft}
      initial={{ reason: '' }}
      resolver={resolver}
      placeOf={(field) => (field === 'reason' ? field : null)}
      send={(target, { reason }) => release({ ...target, fileId: file.id, reason: reason.trim() })}
      isDangerous
      close={close}
      reload={reload}
    >
      <Alert color="orange" title={file.name}>
        {t`Антивірус цього файлу не перевіряв. Відкрийте його лише тоді, коли знаєте, від кого він.`}
      </Alert>
      <ReasonField />
    </DocumentDialog>
  );
}

function ReasonField() {
  const { t } = useLingui();
  const { register, formState } = useFormContext<Values>();
  return (
    <Textarea
      label={t`Чому файлу можна довіряти`}
      withAsterisk
      autosize
      minRows={2}
      maxLength={500}
      data-autofocus
      error={formState.errors.reason?.message}
      {...register('reason')}
    />
  );
}
