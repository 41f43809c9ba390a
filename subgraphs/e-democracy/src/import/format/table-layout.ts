import { ANNEX_29, ANNEX_29_SIMPLE } from '../../publication/annex-29.type.ts';
import { DEPUTIES } from '../../publication/annex-30.type.ts';
import type { StandardTable } from '../../publication/standard-table.type.ts';
import { FACTION_MEMBERSHIPS, VOTE_EVENT_DETAILS, VOTERS } from '../../publication/supplement.type.ts';

/** What a table can be. */
export type TableKind =
  | 'convocations'
  | 'sessions'
  | 'motions'
  | 'voteEvents'
  | 'vote'
  | 'motions2'
  | 'votings'
  | 'deputies'
  | 'voters'
  | 'factionMemberships'
  | 'voteEventDetails'
  | 'genericVotes'
  | 'genericEvents'
  | 'voteviewVotes'
  | 'voteviewMembers'
  | 'voteviewRollcalls';

/** A table that can be read: its fields, which of them it cannot do without, and other names they are met under. */
export interface TableLayout {
  readonly kind: TableKind;
  readonly fields: readonly { readonly name: string; readonly title: string }[];
  readonly needs: readonly string[];
  readonly aliases: Readonly<Record<string, readonly string[]>>;
  /** beginnings of file names that speak for this table */
  readonly fileNames: readonly string[];
  /** most columns may be left out, so what counts is how much of the file is understood, and a stricter table goes first */
  readonly isOpen?: boolean;
}

/** Drifted names met in published data sets, beside misspellings that the distance finds by itself. */
const STANDARD_ALIASES: Readonly<Record<string, readonly string[]>> = {
  uid: ['id', 'identifier', 'ідентифікатор'],
  number: ['num', 'no', 'номер'],
  date: ['data', 'дата'],
  text: ['tex', 'file', 'fileName'],
  title: ['name', 'назва', 'question'],
  projectNumber: ['projectNum', 'projektNum', 'projectNo', 'номер проекту'],
  votingFor: ['for', 'votesFor', 'за'],
  votingAgainst: ['against', 'votesAgainst', 'vottingAgains', 'проти'],
  votingAbstain: ['abstain', 'votingAbstained', 'утримались', 'утрималися'],
  notVoting: ['notVoted', 'votingNot', 'не голосували'],
  absent: ['votingAbsent', 'відсутні'],
  votingResult: ['result', 'votingResults', 'рішення'],
  result: ['votingResult', 'vote', 'voteResult', 'голос'],
  legislativeSession: ['legistativeSession', 'session', 'сесія'],
  authorityCattutc: ['CATUTTC', 'catottg', 'authorityCATUTTC', 'KATOTTG'],
  CATUTTC: ['catottg', 'KATOTTG'],
  voterUid: ['voterId', 'deputyId', 'votingIdentifier'],
  voterId: ['voterUid', 'deputyId', 'votingIdentifier'],
  voterName: ['deputyName', 'deputy', 'піб', 'пiб'],
  motionUid: ['motionId', 'uid'],
  sessionUid: ['sessionId'],
  convocationUid: ['convocationId'],
  votingIdentifier: ['voterUid', 'authorUid', 'voterId'],
  additionalName: ['patronymic', 'middleName', 'по батькові'],
  name: ['givenName', 'firstName'],
  familyName: ['lastName', 'surname'],
};

const GENERIC_FIELDS: readonly (readonly [name: string, title: string, ...aliases: string[]])[] = [
  [
    'event',
    'Голосування',
    'vote_event_uid',
    'eventId',
    'voteEvent',
    'vote_event',
    'vote_event_id',
    'rollcall',
    'rollcallId',
    'rollnumber',
    'voteId',
    'votingId',
    'uid',
  ],
  ['date', 'Дата', 'votedOn', 'day', 'datetime', 'votedAt', 'date_vote', 'startDate', 'start_date', 'timestamp'],
  ['time', 'Час', 'votedTime'],
  [
    'voter',
    'Учасник голосування',
    'deputy',
    'name',
    'member',
    'councillor',
    'voterName',
    'deputyName',
    'memberName',
    'councillorName',
    'full_name',
    'bioname',
    'піб',
    'депутат',
  ],
  ['voterId', 'Ідентифікатор учасника', 'voterUid', 'deputyId', 'memberId', 'councillorId', 'icpsr'],
  ['vote', 'Голос', 'option', 'position', 'choice', 'cast', 'voteOption', 'voteValue', 'голосування'],
  ['number', 'Номер питання', 'num', 'no'],
  ['title', 'Назва питання', 'question', 'motion', 'subject', 'назва'],
  ['result', 'Результат голосування', 'outcome', 'decision', 'рішення'],
  ['faction', 'Фракція', 'factionName', 'group', 'groupName', 'groupCode', 'party', 'partyName', 'club'],
  ['authority', 'Рада', 'council', 'authorityName', 'organization'],
  ['convocation', 'Скликання', 'term'],
  ['session', 'Сесія'],
  ['topic', 'Категорія питання', 'classification'],
  ['projectNumber', 'Номер проєкту рішення', 'project'],
  ['requirement', 'Вимога до більшості', 'rule', 'decision_rule', 'decisionRule', 'majority'],
  ['quota', 'Потрібно голосів', 'threshold'],
  ['commission', 'Комісія', 'committee'],
  ['secret', 'Таємне'],
  ['votingFor', 'Голоси «За»', 'for', 'yes', 'count_for'],
  ['votingAgainst', 'Голоси «Проти»', 'against', 'no', 'count_against'],
  ['votingAbstain', 'Голоси «Утрималися»', 'abstain', 'count_abstain'],
  ['notVoting', 'Не голосували', 'not_voting', 'notVoted', 'count_not_voted'],
  ['absent', 'Відсутні', 'count_absent'],
];

