import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Stack, Text } from '@mantine/core';
import { useParams, useSearch } from '@tanstack/react-router';
import type { DataAccessCard_EntryFragment } from '../../gql/graphql.ts';
import { formatDay, formatInstant, languageOf } from '../../lib/days.ts';
import { Field, FieldList } from '../../ui/field-list.tsx';
import { AnchorLink } from '../../ui/links.tsx';
import { Section } from '../../ui/page.tsx';
import { usePageTitle } from '../../ui/page-title.ts';
import { ReadError } from '../../ui/read-error.tsx';
import { RecordPanel } from '../../ui/record-panel.tsx';
import { LoadingState } from '../../ui/states.tsx';
import { KIND_TEXT } from './data-accesses.messages.ts';
import classes from './data-accesses.module.css';
import { CARDS } from './data-accesses.query.ts';
import { useDataAccessesList } from './data-accesses-context.ts';

/** One entry beside the journal, in words. */
export function DataAccessPanel() {
  const { t } = useLingui();
  const list = useDataAccessesList();
  const { seq } = useParams({ from: '/data-accesses/$seq' });
  const { register = 'registry' } = useSearch({ from: '/data-accesses' });
  const { data, error, refetch } = useQuery(CARDS[register], {
    variables: { seq: Number(seq) },
    fetchPolicy: 'no-cache',
  });
  usePageTitle(t`Запис журналу № ${seq}`);
  return (
    <RecordPanel
      id={seq}
      title={t`Запис № ${seq}`}
      texts={{
        next: t`Наступний запис`,
        nextHint: t`Наступний (J)`,
        previous: t`Попередній запис`,
        previousHint: t`Попередній (K)`,
      }}
      step={list.step}
      close={list.close}
    >
      {data?.entry ? (
        <DataAccessCard entry={data.entry} />
      ) : error ? (
        <ReadError
          error={error}
          retry={() => void refetch()}
          whoMay={t`Журнал доступу бачить відповідальний за захист персональних даних.`}
        />
      ) : (
        <LoadingState lines={9} />
      )}
    </RecordPanel>
  );
}

function DataAccessCard({ entry }: { readonly entry: DataAccessCard_EntryFragment }) {
  const { t, i18n } = useLingui();
  const language = languageOf(i18n.locale);
  const day = formatDay(entry.deferredUntil, language);
  return (
    <Stack gap="md">
      <Text>
        {entry.personCount === 0
          ? t`${entry.viewer}: перегляд, у якому реєстр нікого не назвав.`
          : t`${entry.viewer}: перегляд даних, осіб — ${entry.personCount}.`}
      </Text>
      {entry.deferredUntil && (
        <Text>{t`Особа побачить цей запис із ${day}. Підстава: ${entry.deferralReason ?? ''}`}</Text>
      )}
      <FieldList>
        <Field label={t`Коли`}>{formatInstant(entry.at, language)}</Field>
        <Field label={t`Хто`}>{entry.viewer}</Field>
        <Field label={t`Вид`}>{i18n._(KIND_TEXT[entry.kind])}</Field>
        <Field label={t`Ідентифікатор`}>{entry.viewerId}</Field>
        <Field label={t`Програма`}>{entry.clientId}</Field>
        <Field label={t`Мета`}>{entry.purposeText}</Field>
        <Field label={t`Правова підстава`}>{entry.basis}</Field>
        <Field label={t`Які дані`}>{entry.fieldTexts.join(', ')}</Field>
      </FieldList>
      {entry.personIds && entry.personIds.length > 0 && (
        <Section title={t`Чиї дані`} order={3}>
          <ul className={classes.list}>
            {entry.personIds.map((id) => (
              <li key={id}>
                <AnchorLink size="sm" to="/residents/$personId" params={{ personId: id }}>
                  {id}
                </AnchorLink>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {entry.recordIds.length > 0 && (
        <Section title={t`Справи`} order={3}>
          <ul className={classes.list}>
            {entry.recordIds.map((id) => (
              <li key={id}>
                <Text size="sm">{id}</Text>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={t`Для перевірки`} order={3}>
        <FieldList>
          <Field label={t`Операція`}>{entry.operation}</Field>
          <Field label={t`Поля`}>{entry.fields.join(', ')}</Field>
          <Field label={t`Запит`}>{entry.requestId}</Field>
          <Field label={t`Печать`}>
            <span className={classes.seal}>{entry.hash}</span>
          </Field>
        </FieldList>
      </Section>
    </Stack>
  );
}
