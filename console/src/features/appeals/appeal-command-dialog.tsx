import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { useLingui } from '@lingui/react/macro';
import { Alert } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMemo, useState } from 'react';
import { useForm } from 'react-hook-form';
import type { CommandFailure } from '../../apollo/command.ts';
import type { AppealCommand } from '../../gql/graphql.ts';
import { type IsoDay, kyivDay } from '../../lib/days.ts';
import { CommandDialog } from '../../ui/command-dialog.tsx';
import { placeProblems, useDraftOfForm } from '../../ui/command-fields.ts';
import { CommandTrouble } from '../../ui/command-trouble.tsx';
import { useDraft } from '../../ui/use-draft.ts';
import type { AppealOnCard } from './appeal-card.query.ts';
import {
  COMMAND_FIELDS,
  type CommandField,
  type CommandTexts,
  type CommandValues,
  commandShape,
  daysFor,
  emptyCommand,
  isCommandValues,
} from './appeal-command.shape.ts';
import { AppealCommandFields } from './appeal-command-fields.tsx';
import { useAppealCommands } from './appeal-commands.ts';
import { COMMAND_TEXT, DONE_TEXT } from './appeals.messages.ts';
import { useAppealsJournal } from './appeals-context.ts';

/** Fields of inputs that the form calls otherwise. */
const PLACES: Readonly<Record<string, CommandField>> = { note: 'text', extendTo: 'controlOn', appealId: 'text' };

type Trouble = CommandFailure | { readonly problems: string };

/**
 * Asks for what a command needs and sends it. What was typed is kept until the command succeeded: through a reload,
 * a failure, and another employee's change, after which it is sent for the appeal as it has become.
 */
export function AppealCommandDialog({
  command,
  appeal,
  close,
  reload,
}: {
  readonly command: AppealCommand;
  readonly appeal: AppealOnCard;
  readonly close: () => void;
  readonly reload: () => void;
}) {
  const { t, i18n } = useLingui();
  const journal = useAppealsJournal();
  const send = useAppealCommands();
  const draft = useDraft(`appeal.${command}.${appeal.id}`, isCommandValues);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const today = kyivDay(new Date());
  const texts = useTexts();
  const limitOn = appeal.otherDeadlines.find(({ ruleCode }) => ruleCode.endsWith('_EXTENSION'))?.dueOn ?? null;
  const days = useMemo(
    () => daysFor(command, { today, dueOn: appeal.dueOn, limitOn }),
    [command, today, appeal.dueOn, limitOn],
  );
  const resolver = useMemo(() => standardSchemaResolver(commandShape(command, days, texts)), [command, days, texts]);
  const form = useForm<CommandValues>({
    resolver,
    defaultValues: draft.load()?.values ?? beginning(command, appeal, days.last ?? ''),
  });
  useDraftOfForm(form, draft);
  const isStillPossible = appeal.availableCommands.includes(command);

  const submit = form.handleSubmit(async (values) => {
    setTrouble(null);
    const target = { appealId: appeal.id, expectedVersion: appeal.version, idempotencyKey: draft.idempotencyKey() };
    const outcome = await send(command, target, values);
    switch (outcome.kind) {
      case 'done':
        draft.clear();
        if (outcome.payload.appeal) journal.update(outcome.payload.appeal);
        notifications.show({ color: 'teal', title: appeal.number, message: i18n._(DONE_TEXT[command]) });
        reload();
        return close();
      case 'problems': {
        const problems = placeProblems(form, outcome.problems, placeOf);
        return setTrouble(problems ? { problems } : null);
      }
      case 'stale':
        reload();
        return setTrouble(outcome);
      default:
        return setTrouble(outcome);
    }
  });

  return (
    <CommandDialog
      title={i18n._(COMMAND_TEXT[command])}
      action={i18n._(COMMAND_TEXT[command])}
      isDisabled={!isStillPossible}
      isBusy={form.formState.isSubmitting}
      submit={(event) => void submit(event)}
      close={close}
    >
      {trouble && <TroubleNote trouble={trouble} />}
      {!isStillPossible && (
        <Alert color="yellow" title={t`Ця дія вже недоступна`}>
          {t`Стан звернення змінився. Ваш текст збережено: скопіюйте його, якщо він ще потрібен.`}
        </Alert>
      )}
      <AppealCommandFields command={command} form={form} days={days} appeal={appeal} />
    </CommandDialog>
  );
}

/** A draft that was given back is gone on with; anything else begins empty. */
function beginning(command: AppealCommand, { answerDraft }: AppealOnCard, day: IsoDay | ''): CommandValues {
  const empty = emptyCommand(day);
  if (command !== 'SUBMIT_DRAFT' || !answerDraft) return empty;
  const { text, outcome, refusalBasis, refusalReasons, refusalAppeal } = answerDraft;
  return {
    ...{ ...empty, text: text ?? '', outcome },
    ...{
      refusalBasis: refusalBasis ?? '',
      refusalReasons: refusalReasons ?? '',
      refusalAppeal: refusalAppeal ?? '',
    },
  };
}

/** Where the form shows a problem of the input. */
function placeOf(field: string): CommandField | null {
  const name = PLACES[field] ?? field;
  return COMMAND_FIELD_NAMES.find((known) => known === name) ?? null;
}

const COMMAND_FIELD_NAMES: readonly CommandField[] = Object.values(COMMAND_FIELDS).flat();

function TroubleNote({ trouble }: { readonly trouble: Trouble }) {
  const { t } = useLingui();
  if ('problems' in trouble) {
    return (
      <Alert color="red" role="alert" title={t`Виправте, будь ласка`}>
        {trouble.problems}
      </Alert>
    );
  }
  return <CommandTrouble trouble={trouble} staleTitle={t`Звернення вже змінив інший працівник`} />;
}

function useTexts(): CommandTexts {
  const { t } = useLingui();
  return useMemo(
    () => ({
      writeText: t`Напишіть текст`,
      chooseExecutor: t`Оберіть виконавця`,
      chooseDay: t`Вкажіть дату`,
      chooseOutcome: t`Оберіть наслідок розгляду`,
      chooseGround: t`Оберіть підставу`,
      chooseRecurrence: t`Оберіть ознаку`,
      chooseEarlier: t`Оберіть попереднє звернення`,
      controlTooLate: t`Дата не може бути пізніше строку за законом`,
      controlInPast: t`Ця дата вже минула`,
    }),
    [t],
  );
}
