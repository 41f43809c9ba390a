import { expect, test } from 'vitest';
import { emptyClient, isClientValues, toClientDetails, valuesOfClient } from './client.shape.ts';

const client = {
  ...{ name: 'Портал', organisation: 'ГО', contact: 'a@b.example', purpose: 'мета', basis: 'закон' },
  ...{ scopes: ['votes:read'], requestsPerMinute: 60, costPerMinute: 100 },
  redirectUris: ['https://a.example/', 'https://b.example/'],
};

test('what is known of a program goes into the form and comes back the same', () => {
  expect(toClientDetails(valuesOfClient(client))).toEqual(client);
});

test('empty lines are no addresses', () => {
  expect(toClientDetails({ ...emptyClient(), redirectUris: '\n https://a.example/ \n\n' }).redirectUris).toEqual([
    'https://a.example/',
  ]);
});

test('a draft of another kind is not taken for one', () => {
  expect(isClientValues(emptyClient())).toBe(true);
  expect(isClientValues({ ...emptyClient(), scopes: 'all' })).toBe(false);
});
