import { useLingui } from '@lingui/react/macro';
import { Button, Group, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { AppealCommand } from '../../gql/graphql.ts';
import { formatDay, formatInstant, languageOf } from '../../lib/days.ts';
import { CHANNEL_TEXT, KIND_TEXT, PROCEDURE_TEXT } from '../../ui/appeal-words.messages.ts';
import { Field, FieldList } from '../../ui/field-list.tsx';
import { AnchorLink } from '../../ui/links.tsx';
import { WithheldNote } from '../../ui/withheld-note.tsx';
import { AppealAnswers, AppealDraft, AppealNotices } from './appeal-answers.tsx';
import { AppealDueBadge, AppealMarks, AppealStateBadge } from './appeal-badges.tsx';
import type { AppealOnCard } from './appeal-card.query.ts';
import { mainCommand } from './appeal-command.shape.ts';
import { AppealCommandDialog } from './appeal-command-dialog.tsx';
import { AppealDeadline } from './appeal-deadline.tsx';
import { Section } from './appeal-section.tsx';
import { AppealTimeline } from './appeal-timeline.tsx';
import { COMMAND_TEXT } from './appeals.messages.ts';
import { applicantName } from './appeals-grid.columns.ts';

/** Everything known about one appeal, and what the person looking at it may do. */
export function AppealCard({ appeal, reload }: { readonly appeal: AppealOnCard; readonly reload: () => void }) {
  const { t, i18n } = useLingui();
  const [command, setCommand] = useState<AppealCommand | null>(null);
  const main = mainCommand(appeal.availableCommands);
  return (
    <>
      <Group gap={8}>
        <AppealStateBadge state={appeal.state} />
        <AppealDueBadge appeal={appeal} />
        <AppealMarks appeal={appeal} />
      </Group>
      <Title order={3} size="h4" style={{ overflowWrap: 'anywhere' }}>
        {appeal.subject}
      </Title>
      {appeal.availableCommands.length > 0 && (
        <Group gap="xs" role="group" aria-label={t`Дії зі зверненням`}>
          {appeal.availableCommands.map((available) => (
            <Button
              key={available}
              size="sm"
              variant={available === main ? 'filled' : 'default'}
              onClick={() => setCommand(available)}
            >
              {i18n._(COMMAND_TEXT[available])}
            </Button>
          ))}
        </Group>
      )}
      {appeal.text === null ? (
        <WithheldNote />
      ) : (
        <Text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{appeal.text}</Text>
      )}
      <ResolutionSection appeal={appeal} />
      <AppealDraft appeal={appeal} />
      <AppealAnswers appeal={appeal} />
      <AppealNotices appeal={appeal} />
      <Section title={t`Заявник`}>
        <ApplicantFields appeal={appeal} />
      </Section>
      <Section title={t`Реквізити`}>
        <Requisites appeal={appeal} />
      </Section>
      <Section title={t`Строк розгляду`}>
        <AppealDeadline appeal={appeal} />
      </Section>
      <Section title={t`Хід розгляду`}>
        <AppealTimeline events={appeal.timeline.edges.map(({ node }) => node)} />
      </Section>
      {command && (
        <AppealCommandDialog command={command} appeal={appeal} close={() => setCommand(null)} reload={reload} />
      )}
    </>
  );
}

function ApplicantFields({ appeal }: { readonly appeal: AppealOnCard }) {
  const { t, i18n } = useLingui();
  if (!appeal.applicant) return <WithheldNote />;
  const { person, personId, statedName, statedAddress, contact } = appeal.applicant;
  const name = applicantName(appeal, {
    registryUnavailable: t`дані реєстру недоступні`,
    withheld: t`не розголошується`,
  });
  return (
    <FieldList>
      <Field label={t`Ім'я`}>
        {personId ? (
          <AnchorLink
            size="sm"
            to="/residents/$personId"
            params={{ personId }}
            search={{ purpose: 'APPEAL_EXAMINATION' }}
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
      <Field label={t`Зазначена адреса`}>{statedAddress}</Field>
      <Field label={t`Контакт`}>{contact}</Field>
      {appeal.deputy?.name !== name && <Field label={t`Депутат`}>{appeal.deputy?.name}</Field>}
    </FieldList>
  );
}

function Requisites({ appeal }: { readonly appeal: AppealOnCard }) {
  const { t, i18n } = useLingui();
  const language = languageOf(i18n.locale);
  return (
    <FieldList>
      <Field label={t`Порядок розгляду`}>{i18n._(PROCEDURE_TEXT[appeal.procedure])}</Field>
      {appeal.procedure === 'CITIZEN_APPEAL' && <Field label={t`Вид`}>{i18n._(KIND_TEXT[appeal.kind])}</Field>}
      <Field label={t`Попереднє звернення`}>
        {appeal.earlier && (
          <AnchorLink size="sm" to="/appeals/$appealId" params={{ appealId: appeal.earlier.id }}>
            {appeal.earlier.number}
          </AnchorLink>
        )}
      </Field>
      <Field label={t`На кого скаржаться`}>
        {[appeal.complainedEmployee?.name, appeal.complainedUnit?.name, appeal.complainedBody]
          .filter(Boolean)
          .join(', ')}
      </Field>
      <Field label={t`Журнал`}>{appeal.journal.title}</Field>
      <Field label={t`Спосіб надходження`}>{i18n._(CHANNEL_TEXT[appeal.channel])}</Field>
      <Field label={t`Надійшло`}>{formatDay(appeal.receivedOn, language)}</Field>
      <Field label={t`Зареєстровано`}>{formatInstant(appeal.registeredAt, language)}</Field>
      <Field label={t`Реєстратор`}>{appeal.registeredBy?.name}</Field>
      <Field label={t`Підрозділ`}>{appeal.unit?.name}</Field>
      <Field label={t`Виконавець`}>{appeal.executor && `${appeal.executor.name}, ${appeal.executor.position}`}</Field>
      <Field label={t`Контрольна дата`}>{formatDay(appeal.controlOn, language)}</Field>
    </FieldList>
  );
}

function ResolutionSection({ appeal }: { readonly appeal: AppealOnCard }) {
  const { t, i18n } = useLingui();
  if (!appeal.resolution) return null;
  const { text, author, executor, unit, controlOn, issuedAt } = appeal.resolution;
  const language = languageOf(i18n.locale);
  return (
    <Section title={t`Резолюція`}>
      <Text style={{ whiteSpace: 'pre-wrap' }}>{text}</Text>
      <FieldList>
        <Field label={t`Автор`}>{author?.name}</Field>
        <Field label={t`Виконавець`}>{[executor?.name, unit?.name].filter(Boolean).join(', ')}</Field>
        <Field label={t`Виконати до`}>{formatDay(controlOn, language)}</Field>
        <Field label={t`Накладено`}>{formatInstant(issuedAt, language)}</Field>
      </FieldList>
    </Section>
  );
}
