import { useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Button, Text, Textarea, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { graphql } from '../../gql/gql.ts';
import { Section } from '../../ui/page.tsx';
import { Row, RowList } from '../../ui/row-list.tsx';
import { FormDialog } from './form-dialog.tsx';
import { AUDIENCE_TEXT, CHANNEL_TEXT, NOTICE_TEXT } from './notices.messages.ts';
import type { TemplateOnPage } from './notices.query.ts';
import { isTemplateValues } from './notices.shape.ts';
import { useCommandForm } from './use-command-form.ts';

const SET = graphql(`
  mutation SetNotificationTemplate($input: SetNotificationTemplateInput!) {
    setNotificationTemplate(input: $input) { template { version } problems { field code message } }
  }
`);

/** In which words employees are told. */
export function NoticeTemplates({
  templates,
  reload,
}: {
  readonly templates: readonly TemplateOnPage[];
  readonly reload: () => void;
}) {
  const { t, i18n } = useLingui();
  const [edited, setEdited] = useState<TemplateOnPage | null>(null);
  return (
    <Section title={t`Шаблони`} order={2}>
      <RowList label={t`Шаблони`}>
        {templates.map((template) => (
          <Row
            key={keyOf(template)}
            title={template.subject}
            end={
              <Button size="xs" variant="default" onClick={() => setEdited(template)}>
                {t`Змінити`}
              </Button>
            }
          >
            <Text size="sm" span>
              {template.body}
            </Text>
            <Text size="sm" c="dimmed">
              {i18n._(NOTICE_TEXT[template.event])} · {i18n._(AUDIENCE_TEXT[template.audience])} ·{' '}
              {i18n._(CHANNEL_TEXT[template.channel])} · {template.language} · {t`версія ${template.version}`}
            </Text>
          </Row>
        ))}
      </RowList>
      {edited && <TemplateDialog key={keyOf(edited)} template={edited} close={() => setEdited(null)} reload={reload} />}
    </Section>
  );
}

function keyOf({ event, audience, channel, language, version }: TemplateOnPage): string {
  return [event, audience, channel, language, version].join('.');
}

function TemplateDialog({
  template,
  close,
  reload,
}: {
  readonly template: TemplateOnPage;
  readonly close: () => void;
  readonly reload: () => void;
}) {
  const { t, i18n } = useLingui();
  const [set] = useMutation(SET);
  const name = i18n._(NOTICE_TEXT[template.event]);
  const form = useCommandForm({
    name: `template.${keyOf(template)}`,
    initial: { subject: template.subject, body: template.body },
    isValues: isTemplateValues,
    send: async (values, idempotencyKey) => {
      const { event, audience, channel, language, version: expectedVersion } = template;
      const input = { idempotencyKey, event, audience, channel, language, expectedVersion, ...values };
      return (await set({ variables: { input } })).data?.setNotificationTemplate;
    },
    done: () => {
      notifications.show({ color: 'teal', title: name, message: t`Шаблон змінено` });
      reload();
      close();
    },
    reload,
  });
  const { values, change, faults } = form;
  const words = template.words.map((word) => `{${word}}`).join(', ');
  return (
    <FormDialog title={t`Шаблон: ${name}`} form={form} action={t`Зберегти`} close={close}>
      <TextInput
        label={t`Заголовок`}
        description={t`Без номера й імен: його видно на екрані блокування`}
        withAsterisk
        data-autofocus
        maxLength={120}
        error={faults.subject}
        value={values.subject}
        onChange={({ currentTarget: { value } }) => change({ subject: value })}
      />
      <Textarea
        label={t`Текст`}
        description={t`Можна вживати: ${words}`}
        withAsterisk
        autosize
        minRows={3}
        maxRows={10}
        maxLength={2_000}
        error={faults.body}
        value={values.body}
        onChange={({ currentTarget: { value } }) => change({ body: value })}
      />
    </FormDialog>
  );
}
