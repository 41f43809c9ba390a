import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { Paper, Stack, Text } from '@mantine/core';
import { graphql } from '../../gql/gql.ts';
import type { VoteDecision_EventFragment } from '../../gql/graphql.ts';
import { Field, FieldList } from '../../ui/field-list.tsx';
import { OPTION_TEXT, RESULT_TEXT, RULE_ABOUT, RULE_SOURCE_TEXT, RULE_TEXT } from './council.messages.ts';
import { VOTE_OPTIONS } from './council.search.ts';
import { countOf, isSameTally } from './tally.ts';
import { TallyBar, TallyLegend } from './tally-bar.tsx';

export const VOTE_DECISION = graphql(`
  fragment VoteDecision_event on VoteEvent {
    id margin resultPrinted resultPrintedText resultOverride resultComputed
    rule { kind quota composition source }
    tally { for against abstain notVoted absent }
    printedTally { for against abstain notVoted absent }
  }
`);

/** By which rule the question was decided, and how the votes stand to it. */
export function VoteDecision({ event }: { readonly event: VoteDecision_EventFragment }) {
  const { t, i18n } = useLingui();
  const { rule, tally, printedTally } = event;
  const source = RULE_SOURCE_TEXT[rule.source];
  const printed = i18n._(RESULT_TEXT[event.resultPrinted]);
  const wordForWord = event.resultPrintedText?.trim();
  return (
    <Paper withBorder p="md">
      <Stack gap="md">
        <Verdict event={event} />
        <TallyBar tally={tally} composition={rule.composition} quota={rule.quota} />
        <TallyLegend tally={tally} />
        <FieldList>
          <Field label={t`Правило`}>
            {i18n._(RULE_TEXT[rule.kind])}
            {source && ` (${i18n._(source)})`}
            <Text size="sm" c="dimmed">
              {i18n._(RULE_ABOUT[rule.kind])}
            </Text>
          </Field>
          <Field label={t`Загальний склад`}>{rule.composition}</Field>
          <Field label={t`Результат у джерелі`}>
            {wordForWord && wordForWord.toLowerCase() !== printed.toLowerCase()
              ? `${printed} («${wordForWord}»)`
              : printed}
          </Field>
          <Field label={t`Позначка секретаря`}>
            {event.resultOverride && i18n._(RESULT_TEXT[event.resultOverride])}
          </Field>
          <Field label={t`Результат за правилом`}>{i18n._(RESULT_TEXT[event.resultComputed])}</Field>
          {printedTally && !isSameTally(tally, printedTally) && (
            <Field label={t`Підсумки в джерелі`}>
              {VOTE_OPTIONS.map((option) => `${i18n._(OPTION_TEXT[option])}: ${countOf(printedTally, option)}`).join(
                ', ',
              )}
              <Text size="sm" c="dimmed">{t`Не збігаються з поіменним списком; вище пораховано за списком.`}</Text>
            </Field>
          )}
        </FieldList>
      </Stack>
    </Paper>
  );
}

/** The quota and the margin in one sentence. */
function Verdict({ event }: { readonly event: VoteDecision_EventFragment }) {
  const { t } = useLingui();
  const { rule, tally, margin } = event;
  if (rule.quota <= 0) return <Text fw={600}>{t`За: ${tally.for}. Скільки голосів потрібно, невідомо.`}</Text>;
  const votes = (count: number) =>
    plural(count, { one: '# голос', few: '# голоси', many: '# голосів', other: '# голосу' });
  const distance =
    margin === 0
      ? t`рівно стільки, скільки треба`
      : margin > 0
        ? t`на ${votes(margin)} більше`
        : t`бракувало ${plural(-margin, { one: '# голосу', few: '# голосів', many: '# голосів', other: '# голосу' })}`;
  return <Text fw={600}>{t`За ${tally.for}, потрібно ${rule.quota}: ${distance}.`}</Text>;
}
