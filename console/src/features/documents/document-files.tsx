import { useLingui } from '@lingui/react/macro';
import { Alert, Anchor, Box, Button, FileButton, Group, Image, Modal, Progress, Stack, Text } from '@mantine/core';
import { IconShieldCheck, IconShieldOff, IconShieldQuestion, IconUpload } from '@tabler/icons-react';
import { type DragEvent, useRef, useState } from 'react';
import type { DocumentFileState } from '../../gql/graphql.ts';
import { formatInstant, languageOf } from '../../lib/days.ts';
import { CommandTrouble } from '../../ui/command-trouble.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import type { DocumentOnCard } from './document-card.query.ts';
import { FILE_STATE_TEXT, sizeText } from './file.messages.ts';
import { useFileCommands } from './file-commands.ts';
import { ReleaseFileDialog } from './release-file-dialog.tsx';
import { useDocumentStep } from './use-document-step.ts';
import { type UploadShown, useUploads } from './use-uploads.ts';

type CardFile = DocumentOnCard['files'][number];

const TAKEN = '.pdf,.jpg,.jpeg,.png,.docx,.odt,.p7s';
const STATE_LOOK: Readonly<Record<DocumentFileState, { readonly color: string; readonly icon: typeof IconShieldOff }>> =
  {
    QUARANTINED: { color: 'orange', icon: IconShieldQuestion },
    CLEAN: { color: 'teal', icon: IconShieldCheck },
    RELEASED: { color: 'yellow', icon: IconShieldQuestion },
    INFECTED: { color: 'red', icon: IconShieldOff },
  };

/** Files of a document: dropped here or chosen, shown as far as they may be, each with what is known of its safety. */
export function DocumentFiles({
  document,
  reload,
}: {
  readonly document: DocumentOnCard;
  readonly reload: () => void;
}) {
  const { t } = useLingui();
  const { uploads, send, forget } = useUploads(document.id, reload);
  const { remove } = useFileCommands();
  const [isOver, setOver] = useState(false);
  const { trouble, run } = useDocumentStep(document, reload);
  const resetInput = useRef<() => void>(null);
  const [shown, show] = useState<CardFile | null>(null);
  const [released, release] = useState<CardFile | null>(null);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (document.canAddFile) void send([...event.dataTransfer.files]);
  };
  const drag = (event: DragEvent) => {
    event.preventDefault(); // otherwise the browser opens what is dropped
    setOver(document.canAddFile);
  };
  const takeAway = ({ id }: CardFile) => void run((target) => remove({ ...target, fileId: id }));
  const choose = (files: File[]) => {
    void send(files);
    resetInput.current?.(); // otherwise the browser is silent when the same file is chosen again
  };
  return (
    <Box
      role="group"
      aria-label={t`Файли документа`}
      p={4}
      bd={isOver ? '2px dashed var(--mantine-primary-color-filled)' : '2px solid transparent'}
      onDrop={drop}
      onDragOver={drag}
      onDragLeave={() => setOver(false)}
    >
      <Stack gap={6}>
        {trouble && <CommandTrouble trouble={trouble} staleTitle={t`Документ уже змінив інший працівник`} />}
        {document.files.length === 0 && <Text size="sm" c="dimmed">{t`Файлів немає`}</Text>}
        {document.files.map((file) => (
          <FileLine key={file.id} file={file} show={show} release={release} remove={takeAway} />
        ))}
        {uploads.map((upload) => (
          <UploadLine key={upload.key} upload={upload} forget={forget} />
        ))}
        {document.canAddFile && (
          <Group gap="sm">
            <FileButton multiple accept={TAKEN} resetRef={resetInput} onChange={choose}>
              {(props) => (
                <Button {...props} size="xs" variant="default" leftSection={<IconUpload size={16} aria-hidden />}>
                  {t`Додати файли`}
                </Button>
              )}
            </FileButton>
            <Text size="xs" c="dimmed">{t`або перетягніть сюди: pdf, jpg, png, docx, odt, p7s до 25 МБ`}</Text>
          </Group>
        )}
      </Stack>
      {shown && (
        <Modal opened onClose={() => show(null)} title={shown.name} size="xl">
          <Image src={`/files/${shown.id}?view`} alt={shown.name} fit="contain" mah="70vh" />
        </Modal>
      )}
      {released && (
        <ReleaseFileDialog document={document} file={released} close={() => release(null)} reload={reload} />
      )}
    </Box>
  );
}

function FileLine({
  file,
  show,
  release,
  remove,
}: {
  readonly file: CardFile;
  readonly show: (file: CardFile) => void;
  readonly release: (file: CardFile) => void;
  readonly remove: (file: CardFile) => void;
}) {
  const { t, i18n } = useLingui();
  const language = languageOf(i18n.locale);
  const { color, icon } = STATE_LOOK[file.state];
  const may = (command: CardFile['availableCommands'][number]) => file.availableCommands.includes(command);
  return (
    <Stack gap={2} role="listitem" aria-label={file.name}>
      <Group gap={8}>
        {may('READ') ? (
          <Anchor size="sm" href={`/files/${file.id}`} download={file.name} style={{ overflowWrap: 'anywhere' }}>
            {file.name}
          </Anchor>
        ) : (
          <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
            {file.name}
          </Text>
        )}
        <StatusBadge color={color} icon={icon}>
          {i18n._(FILE_STATE_TEXT[file.state])}
        </StatusBadge>
        {may('READ') && file.mediaType.startsWith('image/') && (
          <Button size="compact-xs" variant="light" onClick={() => show(file)}>{t`Переглянути`}</Button>
        )}
        {may('READ') && file.mediaType === 'application/pdf' && (
          <Button
            size="compact-xs"
            variant="light"
            component="a"
            href={`/files/${file.id}?view`}
            target="_blank"
            rel="noopener noreferrer"
          >{t`Відкрити в новій вкладці`}</Button>
        )}
        {may('RELEASE') && (
          <Button size="compact-xs" variant="light" c="orange.8" onClick={() => release(file)}>
            {t`Відкрити без перевірки`}
          </Button>
        )}
        {may('REMOVE') && (
          <Button size="compact-xs" variant="subtle" c="red" onClick={() => remove(file)}>{t`Вилучити`}</Button>
        )}
      </Group>
      <Text size="xs" c="dimmed">
        {sizeText(file.sizeBytes, language)} · {file.addedBy?.name} · {formatInstant(file.addedAt, language)}
        {file.threat && ` · ${file.threat}`}
      </Text>
    </Stack>
  );
}

function UploadLine({ upload, forget }: { readonly upload: UploadShown; readonly forget: (key: string) => void }) {
  const { t } = useLingui();
  const { key, name, share, outcome } = upload;
  if (outcome)
    return (
      <Alert color="red" role="alert" title={t`Файл не додано: ${name}`} withCloseButton onClose={() => forget(key)}>
        {outcome.kind === 'refused'
          ? outcome.message
          : outcome.kind === 'too-large'
            ? t`Файл завеликий: щонайбільше 25 МБ`
            : t`Звʼязок перервався. Додайте файл ще раз.`}
      </Alert>
    );
  return (
    <Stack gap={2}>
      <Text size="sm">{name}</Text>
      <Progress value={share * 100} aria-label={t`Надсилання файлу ${name}`} />
    </Stack>
  );
}
