import { describe, expect, test } from 'vitest';
import { GeoReportError, issueShape, questionOf, reportIn, requestOf, serviceOf } from './georeport.ts';
import { errorAs, listAs, recordAs } from './georeport-format.ts';

const NOW = new Date('2026-03-02T08:00:00Z');
const ISSUE = issueShape.parse({
  ...{ id: '019ac000-0000-7000-8000-000000000001', state: 'IN_PROGRESS', latitude: 50.4501, longitude: 30.5234 },
  ...{ place: 'вул. Садова, 7', description: 'Труба <тече> & шумить', reportedAt: '2026-03-01T08:00:00.000Z' },
  ...{ updatedAt: '2026-03-02T08:00:00.000Z', controlOn: '2026-03-05', reason: null, publicNote: 'Їдемо' },
  ...{ category: { code: 'WATER_BURST', name: 'Прорив водогону', group: 'Вода' }, unit: { name: 'Управління ЖКГ' } },
});

describe('what is answered', () => {
  test('a service has the names of the specification', () => {
    expect(serviceOf({ code: 'TREE', name: 'Дерево', group: 'Зелень' })).toEqual({
      ...{ service_code: 'TREE', service_name: 'Дерево', description: 'Дерево', metadata: false, type: 'realtime' },
      ...{ keywords: null, group: 'Зелень' },
    });
  });

  test('a request has the names of the specification, each once and no other', () => {
    expect(requestOf(ISSUE)).toEqual({
      ...{ service_request_id: ISSUE.id, status: 'open', status_notes: null, service_name: 'Прорив водогону' },
      ...{ service_code: 'WATER_BURST', description: 'Труба <тече> & шумить', agency_responsible: 'Управління ЖКГ' },
      ...{ service_notice: 'Їдемо', requested_datetime: '2026-03-01T08:00:00.000Z' },
      ...{ updated_datetime: '2026-03-02T08:00:00.000Z', expected_datetime: '2026-03-05T21:59:59.000Z' },
      ...{ address: 'вул. Садова, 7', address_id: null, zipcode: null, lat: 50.4501, long: 30.5234, media_url: null },
    });
  });

  test.each([
    ...([
      ['NEW', 'open'],
      ['ACCEPTED', 'open'],
      ['IN_PROGRESS', 'open'],
      ['REOPENED', 'open'],
    ] as const),
    ...([
      ['RESOLVED', 'closed'],
      ['NOT_RESOLVED', 'closed'],
      ['CONFIRMED', 'closed'],
    ] as const),
    ...([
      ['DUPLICATE', 'closed'],
      ['NOT_RESPONSIBLE', 'closed'],
    ] as const),
  ])('%s is %s', (state, status) => {
    expect(requestOf({ ...ISSUE, state }).status).toBe(status);
  });

  test('a hidden one has no status: it must never come here', () => {
    expect(issueShape.safeParse({ ...ISSUE, state: 'HIDDEN' }).success).toBe(false);
  });

  test('XML is well formed whatever people write', () => {
    const records = [{ description: 'a < b && c\u0001', address: null, attributes: [] }];
    expect(listAs('xml', { root: 'service_requests', item: 'request' }, records)).toBe(
      '<?xml version="1.0" encoding="utf-8"?>\n<service_requests><request><description>a &lt; b &amp;&amp; c\uFFFD</description><address></address><attributes></attributes></request></service_requests>\n',
    );
    expect(recordAs('xml', 'service_definition', { service_code: 'TREE', attributes: [] })).toContain(
      '<service_definition><service_code>TREE</service_code><attributes></attributes></service_definition>',
    );
  });

  test('a refusal has the form of the specification', () => {
    expect(JSON.parse(errorAs('json', 404, 'no'))).toEqual([{ code: 404, description: 'no' }]);
    expect(errorAs('xml', 404, 'no')).toContain(
      '<errors><error><code>404</code><description>no</description></error></errors>',
    );
  });
});

describe('what is asked', () => {
  test.each<[string, unknown]>([
    ['', { filter: { reportedFrom: '2025-12-02T08:00:00.000Z' }, first: 100, skip: 0 }],
    ['service_request_id=a, b', { filter: { ids: ['a', 'b'] }, first: 100, skip: 0 }],
    [
      'start_date=2026-01-01T00:00:00Z&end_date=2026-02-01T00:00:00%2B02:00&page=3&page_size=20',
      {
        filter: { reportedFrom: '2026-01-01T00:00:00.000Z', reportedBefore: '2026-01-31T22:00:00.000Z' },
        ...{ first: 20, skip: 40 },
      },
    ],
    [
      'status=open&service_code=TREE,WASTE&end_date=2026-02-01T00:00:00Z',
      {
        filter: {
          states: ['NEW', 'ACCEPTED', 'IN_PROGRESS', 'REOPENED'],
          ...{ categoryCodes: ['TREE', 'WASTE'], reportedBefore: '2026-02-01T00:00:00.000Z' },
        },
        ...{ first: 100, skip: 0 },
      },
    ],
  ])('?%s', (search, question) => {
    expect(questionOf(new URLSearchParams(search), NOW)).toEqual(question);
  });

  test.each(['status=new', 'start_date=yesterday', 'page=0', 'page_size=101', 'page=102', 'page=1e3'])(
    '?%s is refused with 400',
    (search) => {
      expect(() => questionOf(new URLSearchParams(search), NOW)).toThrow(GeoReportError);
    },
  );

  test('a form becomes a report, its sender apart from its words', () => {
    const form = new URLSearchParams({
      ...{ service_code: 'TREE', lat: '50.4501', long: '30.5234', description: ' Гілка ', address_string: 'Садова, 7' },
      ...{ first_name: 'Ганна', last_name: 'Бойко', phone: '+380', email: 'g@example.org', device_id: 'x' },
    });
    expect(reportIn(form)).toEqual({
      ...{ categoryCode: 'TREE', latitude: 50.4501, longitude: 30.5234, description: 'Гілка', place: 'Садова, 7' },
      ...{ reporterName: 'Бойко Ганна', reporterContact: '+380, g@example.org' },
    });
  });

  test.each(['service_code', 'lat', 'long', 'description'])('a form without %s is refused', (name) => {
    const form = new URLSearchParams({ service_code: 'TREE', lat: '50.4', long: '30.5', description: 'Гілка' });
    form.delete(name);
    expect(() => reportIn(form)).toThrow(GeoReportError);
  });
});
