import { expect, test } from 'vitest';
import { CHART_INK } from '../../../ui/chart-frame.ts';
import { cohesionOption, mapOption, periodsOf, powerOption } from './chart-options.ts';

const INK = CHART_INK.light;
const north = { id: 'n', name: 'Північ', colour: '#1b6ec2' };
const south = { id: 's', name: 'Південь', colour: '#b42318' };

test('cohesion over time: every stretch on the axis, a gap where a faction took no side, a sign for each faction', () => {
  const lines = [
    {
      faction: north,
      periods: [
        { period: '2026-02', rice: 0.5 },
        { period: '2026-03', rice: null },
      ],
    },
    {
      faction: south,
      periods: [
        { period: '2026-01', rice: 1 },
        { period: '2026-02', rice: 0 },
      ],
    },
  ];
  expect(periodsOf(lines)).toEqual(['2026-01', '2026-02', '2026-03']);
  expect(cohesionOption(lines, INK)).toMatchObject({
    xAxis: { data: ['2026-01', '2026-02', '2026-03'] },
    yAxis: { min: 0, max: 1 },
    series: [
      { type: 'line', name: 'Північ', data: [null, 0.5, null], symbol: 'circle', lineStyle: { type: 'solid' } },
      { type: 'line', name: 'Південь', data: [1, 0, null], symbol: 'rect', lineStyle: { type: 'dashed' } },
    ],
  });
});

test('the map: members by faction, those outside last, intervals as lines through the point', () => {
  const places = [
    { name: 'Гай', factionId: 's', at: [1, 2], low: [0.5, 1.5], high: [1.5, 2.5] },
    { name: 'Бондар', factionId: null, at: [-1], low: null, high: null },
  ];
  expect(mapOption(places, [north, south], { first: '1', second: '2', outside: 'Позафракційні' }, INK)).toMatchObject({
    // every interval has room
    xAxis: { min: -1.1, max: 1.6 },
    yAxis: { min: -0.1, max: 2.6 },
    series: [
      { type: 'scatter', name: 'Південь', symbol: 'rect', data: [{ name: 'Гай', value: [1, 2] }] },
      {
        type: 'lines',
        data: [
          {
            coords: [
              [0.5, 2],
              [1.5, 2],
            ],
          },
          {
            coords: [
              [1, 1.5],
              [1, 2.5],
            ],
          },
        ],
      },
      { type: 'scatter', name: 'Позафракційні', symbol: 'triangle', data: [{ name: 'Бондар', value: [-1, 0] }] },
      { type: 'lines', data: [] },
    ],
  });
});

test('power: seats become shares of the seats that are taken', () => {
  const players = [
    { name: 'Північ', colour: null, seats: 3, banzhaf: 0.6, shapleyShubik: 0.7 },
    { name: 'Південь', colour: null, seats: 1, banzhaf: 0.4, shapleyShubik: 0.3 },
  ];
  const text = { seats: 'Місця', banzhaf: 'Банцаф', shapleyShubik: 'Шеплі' };
  expect(powerOption(players, text, INK)).toMatchObject({
    yAxis: { data: ['Північ', 'Південь'] },
    series: [{ data: [0.75, 0.25] }, { data: [0.6, 0.4] }, { data: [0.7, 0.3] }],
  });
});
