import { useLingui } from '@lingui/react/macro';
import { Accordion, Button, Group, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { ServiceApplicationCommand } from '../../gql/graphql.ts';
import { formatDay, formatInstant, languageOf } from '../../lib/days.ts';
import { DeadlineView } from '../../ui/deadline-view.tsx';
import { Field, FieldList } from '../../ui/field-list.tsx';
import { AnchorLink } from '../../ui/links.tsx';
import { Section } from '../../ui/page.tsx';
import { WithheldNote } from '../../ui/withheld-note.tsx';
import { ApplicationDueBadge, ApplicationStateBadge } from './application-badges.tsx';
import type { ApplicationOnCard } from './application-card.query.ts';
import { ApplicationCommandDialog } from './application-command-dialog.tsx';
import { ApplicationHistory } from './application-history.tsx';
import { ApplicationMessages } from './application-messages.tsx';
import { applicantName } from './applications-grid.columns.ts';
import { InformationCard } from './information-card.tsx';
import { COMMAND_TEXT } from './services.messages.ts';

/** The order of the buttons: what moves the case on comes first, in colour; what ends it against the applicant last. */
const ONWARD: readonly ServiceApplicationCommand[] = ['START_PROCESSING', 'RESUME', 'APPROVE', 'ISSUE'];
const ORDER: readonly ServiceApplicationCommand[] = [...ONWARD, 'REQUEST_CORRECTION', 'REFUSE', 'WITHDRAW'];

/** Everything known about one application, and what the person looking at it may do. */
export function ApplicationCard({
  application,
  reload,
}: {
  readonly application: ApplicationOnCard;
  readonly reload: () => void;
}) {
  const { t, i18n } = useLingui();
  const [command, setCommand] = useState<ServiceApplicationCommand | null>(null);
  const commands = ORDER.filter((known) => application.availableCommands.includes(known));
  return (
    <>
      <Group gap={8}>
        <ApplicationStateBadge state={application.state} />
        <ApplicationDueBadge application={application} />
      </Group>
      <Title order={3} size="h4" style={{ overflowWrap: 'anywhere' }}>
        {application.service.name}
      </Title>
      {commands.length > 0 && (
        <Group gap="xs" role="group" aria-label={t`Дії із заявою`}>
          {commands.map((available, index) => (
            <Button
              key={available}
              size="sm"
              variant={index === 0 && ONWARD.includes(available) ? 'filled' : 'default'}
              onClick={() => setCommand(available)}
            >
              {i18n._(COMMAND_TEXT[available])}
            </Button>
          ))}
        </Group>
      )}
      {application.note && (
        <Text size="sm" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {application.note}
        </Text>
      )}
      <Decision application={application} />
      <Section title={t`Заявник`} order={4}>
        <Applicant application={application} />
      </Section>
      <Section title={t`Повідомлення`} order={4}>
        <ApplicationMessages application={application} reload={reload} />
      </Section>
      <Section title={t`Реквізити`} order={4}>
        <Requisites application={application} />
      </Section>
      <Section title={t`Строк`} order={4}>
        <DeadlineView deadline={application.deadline} changes={application.termChanges} />
      </Section>
      <Accordion variant="contained" order={4}>
        <Accordion.Item value="card">
          <Accordion.Control>{t`Інформаційна картка на день подання`}</Accordion.Control>
          <Accordion.Panel>
            <InformationCard card={application.card} order={4} />
          </Accordion.Panel>
        </Accordion.Item>
      </Accordion>
      <Section title={t`Історія справи`} order={4}>
        <ApplicationHistory events={application.history.edges.map(({ node }) => node)} />
      </Section>
      {command && (
        <ApplicationCommandDialog
          command={command}
          application={application}
          close={() => setCommand(null)}
          reload={reload}
        />
      )}
    </>
  );
}

function Decision({ application }: { readonly application: ApplicationOnCard }) {
  const { t, i18n } = useLingui();
  const { decision } = application;
  if (!decision) return null;
  return (
    <Section title={t`Рішення`} order={4}>
      <FieldList>
        <Field label={t`Рішення`}>{decision.approved ? t`Послугу надано` : t`Відмовлено`}</Field>
        <Field label={t`Мотиви`}>{decision.reason}</Field>
        <Field label={t`Ухвалено`}>{formatInstant(decision.decidedAt, languageOf(i18n.locale))}</Field>
      </FieldList>
    </Section>
  );
}

function Applicant({ application }: { readonly application: ApplicationOnCard }) {
  const { t, i18n } = useLingui();
  if (!application.applicant) return <WithheldNote />;
  const { person, personId, statedName, contact } = application.applicant;
  const name = applicantName(application.applicant, {
    registryUnavailable: t`дані реєстру недоступні`,
    withheld: t`не розголошується`,
  });
  return (
    <FieldList>
      <Field label={t`Імʼя`}>
        {personId ? (
          <AnchorLink
            size="sm"
            to="/residents/$personId"
            params={{ personId }}
            search={{ purpose: 'SERVICE_PROVISION' }}
          >
            {name}
          </AnchorLink>
        ) : (
          name
        )}
      </Field>
      <Field label={t`Дата народження`}>{formatDay(person?.birthDate, languageOf(i18n.locale))}</Field>
      <Field label={t`Адреса в реєстрі`}>{person?.address?.text}</Field>
      {person && statedName !== person.fullName && <Field label={t`Назвався`}>{statedName}</Field>}
      <Field label={t`Контакт`}>{contact}</Field>
    </FieldList>
  );
}

function Requisites({ application }: { readonly application: ApplicationOnCard }) {
  const { t, i18n } = useLingui();
  const language = languageOf(i18n.locale);
  const { executor, service } = application;
  return (
    <FieldList>
      <Field label={t`Послуга`}>
        <AnchorLink
          size="sm"
          to="/services/$serviceId"
          params={{ serviceId: service.id }}
        >{`${service.code} ${service.name}`}</AnchorLink>
      </Field>
      <Field label={t`Подано`}>{formatInstant(application.submittedAt, language)}</Field>
      <Field label={t`Надати до`}>{formatDay(application.dueOn, language)}</Field>
      <Field label={t`Виконавець`}>{executor && `${executor.name}, ${executor.position}`}</Field>
    </FieldList>
  );
}
