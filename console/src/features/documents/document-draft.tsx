import { useLingui } from '@lingui/react/macro';
import { Alert, Button, Group, Kbd, Paper, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { DocumentDraftCommand } from '../../gql/graphql.ts';
import { formatInstant, languageOf } from '../../lib/days.ts';
import { type Shortcut, useShortcuts } from '../../lib/shortcuts.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import type { DocumentOnCard } from './document-card.query.ts';
import { APPROVAL_STATE_TEXT, DRAFT_COMMAND_TEXT, VERIFICATION_TEXT, VISA_TEXT } from './draft.messages.ts';
import { DraftWordsDialog, SignDocumentDialog, SubmitDraftDialog } from './draft-dialogs.tsx';

type Draft = NonNullable<DocumentOnCard['draft']>;

/** Keys of the commands given most. */
const KEYS: Partial<Record<DocumentDraftCommand, string>> = { APPROVE: 'A', REJECT: 'X', SIGN: 'S', SUBMIT: 'V' };

/** What a document is written from: what may be done now, the route with its remarks, and every version. */
export function DocumentDraft({
  document,
  draft,
  reload,
}: {
  readonly document: DocumentOnCard;
  readonly draft: Draft;
  readonly reload: () => void;
}) {
  const { t, i18n } = useLingui();
  const [command, setCommand] = useState<DocumentDraftCommand | null>(null);
  const close = () => setCommand(null);
  useShortcuts(
    draft.availableCommands.flatMap((one): Shortcut[] => {
      const key = KEYS[one];
      const label = i18n._(DRAFT_COMMAND_TEXT[one]);
      return key ? [{ code: `Key${key}`, kind: 'single', keys: key, label, run: () => setCommand(one) }] : [];
    }),
  );
  return (
    <Stack gap="sm">
      {draft.availableCommands.length > 0 && (
        <Group gap="xs" role="group" aria-label={t`Дії з проєктом`}>
          {draft.availableCommands.map((one) => (
            <Button
              key={one}
              size="sm"
              variant={one === 'APPROVE' || one === 'SIGN' ? 'filled' : 'default'}
              {...(one === 'DISCARD' && { c: 'red' })}
              {...(KEYS[one] && { rightSection: <Kbd size="xs">{KEYS[one]}</Kbd> })}
              onClick={() => setCommand(one)}
            >
              {i18n._(DRAFT_COMMAND_TEXT[one])}
            </Button>
          ))}
        </Group>
      )}
      <Signature document={document} />
      {draft.approvals.map((approval) => (
        <Approval key={approval.id} approval={approval} />
      ))}
      <Versions draft={draft} />
      {command === 'SUBMIT' && <SubmitDraftDialog document={document} close={close} reload={reload} />}
      {command === 'SIGN' && <SignDocumentDialog document={document} close={close} reload={reload} />}
      {command !== null && command !== 'SUBMIT' && command !== 'SIGN' && (
        <DraftWordsDialog command={command} document={document} close={close} reload={reload} />
      )}
    </Stack>
  );
}

function Signature({ document: { signature } }: { readonly document: DocumentOnCard }) {
  const { t, i18n } = useLingui();
  if (!signature) return null;
  const { signer, signedBy, signedAt, verification, file } = signature;
  const actedFor = signer && signedBy && signer.id !== signedBy.id ? signer.name : null;
  return (
    <Alert color="teal" title={t`Підписано`}>
      <Text size="sm">
        {signedBy?.name} · {formatInstant(signedAt, languageOf(i18n.locale))}
        {actedFor && ` · ${t`за ${actedFor}`}`}
        {file && ` · ${file.name}`}
      </Text>
      <Text size="sm">{i18n._(VERIFICATION_TEXT[verification])}</Text>
    </Alert>
  );
}

function Approval({ approval }: { readonly approval: Draft['approvals'][number] }) {
  const { t, i18n } = useLingui();
  const { state, draftVersion, sentAt, sentBy, signer, reason, visas } = approval;
  const isOver = state !== 'OPEN' && state !== 'APPROVED';
  const title = t`Погодження редакції ${draftVersion}`;
  return (
    <Paper withBorder p="xs" role="group" aria-label={title}>
      <Stack gap={6}>
        <Group gap={6}>
          <Text size="sm" fw={600}>
            {title}
          </Text>
          <StatusBadge color={isOver ? 'gray' : 'orange'}>{i18n._(APPROVAL_STATE_TEXT[state])}</StatusBadge>
        </Group>
        <Text size="xs" c="dimmed">
          {sentBy?.name} · {formatInstant(sentAt, languageOf(i18n.locale))} · {t`підписує`} {signer?.name}
        </Text>
        {visas.map((visa) => (
          <Visa key={visa.id} visa={visa} />
        ))}
        {reason && (
          <Text size="sm" c="orange.8" style={{ overflowWrap: 'anywhere' }}>
            {t`Підстава: ${reason}`}
          </Text>
        )}
      </Stack>
    </Paper>
  );
}

function Visa({ visa }: { readonly visa: Draft['approvals'][number]['visas'][number] }) {
  const { t, i18n } = useLingui();
  const { step, approver, decidedBy, decision, remark, isAwaited } = visa;
  const actedBy = decidedBy && decidedBy.id !== approver?.id ? decidedBy.name : null;
  const waiting = isAwaited ? t`очікується` : t`черга не настала`;
  return (
    <Stack gap={0}>
      <Text size="sm">
        {step}. {approver?.name}: {decision ? i18n._(VISA_TEXT[decision]) : waiting}
        {actedBy && ` (${actedBy})`}
      </Text>
      {remark && (
        <Text size="sm" pl="sm" c="orange.8" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
          {t`Зауваження: ${remark}`}
        </Text>
      )}
    </Stack>
  );
}

function Versions({ draft: { versions } }: { readonly draft: Draft }) {
  const { t, i18n } = useLingui();
  const [chosen, choose] = useState<number | null>(null);
  const version = versions.find(({ number }) => number === chosen) ?? versions.at(-1);
  if (!version) return null;
  const nameOf = (number: number) => t`Редакція ${number}`;
  return (
    <Paper withBorder p="xs" role="group" aria-label={t`Текст проєкту`}>
      <Stack gap={6}>
        <Group gap="sm">
          <Select
            size="xs"
            aria-label={t`Редакція`}
            allowDeselect={false}
            data={versions.map(({ number }) => ({ value: `${number}`, label: nameOf(number) }))}
            value={`${version.number}`}
            onChange={(value) => choose(Number(value))}
          />
          <Text size="xs" c="dimmed">
            {version.author?.name} · {formatInstant(version.at, languageOf(i18n.locale))}
          </Text>
        </Group>
        <Text size="sm" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {version.text}
        </Text>
      </Stack>
    </Paper>
  );
}
