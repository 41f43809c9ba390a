import { useLingui } from '@lingui/react/macro';
import { List, Stack, Table, Text } from '@mantine/core';
import { graphql } from '../../gql/gql.ts';
import type { InformationCard_CardFragment } from '../../gql/graphql.ts';
import { formatDay, languageOf } from '../../lib/days.ts';
import { Field, FieldList } from '../../ui/field-list.tsx';
import { Section } from '../../ui/page.tsx';
import { SUPPLIER_TEXT } from './services.messages.ts';
import { useCardWords } from './use-term-words.ts';

export const INFORMATION_CARD = graphql(`
  fragment InformationCard_card on ServiceCard {
    id version validFrom validTo term termUnit fee result legalBasis refusalGrounds
    requiredDocuments { name suppliedBy }
  }
`);

/** One version of the information card of a service: 5203-VI, art. 8. */
export function InformationCard({
  card,
  order = 2,
}: {
  readonly card: InformationCard_CardFragment;
  readonly order?: 2 | 3 | 4;
}) {
  const { t, i18n } = useLingui();
  const words = useCardWords();
  const language = languageOf(i18n.locale);
  const from = formatDay(card.validFrom, language);
  const to = formatDay(card.validTo, language);
  return (
    <Stack gap="lg">
      <FieldList>
        <Field label={t`Версія картки`}>
          {to ? t`${card.version}, діяла з ${from} до ${to}` : t`${card.version}, діє з ${from}`}
        </Field>
        <Field label={t`Строк`}>{words.term(card)}</Field>
        <Field label={t`Плата`}>{words.fee(card.fee)}</Field>
        <Field label={t`Результат`}>{card.result}</Field>
        <Field label={t`Правова підстава`}>{card.legalBasis}</Field>
      </FieldList>
      <Section title={t`Документи`} order={order}>
        {card.requiredDocuments.length === 0 ? (
          <Text size="sm">{t`Документи не потрібні.`}</Text>
        ) : (
          <Table verticalSpacing="xs" withTableBorder>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{t`Документ`}</Table.Th>
                <Table.Th scope="col" w="35%">{t`Звідки`}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {card.requiredDocuments.map((document) => (
                <Table.Tr key={`${document.suppliedBy} ${document.name}`}>
                  <Table.Td>{document.name}</Table.Td>
                  <Table.Td>{i18n._(SUPPLIER_TEXT[document.suppliedBy])}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )}
      </Section>
      <Section title={t`Підстави відмови`} order={order}>
        {card.refusalGrounds.length === 0 ? (
          <Text size="sm">{t`Картка підстав не називає.`}</Text>
        ) : (
          <List size="sm" spacing={4} withPadding={false}>
            {card.refusalGrounds.map((ground) => (
              <List.Item key={ground}>{ground}</List.Item>
            ))}
          </List>
        )}
      </Section>
    </Stack>
  );
}
