import { useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Alert, Button, Stack, Text, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type FormEvent, useState } from 'react';
import { type CommandFailure, runCommand } from '../../apollo/command.ts';
import { graphql } from '../../gql/gql.ts';
import type { ServiceApplicationCommand } from '../../gql/graphql.ts';
import { CommandDialog } from '../../ui/command-dialog.tsx';
import { CommandTrouble } from '../../ui/command-trouble.tsx';
import { useDraft } from '../../ui/use-draft.ts';
import type { ApplicationOnCard } from './application-card.query.ts';
import { needsReason, reasonFor } from './application-command.shape.ts';
import { useApplicationsRegister } from './applications-context.ts';
import { COMMAND_EFFECT, COMMAND_TEXT, DONE_TEXT } from './services.messages.ts';

const ADVANCE = graphql(`
  mutation AdvanceServiceApplication($input: AdvanceServiceApplicationInput!) {
    advanceServiceApplication(input: $input) {
      application { ...ApplicationsGrid_row @unmask }
      problems { field code message }
    }
  }
`);

/** As many characters as a reason may have. */
const MAX_LENGTH = 4_000;

/**
 * Says what a command will do, asks for its reason and sends it. What was typed is kept until the command succeeded:
 * through a reload, a failure, and another employee's change, after which it is sent for the application as it is then.
 */
export function ApplicationCommandDialog({
  command,
  application,
  close,
  reload,
}: {
  readonly command: ServiceApplicationCommand;
  readonly application: ApplicationOnCard;
  readonly close: () => void;
  readonly reload: () => void;
}) {
  const { t, i18n } = useLingui();
  const register = useApplicationsRegister();
  const [advance, { loading }] = useMutation(ADVANCE);
  const draft = useDraft(`service-application.${command}.${application.id}`, isText);
  const [typed, setTyped] = useState(() => draft.load()?.values ?? '');
  const [fault, setFault] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<CommandFailure | null>(null);
  const isStillPossible = application.availableCommands.includes(command);

  const write = (text: string) => {
    setTyped(text);
    draft.save(text);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const reason = reasonFor(command, typed);
    if (reason === undefined) return setFault(t`Вкажіть підставу: її побачить заявник`);
    setFault(null);
    setTrouble(null);
    const input = {
      applicationId: application.id,
      expectedVersion: application.version,
      idempotencyKey: draft.idempotencyKey(),
      command,
      reason,
    };
    const outcome = await runCommand(
      async () => (await advance({ variables: { input } })).data?.advanceServiceApplication,
    );
    switch (outcome.kind) {
      case 'done':
        draft.clear();
        if (outcome.payload.application) register.update(outcome.payload.application);
        notifications.show({ color: 'teal', title: application.number, message: i18n._(DONE_TEXT[command]) });
        reload();
        return close();
      case 'problems':
        return setFault(outcome.problems.map(({ message }) => message).join(' '));
      case 'stale':
        reload();
        return setTrouble(outcome);
      default:
        return setTrouble(outcome);
    }
  };

  return (
    <CommandDialog
      title={i18n._(COMMAND_TEXT[command])}
      action={i18n._(COMMAND_TEXT[command])}
      isDangerous={command === 'REFUSE'}
      isDisabled={!isStillPossible}
      isBusy={loading}
      submit={(event) => void submit(event)}
      close={close}
    >
      {trouble && <CommandTrouble trouble={trouble} staleTitle={t`Заяву вже змінив інший працівник`} />}
      {!isStillPossible && (
        <Alert color="yellow" title={t`Ця дія вже недоступна`}>
          {t`Стан заяви змінився. Ваш текст збережено: скопіюйте його, якщо він ще потрібен.`}
        </Alert>
      )}
      <Text size="sm">{i18n._(COMMAND_EFFECT[command])}</Text>
      <Textarea
        label={needsReason(command) ? t`Підстава` : t`Примітка`}
        withAsterisk={needsReason(command)}
        data-autofocus
        autosize
        minRows={3}
        maxRows={14}
        maxLength={MAX_LENGTH}
        error={fault}
        value={typed}
        onChange={({ currentTarget: { value } }) => write(value)}
      />
      {command === 'REFUSE' && (
        <Grounds
          grounds={application.card.refusalGrounds}
          take={(ground) => write(typed.trim() ? `${typed.trim()}\n${ground}` : ground)}
        />
      )}
    </CommandDialog>
  );
}

/** The grounds of the information card: a refusal rests on one of them. */
function Grounds({ grounds, take }: { readonly grounds: readonly string[]; readonly take: (ground: string) => void }) {
  const { t } = useLingui();
  if (grounds.length === 0) return null;
  return (
    <Stack gap={4} role="group" aria-label={t`Підстави з інформаційної картки`}>
      <Text size="sm" fw={600}>{t`Підстави з інформаційної картки`}</Text>
      {grounds.map((ground) => (
        <Button
          key={ground}
          variant="subtle"
          size="compact-sm"
          justify="flex-start"
          h="auto"
          py={4}
          styles={{ label: { whiteSpace: 'normal', textAlign: 'start' } }}
          onClick={() => take(ground)}
        >
          {ground}
        </Button>
      ))}
    </Stack>
  );
}

function isText(raw: unknown): raw is string {
  return typeof raw === 'string';
}
