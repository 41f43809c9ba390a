import { useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Alert, Button, CopyButton, Group, Modal, Select, Stack, Text, TextInput } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { runCommand } from '../../apollo/command.ts';
import { graphql } from '../../gql/gql.ts';
import { formatInstant, languageOf } from '../../lib/days.ts';
import { randomId } from '../../lib/uuid.ts';
import type { EmployeeOnCard } from './employee-card.query.ts';
import { invitationLink } from './invitation-link.ts';

const INVITE = graphql(`
  mutation InviteEmployee($input: InviteEmployeeInput!) {
    inviteEmployee(input: $input) { code expiresAt problems { field code message } }
  }
`);

const DAYS = ['1', '3', '7', '14', '30'];

/** Issues a code and shows it once: it is not kept, so it cannot be shown again. */
export function InviteDialog({
  employee,
  close,
  done,
}: {
  readonly employee: EmployeeOnCard;
  readonly close: () => void;
  readonly done: () => void;
}) {
  const { t } = useLingui();
  const [invite, { loading }] = useMutation(INVITE);
  const [days, setDays] = useState('7');
  const [key, setKey] = useState(randomId);
  const [fault, setFault] = useState<string | null>(null);
  const [issued, setIssued] = useState<{ code: string; expiresAt: string } | null>(null);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setFault(null);
    const input = { idempotencyKey: key, employeeId: employee.id, days: Number(days) };
    const outcome = await runCommand(async () => (await invite({ variables: { input } })).data?.inviteEmployee);
    if (outcome.kind === 'problems') return setFault(outcome.problems.map(({ message }) => message).join(' '));
    if (outcome.kind !== 'done') return setFault(t`Не вдалося видати запрошення. Спробуйте ще раз.`);
    done();
    const { code, expiresAt } = outcome.payload;
    if (code && expiresAt) return setIssued({ code, expiresAt });
    // The answer was lost on its way and only the hash of its code is kept: the next try is a new invitation.
    setKey(randomId());
    setFault(t`Попередній код загубився дорогою. Натисніть ще раз: буде видано новий, а той втратить силу.`);
  };
  if (issued) return <IssuedDialog employee={employee} issued={issued} close={close} />;
  return (
    <Modal opened onClose={close} title={t`Запрошення: ${employee.name}`}>
      <form onSubmit={(event) => void submit(event)}>
        <Stack>
          <Text size="sm">{t`За кодом працівник один раз привʼяже свій вхід. Попередні запрошення втратять силу.`}</Text>
          <Select
            label={t`Діє днів`}
            data={DAYS}
            value={days}
            allowDeselect={false}
            onChange={(value) => setDays(value ?? '7')}
            maw={160}
          />
          {fault && (
            <Alert color="red" role="alert" title={t`Запрошення не видано`}>
              {fault}
            </Alert>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>{t`Не зараз`}</Button>
            <Button type="submit" loading={loading}>{t`Видати запрошення`}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

function IssuedDialog({
  employee,
  issued: { code, expiresAt },
  close,
}: {
  readonly employee: EmployeeOnCard;
  readonly issued: { readonly code: string; readonly expiresAt: string };
  readonly close: () => void;
}) {
  const { t, i18n } = useLingui();
  return (
    <Modal opened onClose={close} closeOnClickOutside={false} title={t`Запрошення: ${employee.name}`} size="lg">
      <Stack>
        <Alert color="yellow" title={t`Код показано один раз`}>
          {t`Передайте його працівникові особисто або захищеним каналом. Діє до ${formatInstant(expiresAt, languageOf(i18n.locale))}.`}
        </Alert>
        <Copied
          label={t`Посилання для входу за логіном і паролем`}
          text={invitationLink(window.location.origin, code)}
        />
        <Copied label={t`Код, якщо вхід через іншого провайдера`} text={code} />
        <Group justify="flex-end">
          <Button onClick={close}>{t`Готово`}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function Copied({ label, text }: { readonly label: string; readonly text: string }) {
  const { t } = useLingui();
  return (
    <Group align="flex-end" wrap="nowrap" gap="xs">
      <TextInput label={label} value={text} readOnly style={{ flex: 1 }} onFocus={(event) => event.target.select()} />
      <CopyButton value={text}>
        {({ copied, copy }) => (
          <Button
            variant="default"
            onClick={copy}
            leftSection={copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
          >
            {copied ? t`Скопійовано` : t`Скопіювати`}
          </Button>
        )}
      </CopyButton>
    </Group>
  );
}
