import { expect, test } from 'vitest';
import { byArea } from './catalogue.ts';

test('areas follow the Ukrainian alphabet, services keep their order', () => {
  const services = [
    { area: 'Ґрунти', name: 'а' },
    { area: 'Дороги', name: 'б' },
    { area: 'Громадянство', name: 'в' },
    { area: 'Дороги', name: 'а' },
  ];
  expect(byArea(services, 'uk').map(({ area, services: members }) => [area, members.map(({ name }) => name)])).toEqual([
    ['Громадянство', ['в']],
    ['Ґрунти', ['а']],
    ['Дороги', ['б', 'а']],
  ]);
});
