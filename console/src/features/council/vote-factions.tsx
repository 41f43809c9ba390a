import { useLingui } from '@lingui/react/macro';
import { Table, Text } from '@mantine/core';
import { graphql } from '../../gql/gql.ts';
import type { VoteFactions_EventFragment } from '../../gql/graphql.ts';
import { languageOf } from '../../lib/days.ts';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { OPTION_TEXT } from './council.messages.ts';
import { VOTE_OPTIONS } from './council.search.ts';
import { FactionName } from './faction-name.tsx';
import { countOf, totalOf } from './tally.ts';
import { TallyBar } from './tally-bar.tsx';
import { OptionMark } from './vote-option.tsx';

export const VOTE_FACTIONS = graphql(`
  fragment VoteFactions_event on VoteEvent {
    id
    byFaction {
      line rice
      faction { id name colour }
      tally { for against abstain notVoted absent }
    }
  }
`);

/** How each faction voted: a bar and its numbers in one table. */
export function VoteFactions({ event }: { readonly event: VoteFactions_EventFragment }) {
  const { t, i18n } = useLingui();
  const rice = new Intl.NumberFormat(languageOf(i18n.locale) === 'uk' ? 'uk-UA' : 'en-GB', {
    maximumFractionDigits: 2,
    minimumFractionDigits: 2,
  });
  return (
    <>
      <ScrollRegion label={t`Голоси за фракціями`}>
        <Table verticalSpacing="xs" miw={860}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t`Фракція`}</Table.Th>
              <Table.Th scope="col" w={200}>{t`Голоси`}</Table.Th>
              {VOTE_OPTIONS.map((option) => (
                <Table.Th scope="col" ta="end" key={option}>
                  {i18n._(OPTION_TEXT[option])}
                </Table.Th>
              ))}
              <Table.Th scope="col">{t`Лінія`}</Table.Th>
              <Table.Th scope="col" ta="end">{t`Єдність`}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {event.byFaction.map(({ faction, tally, line, rice: unity }) => (
              <Table.Tr key={faction?.id ?? 'none'}>
                <Table.Th scope="row" fw={500}>
                  <FactionName faction={faction ?? null} />
                </Table.Th>
                <Table.Td>
                  <TallyBar tally={tally} composition={totalOf(tally)} isSmall />
                </Table.Td>
                {VOTE_OPTIONS.map((option) => (
                  <Table.Td ta="end" key={option}>
                    {countOf(tally, option)}
                  </Table.Td>
                ))}
                <Table.Td>
                  {line ? <OptionMark option={line} /> : <Text size="sm" c="dimmed">{t`немає`}</Text>}
                </Table.Td>
                <Table.Td ta="end">{unity === null || unity === undefined ? '' : rice.format(unity)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollRegion>
      <Text size="sm" c="dimmed">
        {t`Лінія: як проголосувала більшість присутніх членів фракції. Єдність (індекс Райса): 1, коли всі однаково, 0, коли порівну.`}
      </Text>
    </>
  );
}