const VOTEVIEW: Readonly<Record<'votes' | 'members' | 'rollcalls', readonly string[]>> = {
  // the last ones only in files that somebody joined: what they say holds where there is no table of it
  votes: ['congress', 'chamber', 'rollnumber', 'icpsr', 'cast_code', 'prob', 'date', 'bioname', 'party_code'],
  members: [
    'congress',
    'chamber',
    'icpsr',
    'state_icpsr',
    'district_code',
    'state_abbrev',
    'party_code',
    'occupancy',
    'last_means',
    'bioname',
    'bioguide_id',
    'born',
    'died',
    'nominate_dim1',
    'nominate_dim2',
    'nominate_log_likelihood',
    'nominate_geo_mean_probability',
    'nominate_number_of_votes',
    'nominate_number_of_errors',
    'conditional',
    'nokken_poole_dim1',
    'nokken_poole_dim2',
  ],
  rollcalls: [
    'congress',
    'chamber',
    'rollnumber',
    'date',
    'session',
    'clerk_rollnumber',
    'yea_count',
    'nay_count',
    'nominate_mid_1',
    'nominate_mid_2',
    'nominate_spread_1',
    'nominate_spread_2',
    'nominate_log_likelihood',
    'bill_number',
    'vote_result',
    'vote_desc',
    'vote_question',
    'dtl_desc',
  ],
};

const NEEDS: Readonly<Partial<Record<TableKind, readonly string[]>>> = {
  convocations: ['uid', 'label'],
  sessions: ['uid', 'label', 'convocationUid'],
  motions: ['uid', 'title', 'date', 'sessionUid'],
  voteEvents: ['uid', 'motionUid', 'result'],
  vote: ['uid', 'voterUid', 'result'],
  motions2: ['uid', 'date', 'title', 'votingResult'],
  votings: ['motionUid', 'voterName', 'result'],
  deputies: ['familyName', 'name'],
  voters: ['voterUid', 'name', 'role'],
  factionMemberships: ['voterUid', 'factionName', 'dateFrom'],
  voteEventDetails: ['uid', 'absenceCoding'],
};

function standard(kind: TableKind, table: StandardTable, fileNames: readonly string[] = [table.name]): TableLayout {
  return { kind, fields: table.columns, needs: NEEDS[kind] ?? table.key, aliases: STANDARD_ALIASES, fileNames };
}

function plain(
  kind: TableKind,
  names: readonly string[],
  needs: readonly string[],
  fileNames: readonly string[],
): TableLayout {
  return { kind, fields: names.map((name) => ({ name, title: name })), needs, aliases: {}, fileNames };
}

function generic(kind: TableKind, needs: readonly string[], more: readonly string[] = []): TableLayout {
  const fields = GENERIC_FIELDS.map(([name, title]) => ({ name, title }));
  const aliases = Object.fromEntries(
    GENERIC_FIELDS.map(([name, , ...others]) => [name, name === 'event' ? [...others, ...more] : others]),
  );
  return { kind, fields, needs, aliases, fileNames: [], isOpen: true };
}

const [convocations, sessions, motions, voteEvents, vote] = ANNEX_29;
const [motions2, votings] = ANNEX_29_SIMPLE;

/** Every table that can be read, the more particular before the more general. */
export const TABLE_LAYOUTS: readonly TableLayout[] = [
  ...(convocations ? [standard('convocations', convocations)] : []),
  ...(sessions ? [standard('sessions', sessions)] : []),
  ...(voteEvents ? [standard('voteEvents', voteEvents)] : []),
  ...(motions2 ? [standard('motions2', motions2)] : []),
  ...(motions ? [standard('motions', motions)] : []),
  ...(votings ? [standard('votings', votings)] : []),
  ...(vote ? [standard('vote', vote, ['vote', 'votes'])] : []),
  standard('deputies', DEPUTIES),
  standard('voters', VOTERS),
  standard('factionMemberships', FACTION_MEMBERSHIPS),
  standard('voteEventDetails', VOTE_EVENT_DETAILS),
  plain('voteviewVotes', VOTEVIEW.votes, ['congress', 'rollnumber', 'icpsr', 'cast_code'], []),
  plain('voteviewMembers', VOTEVIEW.members, ['congress', 'icpsr', 'bioname', 'party_code'], []),
  plain('voteviewRollcalls', VOTEVIEW.rollcalls, ['congress', 'rollnumber', 'date'], []),
  generic('genericVotes', ['event', 'voter', 'vote']),
  // in a table of roll calls a bare `id` is the roll call; in one of votes it may be anything
  generic('genericEvents', ['event', 'title'], ['id']),
];
