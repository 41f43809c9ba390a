import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { RESIDENT } from '../../test/community.ts';
import { aTown, type Town } from '../../test/gateway-harness.ts';
import { StandInIssuer } from '../../test/stand-in-issuer.ts';

const APP = 'residents-cabinet';

let issuer: StandInIssuer;
let town: Town;
beforeAll(async () => {
  issuer = await StandInIssuer.start();
  const city = { name: 'city', label: 'Місто', url: issuer.url, clientId: 'hromada', for: ['residents'] };
  town = await aTown({ environment: { HROMADA_ISSUERS: JSON.stringify([city]) } });
  town.staff.register(APP, { scopes: ['appeals:read'] });
});
afterAll(async () => {
  await town.stop();
  await issuer.stop();
});

const CLAIMS = {
  family_name: 'Ткаченко',
  given_name: 'Олена',
  birthdate: '1984-02-29',
  drfo: '3077512340',
  acr: 'http://eidas.europa.eu/LoA/substantial',
};

/** Asks with a token of the issuer for somebody of whom it says this. */
async function askAs(sub: string, said: Readonly<Record<string, unknown>>) {
  issuer.people.set(sub, said);
  const token = await issuer.token(APP, { claims: { sub, scope: 'appeals:read' } });
  return town.ask('{ whoActs }', {}, { authorization: `Bearer ${token}` });
}

describe("a resident who comes by the city's issuer for the first time", () => {
  test('is bound to the record that matches what the issuer vouches for, and known from then on', async () => {
    const acts = `resident ${RESIDENT} ${APP} appeals:read SUBSTANTIAL`;
    expect(await askAs('new', { sub: 'new', ...CLAIMS })).toMatchObject({ status: 200, data: { whoActs: acts } });
    expect(await askAs('new', {})).toMatchObject({ status: 200, data: { whoActs: acts } });
  });

  test.each<[string, Record<string, unknown>]>([
    ['of whom the issuer says nothing', {}],
    ['of whom it says what belongs to somebody else', { ...CLAIMS, sub: 'another' }],
    ['whose day of birth it does not know', { ...CLAIMS, birthdate: undefined }],
    ['whom it does not know surely enough', { ...CLAIMS, acr: 'http://eidas.europa.eu/LoA/low' }],
    ['of whose assurance it says nothing', { ...CLAIMS, acr: undefined }],
    ['whom no record matches', { ...CLAIMS, drfo: '1111111111' }],
  ])('stays unknown: %s', async (who, said) => {
    expect(await askAs(who, { sub: who, ...said })).toMatchObject({
      status: 401,
      errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
    });
  });
});
