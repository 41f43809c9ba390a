import { useLingui } from '@lingui/react/macro';
import { Alert, Button, Group, Title } from '@mantine/core';
import {
  IconArchive,
  IconArrowBackUp,
  IconBan,
  IconCalendarPlus,
  IconCheck,
  IconChecks,
  IconEye,
  IconEyeOff,
  IconGavel,
  IconLink,
  IconMessageReport,
  IconPaperclip,
  IconPencil,
  IconShieldQuestion,
  IconSignature,
  IconTrash,
  IconUnlink,
} from '@tabler/icons-react';
import { useState } from 'react';
import type { DocumentCommand, DocumentEventType } from '../../gql/graphql.ts';
import { formatDay, formatInstant, languageOf } from '../../lib/days.ts';
import { useShortcuts } from '../../lib/shortcuts.tsx';
import { Field, FieldList } from '../../ui/field-list.tsx';
import { Section } from '../../ui/page.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { Timeline } from '../../ui/timeline.tsx';
import { CorrectDocumentDialog } from './correct-document-dialog.tsx';
import { DocumentStateBadge } from './document-badges.tsx';
import type { DocumentOnCard } from './document-card.query.ts';
import { DocumentCommandDialog } from './document-command-dialog.tsx';
import { DocumentDraft } from './document-draft.tsx';
import { DocumentFiles } from './document-files.tsx';
import { DocumentLinks } from './document-links.tsx';
import { DocumentResolutions } from './document-resolutions.tsx';
import { COMMAND_TEXT, DIRECTION_TEXT, EVENT_TEXT } from './documents.messages.ts';
import { ResolutionDialog } from './resolution-dialog.tsx';

interface Props {
  readonly document: DocumentOnCard;
  readonly reload: () => void;
}

/** Everything known about one document, and what the person looking at it may do. */
export function DocumentCard({ document, reload }: Props) {
  const { t, i18n } = useLingui();
  const [command, setCommand] = useState<DocumentCommand | null>(null);
  const close = () => setCommand(null);
  const mayResolve = document.availableCommands.includes('RESOLVE');
  const writeResolution = () => setCommand('RESOLVE');
  useShortcuts(
    mayResolve ? [{ code: 'KeyR', kind: 'single', keys: 'R', label: t`Накласти резолюцію`, run: writeResolution }] : [],
  );
  return (
    <>
      <Group gap={8}>
        <DocumentStateBadge state={document.state} />
        <StatusBadge color="gray">{i18n._(DIRECTION_TEXT[document.direction])}</StatusBadge>
        {document.isRestricted && <StatusBadge color="orange">{t`Для службового користування`}</StatusBadge>}
      </Group>
      <Title order={3} size="h4" style={{ overflowWrap: 'anywhere' }}>
        {document.summary}
      </Title>
      {document.voidReason && (
        <Alert color="red" title={t`Реєстрацію анульовано`}>
          {document.voidReason}
        </Alert>
      )}
      {document.availableCommands.length > 0 && (
        <Group gap="xs" role="group" aria-label={t`Дії з документом`}>
          {document.availableCommands.map((available) => (
            <Button
              key={available}
              size="sm"
              variant="default"
              {...(available === 'VOID' && { c: 'red' })}
              onClick={() => setCommand(available)}
            >
              {i18n._(COMMAND_TEXT[available])}
            </Button>
          ))}
        </Group>
      )}
      {document.draft && (
        <Section order={4} title={t`Проєкт і погодження`}>
          <DocumentDraft document={document} draft={document.draft} reload={reload} />
        </Section>
      )}
      <Section order={4} title={t`Резолюції`}>
        <DocumentResolutions document={document} reload={reload} />
      </Section>
      <Section order={4} title={t`Файли`}>
        <DocumentFiles document={document} reload={reload} />
      </Section>
      <Section order={4} title={t`Реквізити`}>
        <Requisites document={document} />
      </Section>
      <Section order={4} title={t`Зв'язки`}>
        <DocumentLinks document={document} reload={reload} />
      </Section>
      <Section order={4} title={t`Історія`}>
        <History document={document} />
      </Section>
      {command === 'CORRECT' && <CorrectDocumentDialog document={document} close={close} reload={reload} />}
      {command === 'RESOLVE' && (
        <ResolutionDialog document={document} parentAssignmentId={null} close={close} reload={reload} />
      )}
      {command !== null && command !== 'CORRECT' && command !== 'RESOLVE' && (
        <DocumentCommandDialog command={command} document={document} close={close} reload={reload} />
      )}
    </>
  );
}

