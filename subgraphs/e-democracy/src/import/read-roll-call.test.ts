import { describe, expect, test } from 'vitest';
import {
  aPublishedRollCall,
  GENERATED_VOTERS,
  PLANTS,
  type PublishedRollCall,
  published,
  windows1251,
  withTotals,
} from '../../test/rada4-generator.ts';
import { readRollCall } from './read-roll-call.ts';

function read(rollCall: object | string, name = '230302_1.json') {
  return readRollCall(name, Buffer.from(typeof rollCall === 'string' ? rollCall : published(rollCall)));
}

function draftOf(rollCall: object | string, name?: string) {
  const result = read(rollCall, name);
  if (result.isRefused) throw result.refusal;
  return { ...result.draft, findings: result.findings.findings, habits: result.findings.habits };
}

function refusalOf(rollCall: object | string) {
  const result = read(rollCall);
  if (!result.isRefused) throw new Error('read');
  return { code: result.refusal.code, place: result.refusal.place };
}

/** Rows with some of them replaced; the totals count the words as written. */
function rows(
  changed: Readonly<Record<number, Partial<{ DPName: string; DPGolos: string }>>>,
  from: PublishedRollCall = aPublishedRollCall(),
): PublishedRollCall {
  return { ...from, DPList: from.DPList.map((row, index) => ({ ...row, ...changed[index] })) };
}

test('a sound roll call is understood whole: words as printed beside what they mean, and nothing to report', () => {
  const draft = draftOf(aPublishedRollCall());
  expect(draft).toMatchObject({
    sourceUid: '230302_1',
    authority: 'ВЕРБІВСЬКА МІСЬКА РАДА',
    convocation: '8 скликання',
    sessionLabel: '2 сесія',
    heldOn: '2023-03-02',
    votedAt: new Date('2023-03-02T08:00:00Z'),
    projectNumber: '08/231-17/ПР',
    resultOverride: null,
    findings: [],
  });
  expect(draft.votes).toHaveLength(GENERATED_VOTERS.length);
  expect(draft.votes[0]).toMatchObject({ position: 0, rawName: 'Андрієнко  А.К.', nameKey: 'андрієнко а к' });
});

describe.each(PLANTS.filter((plant) => plant.code !== null))('a planted $code', ({ outcome, code, make }) => {
  test(`is ${outcome}, loudly`, () => {
    const content = make(aPublishedRollCall());
    const result = readRollCall('230302_1.json', Buffer.from(content));
    if (outcome === 'refused') expect(result).toMatchObject({ isRefused: true, refusal: { code } });
    else expect(result.findings.findings.map((finding) => finding.code)).toEqual([code]);
  });
});

describe('the meaning does not depend on how the file was written', () => {
  const { contentHash } = draftOf(aPublishedRollCall());

  test.each([
    ['without spaces between fields', JSON.stringify(aPublishedRollCall())],
    [
      'with other dots and spaces in names',
      published({
        ...aPublishedRollCall(),
        DPList: aPublishedRollCall().DPList.map((row) => ({
          ...row,
          DPName: row.DPName.replace('  ', ' ').replace('.', '. '),
        })),
      }),
    ],
    ['with a typographic apostrophe', published(aPublishedRollCall()).replace("Лук'яненко", 'Лук’яненко')],
    [
      'without padding',
      published({
        ...aPublishedRollCall(),
        DPList: aPublishedRollCall().DPList.map((row) => ({ ...row, DPGolos: row.DPGolos.trim() })),
      }),
    ],
  ])('%s it is the same roll call', (_, text) => {
    expect(draftOf(text).contentHash).toBe(contentHash);
  });

  test('in windows-1251 and in UTF-16 it is the same roll call', () => {
    const text = published(aPublishedRollCall());
    for (const bytes of [windows1251(text), Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])]) {
      expect(readRollCall('230302_1.json', bytes)).toMatchObject({ isRefused: false, draft: { contentHash } });
    }
  });

  test('another vote is another content', () => {
    expect(draftOf(rows({ 0: { DPGolos: 'Проти' } })).contentHash).not.toBe(contentHash);
  });
});

describe('places without a name', () => {
  test.each(['. .. ..', '. ....', '.....', ' ', ''])('«%s» stays a vote of nobody', (DPName) => {
    const draft = draftOf(rows({ 3: { DPName } }));
    expect(draft.votes[3]).toMatchObject({ nameKey: '', rawName: DPName });
    expect(draft.findings.map((finding) => finding.code)).toEqual(['PLACE_WITHOUT_NAME']);
  });
});

describe('a name that stands twice', () => {
  const first = { DPName: GENERATED_VOTERS[1] ?? '', DPGolos: 'За' };
  const sound = () => withTotals(rows({ 1: first }));

  test('with the same vote, counted once in the totals, is one row', () => {
    const rollCall = sound();
    const draft = draftOf({ ...rollCall, DPList: [...rollCall.DPList, first] });
    expect(draft.votes).toHaveLength(GENERATED_VOTERS.length);
    expect(draft.findings).toMatchObject([{ severity: 'REPAIRED', code: 'ROW_REPEATED', place: 'DPList[15].DPName' }]);
  });

  test('counted twice in the totals are namesakes, attributed to nobody', () => {
    const rollCall = sound();
    const draft = draftOf(withTotals({ ...rollCall, DPList: [...rollCall.DPList, { ...first, DPGolos: 'Проти' }] }));
    expect(draft.votes).toHaveLength(GENERATED_VOTERS.length + 1);
    expect(draft.votes.filter((vote) => vote.nameKey === '').map((vote) => vote.position)).toEqual([1, 15]);
    expect(draft.findings).toMatchObject([{ severity: 'NOTE', code: 'NAMESAKES' }]);
  });

  test('with two different votes that the totals do not explain is refused', () => {
    const rollCall = sound();
    expect(refusalOf({ ...rollCall, DPList: [...rollCall.DPList, { ...first, DPGolos: 'Проти' }] })).toEqual({
      code: 'VOTED_TWO_WAYS',
      place: 'DPList[15].DPName',
    });
  });
});

