import { useMutation } from '@apollo/client/react';
import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { useLingui } from '@lingui/react/macro';
import { Alert, Button, Group, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMemo, useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { runCommand } from '../../apollo/command.ts';
import { graphql } from '../../gql/gql.ts';
import { kyivDay } from '../../lib/days.ts';
import { placeProblems, useDraftOfForm } from '../../ui/command-fields.ts';
import { usePageTitle } from '../../ui/page-title.ts';
import { SidePanel } from '../../ui/side-panel.tsx';
import { useDraft } from '../../ui/use-draft.ts';
import { useAppealsJournal } from './appeals-context.ts';
import { ApplicantFields } from './applicant-fields.tsx';
import { ComplainedFields } from './complained-fields.tsx';
import {
  emptyRegistration,
  isRegistration,
  placeOfProblem,
  type RegisterAppealTexts,
  type RegisterAppealValues,
  registrationShape,
  toRegisterInput,
} from './register-appeal.shape.ts';
import { ContentsFields, IntakeFields, TermFields } from './register-appeal-fields.tsx';
import { SimilarAppeals } from './similar-appeals.tsx';

const REGISTER_APPEAL = graphql(`
  mutation RegisterAppeal($input: RegisterAppealInput!) {
    registerAppeal(input: $input) {
      appeal { id number dueOn }
      trackingCode
      problems { field code message }
    }
  }
`);

/** The registration card of a new appeal. What is typed survives a reload; one intention registers one appeal. */
export function RegisterAppealPanel() {
  const { t } = useLingui();
  const journal = useAppealsJournal();
  const [register] = useMutation(REGISTER_APPEAL);
  const [trouble, setTrouble] = useState<{ readonly title: string; readonly text: string } | null>(null);
  const draft = useDraft('appeal.registration', isRegistration);
  const today = kyivDay(new Date());
  const texts = useTexts();
  const resolver = useMemo(() => standardSchemaResolver(registrationShape(today, texts)), [today, texts]);
  const form = useForm<RegisterAppealValues>({
    resolver,
    defaultValues: draft.load()?.values ?? emptyRegistration(today),
  });
  usePageTitle(t`Нове звернення`);

  useDraftOfForm(form, draft);

  const submit = form.handleSubmit(async (values) => {
    setTrouble(null);
    const input = toRegisterInput(values, draft.idempotencyKey());
    const outcome = await runCommand(async () => (await register({ variables: { input } })).data?.registerAppeal);
    switch (outcome.kind) {
      case 'done': {
        const { appeal, trackingCode } = outcome.payload;
        draft.clear();
        if (!appeal) return journal.close();
        notifications.show({
          color: 'teal',
          title: t`Зареєстровано ${appeal.number}`,
          // shown once: the author must be able to write it down, so it stays until it is closed
          message: trackingCode ? t`Код відстеження для автора: ${trackingCode}` : values.subject,
          autoClose: trackingCode ? false : 8_000,
        });
        return journal.open(appeal.id);
      }
      case 'problems': {
        const unplaced = placeProblems(form, outcome.problems, placeOfProblem);
        return unplaced ? setTrouble({ title: t`Виправте, будь ласка`, text: unplaced }) : undefined;
      }
      case 'forbidden':
        return setTrouble({ title: t`Немає прав`, text: t`Звернення реєструє діловод.` });
      default:
        return setTrouble({
          title: t`Не вдалося зареєструвати`,
          text: t`Введене збережено. Надішліть ще раз: двічі звернення не зареєструється.`,
        });
    }
  });

  const startOver = () => {
    draft.clear();
    setTrouble(null);
    form.reset(emptyRegistration(today));
  };

  return (
    <SidePanel focusKey="new" title={t`Нове звернення`} close={journal.close}>
      <FormProvider {...form}>
        <form onSubmit={submit} noValidate aria-label={t`Нове звернення`}>
          <Stack gap="md">
            <IntakeFields today={today} />
            <ApplicantFields />
            <ContentsFields />
            <SimilarAppeals />
            <ComplainedFields />
            <TermFields />
            {trouble && (
              <Alert color="red" role="alert" title={trouble.title}>
                {trouble.text}
              </Alert>
            )}
            <Group justify="space-between">
              <Button variant="subtle" color="gray" onClick={startOver}>{t`Очистити`}</Button>
              <Button type="submit" loading={form.formState.isSubmitting}>{t`Зареєструвати`}</Button>
            </Group>
          </Stack>
        </form>
      </FormProvider>
    </SidePanel>
  );
}

function useTexts(): RegisterAppealTexts {
  const { t } = useLingui();
  return useMemo(
    () => ({
      subjectTooShort: t`Напишіть тему, щонайменше три знаки`,
      writeText: t`Напишіть зміст звернення`,
      chooseDay: t`Вкажіть дату`,
      dayInFuture: t`Дата надходження не може бути в майбутньому`,
      findResident: t`Знайдіть заявника в реєстрі або вкажіть його зі слів`,
      writeName: t`Вкажіть, хто звертається`,
      sayWhereToAnswer: t`Вкажіть адресу або контакт для відповіді`,
      chooseDeputy: t`Оберіть депутата`,
      countSignatories: t`Вкажіть, скільки людей підписали, щонайменше двоє`,
    }),
    [t],
  );
}
