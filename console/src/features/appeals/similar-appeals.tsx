import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Alert, Group, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconCopy } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useFormContext } from 'react-hook-form';
import { graphql } from '../../gql/gql.ts';
import { formatDay, languageOf } from '../../lib/days.ts';
import { APPEAL_STATE_TEXT, RECURRENCE_TEXT } from '../../ui/appeal-words.messages.ts';
import { AnchorLink } from '../../ui/links.tsx';
import { FilterChip } from '../../ui/quick-filters.tsx';
import type { RegisterAppealValues } from './register-appeal.shape.ts';

export const SIMILAR = graphql(`
  query SimilarAppeals($personId: ID, $statedName: String, $subject: String!) {
    similarAppeals(personId: $personId, statedName: $statedName, subject: $subject) {
      id number subject state receivedOn
    }
  }
`);

const TIES = ['REPEATED', 'DUPLICATE'] as const;
const TYPING_MS = 400;
/** Shorter subjects are alike with everything. */
const SUBJECT_LENGTH_MIN = 4;

/** Appeals of the same applicant in the last year that look alike: perhaps this one is a repeat. */
export function SimilarAppeals() {
  const { t, i18n } = useLingui();
  const { watch, setValue, formState } = useFormContext<RegisterAppealValues>();
  const [recurrence, earlierId] = watch(['recurrence', 'earlierId']);
  const tie = (wanted: 'REPEATED' | 'DUPLICATE', id: string) => {
    const isOn = recurrence === wanted && earlierId === id;
    setValue('recurrence', isOn ? 'PRIMARY' : wanted);
    setValue('earlierId', isOn ? '' : id);
  };
  const [procedure, applicantKind, resident, statedName, typed] = watch([
    'procedure',
    'applicantKind',
    'resident',
    'statedName',
    'subject',
  ]);
  useForgetTie(JSON.stringify([applicantKind, applicantKind === 'resident' ? resident?.id : statedName.trim()]));
  const [name] = useDebouncedValue(statedName.trim(), TYPING_MS);
  const [subject] = useDebouncedValue(typed.trim(), TYPING_MS);
  const variables = {
    personId: applicantKind === 'resident' ? (resident?.id ?? null) : null,
    statedName: applicantKind === 'stated' ? name || null : null,
    subject,
  };
  const isKnown = procedure !== 'DEPUTY_APPEAL' && Boolean(variables.personId ?? variables.statedName);
  const { data } = useQuery(SIMILAR, {
    variables,
    skip: !isKnown || subject.length < SUBJECT_LENGTH_MIN,
    fetchPolicy: 'no-cache',
  });
  const similar = isKnown ? (data?.similarAppeals ?? []) : [];
  return (
    <div role="status">
      {formState.errors.earlierId && (
        <Text c="red" size="sm">
          {formState.errors.earlierId.message}
        </Text>
      )}
      {similar.length > 0 && (
        <Alert color="yellow" icon={<IconCopy aria-hidden />} title={t`Схожі звернення цього заявника за рік`}>
          <Stack gap={6}>
            {similar.map((appeal) => (
              <div key={appeal.id}>
                <AnchorLink
                  to="/appeals/$appealId"
                  params={{ appealId: appeal.id }}
                  target="_blank"
                  size="sm"
                  underline="always"
                  c="inherit"
                  fw={600}
                >
                  {appeal.number}
                </AnchorLink>{' '}
                <Text span size="sm">
                  {appeal.subject}, {formatDay(appeal.receivedOn, languageOf(i18n.locale))},{' '}
                  {i18n._(APPEAL_STATE_TEXT[appeal.state])}
                </Text>
                {procedure === 'CITIZEN_APPEAL' && (
                  <Group gap={6} mt={4}>
                    {TIES.map((wanted) => (
                      <FilterChip
                        key={wanted}
                        isOn={recurrence === wanted && earlierId === appeal.id}
                        flip={() => tie(wanted, appeal.id)}
                      >
                        {i18n._(RECURRENCE_TEXT[wanted])}
                      </FilterChip>
                    ))}
                  </Group>
                )}
              </div>
            ))}
          </Stack>
        </Alert>
      )}
    </div>
  );
}

/** A tie is to an appeal of one applicant: with another one it would go unseen, and be sent. */
function useForgetTie(applicant: string): void {
  const { setValue } = useFormContext<RegisterAppealValues>();
  const before = useRef(applicant);
  useEffect(() => {
    if (before.current === applicant) return;
    before.current = applicant;
    setValue('recurrence', 'PRIMARY');
    setValue('earlierId', '');
  }, [applicant, setValue]);
}