describe('a blank vote', () => {
  test('is an absence when the printed totals say so', () => {
    const draft = draftOf(rows({ 2: { DPGolos: '  ' } }, withTotals(rows({ 2: { DPGolos: '.........' } }))));
    expect(draft.votes[2]).toMatchObject({ option: 'ABSENT', rawOption: '  ' });
    expect(draft.findings).toMatchObject([
      { severity: 'REPAIRED', code: 'BLANK_AS_ABSENCE', place: 'DPList[2].DPGolos' },
    ]);
  });

  test('is refused when they do not', () => {
    expect(refusalOf(rows({ 2: { DPGolos: '' } }, withTotals(rows({ 2: { DPGolos: 'За' } }))))).toEqual({
      code: 'BLANK_VOTE',
      place: 'DPList[2].DPGolos',
    });
  });
});

describe('fields', () => {
  test('that nobody knows are passed over and counted; optional ones may be missing', () => {
    const { PD_Fullname: _, GL_ResultType: __, DocTime: ___, ...rest } = aPublishedRollCall();
    const draft = draftOf({ ...rest, Hall: 'велика', DPList: rest.DPList.map((row) => ({ ...row, Seat: 1 })) });
    expect(draft.findings).toEqual([]);
    expect(draft.habits.filter((habit) => habit.code === 'UNKNOWN_FIELD')).toMatchObject([
      { subject: 'Hall', count: 1 },
      { subject: 'Seat', count: 15 },
    ]);
  });

  test('cased otherwise are known and reported', () => {
    const { GLTime, ...rest } = aPublishedRollCall();
    expect(draftOf({ ...rest, glTime: GLTime }).findings).toMatchObject([{ severity: 'REPAIRED', code: 'FIELD_NAME' }]);
  });

  test('of numbers may be text or number', () => {
    const draft = draftOf({
      ...aPublishedRollCall(),
      PD_NPP: 7,
      YESCnt: String(aPublishedRollCall().YESCnt),
      DPList: rows({ 0: { DPGolos: '0' } }).DPList.map((row) => ({
        ...row,
        DPGolos: row.DPGolos === '0' ? 0 : row.DPGolos,
      })),
    });
    expect(draft.number).toBe('7');
    expect(draft.findings.map((finding) => finding.code)).toContain('NUMBER_AS_TEXT');
  });

  test.each([
    ['a list', [], { code: 'NOT_A_ROLL_CALL', place: null }],
    [
      'a list longer than any council',
      { ...aPublishedRollCall(), DPList: Array.from({ length: 1001 }, () => ({ DPName: '', DPGolos: 'За' })) },
      { code: 'FIELD_MALFORMED', place: 'DPList' },
    ],
    ['an empty list of voters', { ...aPublishedRollCall(), DPList: [] }, { code: 'FIELD_MALFORMED', place: 'DPList' }],
    [
      'a row without a vote',
      { ...aPublishedRollCall(), DPList: [{ DPName: 'Бойко А.Б.' }] },
      { code: 'FIELD_MISSING', place: 'DPList[0].DPGolos' },
    ],
    [
      'no time at all',
      { ...aPublishedRollCall(), GLTime: ' ', DocTime: ' ' },
      { code: 'VOTE_TIME_MISSING', place: 'GLTime' },
    ],
  ])('%s is refused with its place', (_, content, refusal) => {
    expect(refusalOf(content)).toEqual(refusal);
  });
});

test('totals that contradict the list are told field by field and the list is kept', () => {
  const rollCall = aPublishedRollCall();
  const draft = draftOf({ ...rollCall, YESCnt: rollCall.YESCnt + 2, TotalCnt: rollCall.TotalCnt + 2 });
  expect(draft.findings).toMatchObject([
    {
      severity: 'TOTALS_MISMATCH',
      place: 'YESCnt',
      details: {
        differences: `YESCnt: ${rollCall.YESCnt + 2} ≠ ${rollCall.YESCnt}; TotalCnt: ${rollCall.TotalCnt + 2} ≠ ${rollCall.TotalCnt}`,
      },
    },
  ]);
  expect(draft.printedTally?.for).toBe(rollCall.YESCnt + 2);
});

test('a broken byte in a UTF-8 text is refused with its line and column, not read as another encoding', () => {
  const bytes = Buffer.from(published(aPublishedRollCall()));
  const at = bytes.indexOf('Андрієнко') + 3;
  bytes[at] = 0xff;
  expect(readRollCall('230302_1.json', bytes)).toMatchObject({
    isRefused: true,
    refusal: { code: 'ENCODING_BROKEN', place: expect.stringMatching(/^\d+:\d+$/) },
  });
});
