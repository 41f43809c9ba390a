import { useMutation } from '@apollo/client/react';
import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { Button, NumberInput, Select, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { runCommand } from '../../apollo/command.ts';
import { graphql } from '../../gql/gql.ts';
import { formatDay, kyivDay, languageOf } from '../../lib/days.ts';
import { randomId } from '../../lib/uuid.ts';
import { Section } from '../../ui/page.tsx';
import { Row, RowList } from '../../ui/row-list.tsx';
import { FormDialog } from './form-dialog.tsx';
import { AUDIENCE_TEXT } from './notices.messages.ts';
import type { StepOnPage } from './notices.query.ts';
import { emptyStep, isStepValues, type StepValues } from './notices.shape.ts';
import { useCommandForm } from './use-command-form.ts';

const ADD = graphql(`
  mutation AddEscalationStep($input: AddEscalationStepInput!) {
    addEscalationStep(input: $input) { step { id } problems { field code message } }
  }
`);

const END = graphql(`
  mutation EndEscalationStep($input: EndEscalationStepInput!) {
    endEscalationStep(input: $input) { step { id } problems { field code message } }
  }
`);

const AUDIENCES = ['EXECUTOR', 'UNIT_HEAD', 'DEPUTY_HEAD'] as const;

/** To whom a term is told before and after its day. */
export function EscalationSteps({
  steps,
  reload,
}: {
  readonly steps: readonly StepOnPage[];
  readonly reload: () => void;
}) {
  const { t, i18n } = useLingui();
  const language = languageOf(i18n.locale);
  const [isAdding, setIsAdding] = useState(false);
  return (
    <Section title={t`Нагадування про строки`} order={2}>
      {steps.length === 0 && <Text size="sm" c="dimmed">{t`Про строки нікому не нагадують.`}</Text>}
      {steps.length > 0 && (
        <RowList label={t`Нагадування про строки`}>
          {steps.map((step) => (
            <Row key={step.id} title={<StepWords step={step} />} end={<EndButton step={step} reload={reload} />}>
              <Text size="sm" c="dimmed">
                {t`Діє з ${formatDay(step.validFrom, language)}`}
                {step.validTo && ` ${t`до ${formatDay(step.validTo, language)}`}`}
              </Text>
            </Row>
          ))}
        </RowList>
      )}
      <div>
        <Button
          size="sm"
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => setIsAdding(true)}
        >{t`Додати нагадування`}</Button>
      </div>
      {isAdding && <AddStepDialog close={() => setIsAdding(false)} reload={reload} />}
    </Section>
  );
}

function StepWords({ step }: { readonly step: StepOnPage }) {
  const { t, i18n } = useLingui();
  const days = Math.abs(step.offsetDays);
  const span = plural(days, { one: '# день', few: '# дні', many: '# днів', other: '# дня' });
  const when =
    step.offsetDays === 0
      ? t`у день строку`
      : step.offsetDays < 0
        ? t`за ${span} до строку`
        : t`через ${span} після строку`;
  const everyDays =
    step.repeatDays !== null &&
    plural(step.repeatDays, {
      one: 'далі кожен # день',
      few: 'далі кожні # дні',
      many: 'далі кожні # днів',
      other: 'далі кожні # дня',
    });
  return (
    <Text span>
      {i18n._(AUDIENCE_TEXT[step.audience])}: {when}
      {everyDays && ` · ${everyDays}`}
    </Text>
  );
}

function EndButton({ step, reload }: { readonly step: StepOnPage; readonly reload: () => void }) {
  const { t } = useLingui();
  const [end, { loading }] = useMutation(END);
  const [key] = useState(randomId);
  const send = async () => {
    const input = { idempotencyKey: key, stepId: step.id, validTo: kyivDay(new Date()) };
    const outcome = await runCommand(async () => (await end({ variables: { input } })).data?.endEscalationStep);
    const isDone = outcome.kind === 'done';
    notifications.show({
      color: isDone ? 'teal' : 'red',
      title: t`Нагадування про строки`,
      message: isDone ? t`Діятиме до кінця дня` : t`Не вдалося: оновіть сторінку й спробуйте ще раз.`,
    });
    reload();
  };
  if (step.validTo !== null && step.validTo !== undefined) return null;
  return <Button size="xs" variant="default" loading={loading} onClick={() => void send()}>{t`Припинити`}</Button>;
}

function AddStepDialog({ close, reload }: { readonly close: () => void; readonly reload: () => void }) {
  const { t, i18n } = useLingui();
  const [add] = useMutation(ADD);
  const form = useCommandForm<StepValues, { problems: { field: string; code: string; message: string }[] }>({
    name: 'escalation.new',
    initial: emptyStep(kyivDay(new Date())),
    isValues: isStepValues,
    send: async (values, idempotencyKey) =>
      (await add({ variables: { input: { idempotencyKey, ...values } } })).data?.addEscalationStep,
    done: () => {
      notifications.show({ color: 'teal', title: t`Нагадування про строки`, message: t`Нагадування додано` });
      reload();
      close();
    },
  });
  const { values, change, faults } = form;
  return (
    <FormDialog title={t`Нове нагадування`} form={form} action={t`Додати нагадування`} close={close}>
      <Select
        label={t`Кому`}
        allowDeselect={false}
        data={AUDIENCES.map((value) => ({ value, label: i18n._(AUDIENCE_TEXT[value]) }))}
        value={values.audience}
        onChange={(value) => {
          const audience = AUDIENCES.find((one) => one === value);
          if (audience) change({ audience });
        }}
      />
      <NumberInput
        label={t`Днів від строку`}
        description={t`Відʼємне число: до строку; додатне: після нього`}
        min={-60}
        max={365}
        allowDecimal={false}
        error={faults.offsetDays}
        value={values.offsetDays}
        onChange={(value) => change({ offsetDays: Number(value) })}
      />
      <NumberInput
        label={t`Повторювати кожні, днів`}
        description={t`Порожньо: один раз`}
        min={1}
        max={60}
        allowDecimal={false}
        error={faults.repeatDays}
        value={values.repeatDays ?? ''}
        onChange={(value) => change({ repeatDays: value === '' ? null : Number(value) })}
      />
      <TextInput
        label={t`Діє з`}
        type="date"
        error={faults.validFrom}
        value={values.validFrom}
        onChange={({ currentTarget: { value } }) => change({ validFrom: value })}
      />
    </FormDialog>
  );
}
