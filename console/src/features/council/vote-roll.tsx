import { useLingui } from '@lingui/react/macro';
import { Button, Chip, Group, Stack, Text, Title } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { graphql } from '../../gql/gql.ts';
import type { VoteOption, VoteRoll_EventFragment } from '../../gql/graphql.ts';
import { downloadText } from '../../lib/download.ts';
import { AnchorLink } from '../../ui/links.tsx';
import { Section } from '../../ui/page.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { OPTION_OF_ONE, OPTION_TEXT } from './council.messages.ts';
import { type RollSearch, VOTE_OPTIONS } from './council.search.ts';
import { GroupName } from './faction-name.tsx';
import { byFaction } from './factions.ts';
import { rollCsv, searchRoll } from './roll.ts';
import { TextFilter } from './text-filter.tsx';
import { OptionMark } from './vote-option.tsx';
import classes from './vote-roll.module.css';

export const VOTE_ROLL = graphql(`
  fragment VoteRoll_event on VoteEvent {
    id sourceUid
    votes { memberName option rawOption isRebel member { id } faction { id name colour } }
  }
`);

type VoteOfRoll = VoteRoll_EventFragment['votes'][number];

/** «Хто як голосував»: the named list by faction, narrowed by option and name, and as a table to take away. */
export function VoteRoll({ event }: { readonly event: VoteRoll_EventFragment }) {
  const { t, i18n } = useLingui();
  const navigate = useNavigate();
  const search = useSearch({ from: '/council/votes/$voteEventId' });
  const change = (next: RollSearch) => void navigate({ to: '.', search: next, replace: true });
  const areFactionsKnown = event.votes.some(({ faction }) => faction);
  const groups = byFaction(searchRoll(event.votes, search));
  const save = () => {
    const options = Object.fromEntries(VOTE_OPTIONS.map((option) => [option, i18n._(OPTION_OF_ONE[option])]));
    const text = {
      name: t`Імʼя`,
      faction: t`Фракція`,
      option: t`Голос`,
      printed: t`Як надруковано`,
      rebel: t`Проти лінії фракції`,
      yes: t`так`,
      // The keys are those of the list of options: fromEntries only forgets which.
      options: options as Record<VoteOption, string>,
    };
    downloadText(`${event.sourceUid}.csv`, 'text/csv', rollCsv(event.votes, text));
  };
  return (
    <Section
      title={t`Хто як голосував`}
      actions={
        <Button
          variant="default"
          size="sm"
          leftSection={<IconDownload size={16} aria-hidden />}
          onClick={save}
        >{t`Завантажити CSV`}</Button>
      }
    >
      <Group gap="sm" align="flex-end">
        <TextFilter label={t`Прізвище`} value={search.name} change={(name) => change({ ...search, name })} />
        <Group gap={6} role="group" aria-label={t`Показати голоси`} pb={4}>
          {VOTE_OPTIONS.map((option) => {
            const count = event.votes.filter((vote) => vote.option === option).length;
            return (
              <Chip
                key={option}
                size="xs"
                radius="sm"
                variant="outline"
                checked={search.option === option}
                onChange={() => change({ ...search, option: search.option === option ? undefined : option })}
              >
                {i18n._(OPTION_TEXT[option])} {count}
              </Chip>
            );
          })}
        </Group>
      </Group>
      {groups.length === 0 ? (
        <EmptyState title={t`Нікого не знайдено`}>{t`Змініть прізвище або зніміть вибір голосу.`}</EmptyState>
      ) : (
        groups.map((group) => (
          <Stack gap={4} key={group.faction?.id ?? 'none'} component="section">
            <Title order={3} size="h6">
              <GroupName faction={group.faction} areFactionsKnown={areFactionsKnown} />{' '}
              <Text span size="sm" c="dimmed">
                {group.items.length}
              </Text>
            </Title>
            <ul className={classes.votes}>
              {group.items.map((vote, index) => (
                <VoteLine key={vote.member?.id ?? `slot-${index}`} vote={vote} />
              ))}
            </ul>
          </Stack>
        ))
      )}
    </Section>
  );
}

function VoteLine({ vote }: { readonly vote: VoteOfRoll }) {
  const { t } = useLingui();
  return (
    <li className={classes.vote}>
      <OptionMark option={vote.option} />
      <span className={classes.name}>
        {vote.member ? (
          <AnchorLink size="sm" to="/council/members/$memberId" params={{ memberId: vote.member.id }}>
            {vote.memberName}
          </AnchorLink>
        ) : (
          <Text span size="sm">
            {vote.memberName}
          </Text>
        )}
        {vote.isRebel && <Text span size="xs" c="dimmed">{t`проти лінії`}</Text>}
      </span>
    </li>
  );
}