function Requisites({ document }: Pick<Props, 'document'>) {
  const { t, i18n } = useLingui();
  const language = languageOf(i18n.locale);
  const { correspondent, caseFile, employee, attachmentPages } = document;
  const code = correspondent?.registrationCode;
  return (
    <FieldList>
      <Field label={t`Вид документа`}>{document.typeName}</Field>
      <Field label={t`Журнал`}>{document.journal.title}</Field>
      <Field label={t`Кореспондент`}>{correspondent?.name}</Field>
      <Field label={t`ЄДРПОУ`}>{code}</Field>
      <Field label={t`Адреса`}>{correspondent?.address}</Field>
      <Field label={t`Електронна пошта`}>{correspondent?.email}</Field>
      <Field label={t`Індекс кореспондента`}>{document.theirNumber}</Field>
      <Field label={t`Дата кореспондента`}>{formatDay(document.theirDate, language)}</Field>
      <Field label={t`Надійшло`}>{formatDay(document.receivedOn, language)}</Field>
      <Field label={t`Зареєстровано`}>{formatInstant(document.registeredAt, language)}</Field>
      <Field label={t`Реєстратор`}>{document.registeredBy?.name}</Field>
      <Field label={t`Аркушів`}>{document.pages}</Field>
      <Field label={t`Аркушів додатків`}>{attachmentPages}</Field>
      <Field label={t`Мова`}>{new Intl.DisplayNames([i18n.locale], { type: 'language' }).of(document.language)}</Field>
      <Field label={t`Підрозділ`}>{document.unit?.name}</Field>
      <Field label={t`Працівник`}>{employee && `${employee.name}, ${employee.position}`}</Field>
      <Field label={t`Справа`}>{caseFile && `${caseFile.code} (${caseFile.year}) ${caseFile.title}`}</Field>
    </FieldList>
  );
}

const EVENT_ICON: Readonly<Record<DocumentEventType, typeof IconCheck>> = {
  REGISTERED: IconCheck,
  CORRECTED: IconPencil,
  LINKED: IconLink,
  UNLINKED: IconUnlink,
  FILED: IconArchive,
  VOIDED: IconBan,
  UNIT_SUCCEEDED: IconArchive,
  RESOLVED: IconGavel,
  REPORTED: IconMessageReport,
  REPORT_ACCEPTED: IconCheck,
  REPORT_RETURNED: IconArrowBackUp,
  EXTENDED: IconCalendarPlus,
  PUT_ON_CONTROL: IconEye,
  REMOVED_FROM_CONTROL: IconEyeOff,
  RESOLUTION_CANCELLED: IconBan,
  EXECUTED: IconChecks,
  FILE_ADDED: IconPaperclip,
  FILE_REMOVED: IconTrash,
  FILE_RELEASED: IconShieldQuestion,
  DRAFTED: IconPencil,
  DRAFT_SAVED: IconPencil,
  DRAFT_SUBMITTED: IconMessageReport,
  DRAFT_APPROVED: IconCheck,
  DRAFT_REJECTED: IconArrowBackUp,
  DRAFT_WITHDRAWN: IconArrowBackUp,
  DRAFT_RETURNED: IconArrowBackUp,
  DRAFT_DISCARDED: IconTrash,
  SIGNED: IconSignature,
};
/** Notes that are words of a person; the others are names for machines. */
const NOTED: readonly DocumentEventType[] = [
  ...(['FILED', 'VOIDED', 'RESOLVED', 'REPORTED', 'REPORT_RETURNED', 'EXTENDED', 'REMOVED_FROM_CONTROL'] as const),
  ...(['RESOLUTION_CANCELLED', 'FILE_ADDED', 'FILE_REMOVED', 'FILE_RELEASED'] as const),
  ...(['DRAFT_SAVED', 'DRAFT_SUBMITTED', 'DRAFT_APPROVED', 'DRAFT_REJECTED'] as const),
  ...(['DRAFT_WITHDRAWN', 'DRAFT_RETURNED', 'DRAFT_DISCARDED', 'SIGNED'] as const),
];

function History({ document }: Pick<Props, 'document'>) {
  const { i18n } = useLingui();
  const entries = document.history.edges.map(({ node: { id, type, at, note, actor } }) => ({
    ...{ id, at, icon: EVENT_ICON[type], title: i18n._(EVENT_TEXT[type]), who: actor?.name },
    note: NOTED.includes(type) ? note : null,
  }));
  return <Timeline entries={entries} />;
}
