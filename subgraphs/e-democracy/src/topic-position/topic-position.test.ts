import { expect, test } from 'vitest';
import { plantCouncil } from '../../test/planted-council.ts';
import { buildMatrix, sliceMatrix } from '../roll-call-matrix/roll-call-matrix.service.ts';
import { factionSupport, memberSupport, topicEvents } from './topic-support.ts';

const council = plantCouncil({ seed: 'topics', members: 20, factions: 3, events: 120 });
const slice = sliceMatrix(buildMatrix(council.source), null);
const reversed = council.events.filter((_, index) => index % 17 === 0).map((event) => event.id);
const topic = topicEvents(slice, { titleWords: [' Земл', 'БЮДЖЕТ'], eventIds: [], reversedIds: reversed });
const own = council.events.filter(
  (event) => event.title === 'про бюджет розвитку і землю' || reversed.includes(event.id),
);

test('a topic is its words and its named roll calls', () => {
  expect(topic.events.map((column) => council.events[column]?.id)).toEqual(own.map((event) => event.id));
});

test.each(['EFFECTIVE', 'EXPRESSED'] as const)('support on %s, against loops over plain votes', (basis) => {
  const supports = (event: (typeof own)[number], option: string) => (option === 'FOR') !== reversed.includes(event.id);
  const isCast = (option: string) => option !== 'ABSENT' && (basis === 'EFFECTIVE' || option !== 'NOT_VOTED');
  const plain = (isMeant: (vote: (typeof own)[number]['votes'][number]) => boolean) => {
    const cast = own.flatMap((event) =>
      event.votes.filter((vote) => isMeant(vote) && isCast(vote.option)).map((vote) => supports(event, vote.option)),
    );
    return { supported: cast.filter(Boolean).length, cast: cast.length };
  };
  for (let member = 0; member < council.memberCount; member += 1)
    expect(memberSupport(slice, topic, member, basis)).toMatchObject(plain((vote) => vote.member === member));
  for (let faction = 0; faction < council.factionCount; faction += 1)
    expect(factionSupport(slice, topic, faction + 1, basis)).toMatchObject(plain((vote) => vote.faction === faction));
});
