import { useQuery } from '@apollo/client/react';
import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { ActionIcon, Alert, List, Popover, Text } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { graphql } from '../../gql/gql.ts';
import type { MemberMeasures_MeasureFragment, VoteBasis, VoteEventFilter } from '../../gql/graphql.ts';
import { languageOf } from '../../lib/days.ts';
import { formatNumber, formatShare } from '../../lib/numbers.ts';
import { ReadError } from '../../ui/read-error.tsx';
import { LoadingState } from '../../ui/states.tsx';
import classes from './member-measures.module.css';

export const MEASURE = graphql(`
  fragment MemberMeasures_measure on Measure { value numerator denominator definition }
`);

const ACTIVITY = graphql(`
  query MemberMeasures($id: ID!, $filter: VoteEventFilter, $basis: VoteBasis!) {
    votingMember(id: $id) {
      id
      activity(filter: $filter, basis: $basis) {
        basis eventCount rebellionCount dataQuality
        sittingAttendance { ...MemberMeasures_measure @unmask }
        present { ...MemberMeasures_measure @unmask }
        expressed { ...MemberMeasures_measure @unmask }
        silent { ...MemberMeasures_measure @unmask }
        absent { ...MemberMeasures_measure @unmask }
        loyalty { ...MemberMeasures_measure @unmask }
      }
    }
  }
`);

/** How often the member came, voted, and voted with the faction; each share with its numbers and its definition. */
export function MemberMeasures({
  memberId,
  basis,
  filter,
}: {
  readonly memberId: string;
  readonly basis: VoteBasis;
  readonly filter: VoteEventFilter;
}) {
  const { t } = useLingui();
  const { data, previousData, error, refetch } = useQuery(ACTIVITY, { variables: { id: memberId, filter, basis } });
  const member = (data ?? previousData)?.votingMember;
  if (error) return <ReadError error={error} retry={() => void refetch()} />;
  if (!member) return <LoadingState lines={5} />;
  const { activity } = member;
  return (
    <>
      <Text size="sm" role="status">
        {plural(activity.eventCount, {
          one: '# голосування за цей час',
          few: '# голосування за цей час',
          many: '# голосувань за цей час',
          other: '# голосування за цей час',
        })}
        {', '}
        {plural(activity.rebellionCount, {
          one: '# раз проти лінії фракції',
          few: '# рази проти лінії фракції',
          many: '# разів проти лінії фракції',
          other: '# раза проти лінії фракції',
        })}
      </Text>
      <ul className={classes.measures}>
        <MeasureTile name={t`Відвідування засідань`} measure={activity.sittingAttendance} />
        <MeasureTile name={t`Присутність на голосуваннях`} measure={activity.present} />
        <MeasureTile name={t`Участь у голосуваннях`} measure={activity.expressed} />
        <MeasureTile name={t`Мовчання в залі`} measure={activity.silent} />
        <MeasureTile name={t`Відсутність`} measure={activity.absent} />
        <MeasureTile name={t`Єдність із фракцією`} measure={activity.loyalty} />
      </ul>
      {activity.dataQuality.length > 0 && (
        <Alert color="yellow" title={t`Застереження до даних`}>
          <List size="sm">
            {activity.dataQuality.map((note) => (
              <List.Item key={note}>{note}</List.Item>
            ))}
          </List>
        </Alert>
      )}
    </>
  );
}

function MeasureTile({ name, measure }: { readonly name: string; readonly measure: MemberMeasures_MeasureFragment }) {
  const { t, i18n } = useLingui();
  const language = languageOf(i18n.locale);
  const isKnown = measure.value !== null && measure.value !== undefined;
  return (
    <li className={classes.measure}>
      <div className={classes.head}>
        <Text size="sm">{name}</Text>
        <Popover width={320} position="bottom-end" withArrow shadow="md" trapFocus returnFocus>
          <Popover.Target>
            <ActionIcon variant="subtle" color="gray" size="md" aria-label={t`Як пораховано: ${name}`}>
              <IconInfoCircle size={18} aria-hidden />
            </ActionIcon>
          </Popover.Target>
          <Popover.Dropdown aria-label={name}>
            <Text size="sm">{measure.definition}</Text>
          </Popover.Dropdown>
        </Popover>
      </div>
      <Text className={classes.value}>{isKnown ? formatShare(measure.value, language) : t`не визначено`}</Text>
      <div className={classes.track} aria-hidden>
        {isKnown && (
          <div className={classes.fill} style={{ width: `${Math.min(1, Math.max(0, measure.value ?? 0)) * 100}%` }} />
        )}
      </div>
      <Text size="sm" c="dimmed">
        {t`${formatNumber(measure.numerator, language)} із ${formatNumber(measure.denominator, language)}`}
      </Text>
    </li>
  );
}
