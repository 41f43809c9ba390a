import { useApolloClient, useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Alert, Button, Group, SegmentedControl, Stack, Textarea, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useSearch } from '@tanstack/react-router';
import { type FormEvent, useEffect, useState } from 'react';
import { fieldOf, runCommand } from '../../apollo/command.ts';
import { graphql } from '../../gql/gql.ts';
import { formatDay, languageOf } from '../../lib/days.ts';
import { SidePanel } from '../../ui/side-panel.tsx';
import { useDraft } from '../../ui/use-draft.ts';
import { ApplicantField } from './applicant-field.tsx';
import { useApplicationsRegister } from './applications-context.ts';
import { ServiceField } from './service-field.tsx';
import {
  emptySubmission,
  isSubmission,
  missingFields,
  placeOfProblem,
  type SubmitApplicationValues,
  type SubmitField,
  toSubmitInput,
} from './submit-application.shape.ts';

const SUBMIT = graphql(`
  mutation SubmitServiceApplication($input: SubmitServiceApplicationInput!) {
    submitServiceApplication(input: $input) {
      application { id number dueOn }
      problems { field code message }
    }
  }
`);

const CHOSEN_SERVICE = graphql(`
  query SubmitApplicationService($id: ID!) { service(id: $id) { id name } }
`);

type Faults = Readonly<Partial<Record<SubmitField, string>>>;

/** Acceptance of an application at the counter. What is typed survives a reload; one intention registers once. */
export function SubmitApplicationPanel() {
  const { t, i18n } = useLingui();
  const register = useApplicationsRegister();
  const [submitOnce, { loading }] = useMutation(SUBMIT);
  const draft = useDraft('service-application.new', isSubmission);
  const [values, setValues] = useState<SubmitApplicationValues>(() => draft.load()?.values ?? emptySubmission());
  const [faults, setFaults] = useState<Faults>({});
  const [trouble, setTrouble] = useState<string | null>(null);
  const faultText = useFaultText();

  const change = (part: Partial<SubmitApplicationValues>) => {
    const next = { ...values, ...part };
    setValues(next);
    draft.save(next);
    setFaults((before) => Object.fromEntries(Object.entries(before).filter(([field]) => !(field in part))));
  };
  useServiceOfAddress((service) => values.service?.id !== service.id && change({ service }));

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTrouble(null);
    const input = toSubmitInput(values, draft.idempotencyKey());
    if (!input) return setFaults(Object.fromEntries(missingFields(values).map((field) => [field, faultText(field)])));
    const outcome = await runCommand(
      async () => (await submitOnce({ variables: { input } })).data?.submitServiceApplication,
    );
    switch (outcome.kind) {
      case 'done': {
        const { application } = outcome.payload;
        draft.clear();
        if (!application) return register.close();
        notifications.show({
          color: 'teal',
          title: t`Зареєстровано ${application.number}`,
          message: t`Надати послугу до ${formatDay(application.dueOn, languageOf(i18n.locale))}`,
          autoClose: 8_000,
        });
        return register.open(application.id);
      }
      case 'problems': {
        const placed = outcome.problems.map((problem) => ({
          place: placeOfProblem(fieldOf(problem)),
          message: problem.message,
        }));
        setFaults(Object.fromEntries(placed.flatMap(({ place, message }) => (place ? [[place, message]] : []))));
        const unplaced = placed.filter(({ place }) => !place);
        return setTrouble(unplaced.length > 0 ? unplaced.map(({ message }) => message).join(' ') : null);
      }
      case 'forbidden':
        return setTrouble(t`Заяви приймає адміністратор ЦНАП.`);
      default:
        return setTrouble(
          t`Не вдалося зареєструвати. Введене збережено, надішліть ще раз: двічі заява не зареєструється.`,
        );
    }
  };
  const startOver = () => {
    draft.clear();
    setValues(emptySubmission());
    setFaults({});
    setTrouble(null);
  };

  return (
    <SidePanel focusKey="new" title={t`Нова заява`} close={register.close}>
      <form onSubmit={(event) => void submit(event)} noValidate aria-label={t`Нова заява`}>
        <Stack gap="md">
          <ServiceField service={values.service} choose={(service) => change({ service })} error={faults.service} />
          <SegmentedControl
            aria-label={t`Хто звертається`}
            value={values.applicantKind}
            onChange={(kind) => change({ applicantKind: kind === 'stated' ? 'stated' : 'resident' })}
            data={[
              { value: 'resident', label: t`Мешканець із реєстру` },
              { value: 'stated', label: t`Зі слів заявника` },
            ]}
          />
          {values.applicantKind === 'resident' ? (
            <ApplicantField
              resident={values.resident}
              choose={(resident) => change({ resident })}
              error={faults.resident}
            />
          ) : (
            <TextInput
              label={t`Імʼя заявника`}
              description={t`Прізвище спершу`}
              withAsterisk
              maxLength={200}
              error={faults.statedName}
              value={values.statedName}
              onChange={({ currentTarget: { value } }) => change({ statedName: value })}
            />
          )}
          <TextInput
            label={t`Контакт`}
            description={t`Телефон або електронна пошта`}
            maxLength={200}
            error={faults.contact}
            value={values.contact}
            onChange={({ currentTarget: { value } }) => change({ contact: value })}
          />
          <Textarea
            label={t`Примітка`}
            autosize
            minRows={2}
            maxRows={10}
            maxLength={4_000}
            error={faults.note}
            value={values.note}
            onChange={({ currentTarget: { value } }) => change({ note: value })}
          />
          {trouble && (
            <Alert color="red" role="alert" title={t`Заяву не зареєстровано`}>
              {trouble}
            </Alert>
          )}
          <Group justify="space-between">
            <Button variant="subtle" color="gray" onClick={startOver}>{t`Очистити`}</Button>
            <Button type="submit" loading={loading}>{t`Зареєструвати`}</Button>
          </Group>
        </Stack>
      </form>
    </SidePanel>
  );
}

function useFaultText(): (field: SubmitField) => string {
  const { t } = useLingui();
  return (field) => {
    switch (field) {
      case 'service':
        return t`Оберіть послугу`;
      case 'resident':
        return t`Знайдіть заявника в реєстрі або вкажіть його зі слів`;
      default:
        return t`Вкажіть, хто звертається`;
    }
  };
}

/** The service that the address names, e.g. after «Прийняти заяву» on its card. */
function useServiceOfAddress(choose: (service: { readonly id: string; readonly name: string }) => void): void {
  const client = useApolloClient();
  const { service: id } = useSearch({ from: '/services/applications' });
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each service named
  useEffect(() => {
    if (!id) return;
    void client.query({ query: CHOSEN_SERVICE, variables: { id } }).then(({ data }) => {
      if (data?.service) choose({ id: data.service.id, name: data.service.name });
    });
  }, [id]);
}
