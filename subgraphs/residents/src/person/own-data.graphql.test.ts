import { uuid } from '@hromada/shared/graphql';
import { aResident } from '@hromada/shared/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aHousehold, anAddress, aPerson, aResidence, aStreet } from '../../test/builders.ts';
import { startResidents } from '../../test/harness.ts';

const ME = '{ me { id fullName recordNumber address { text } residences { kind person { fullName } } } }';
const HOUSEHOLD = '{ me { fullName household { members { person { fullName } } } } }';
const REFERENCES = 'query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on Person { fullName } } }';

let residents: Awaited<ReturnType<typeof startResidents>>;
beforeAll(async () => {
  residents = await startResidents();
});
afterAll(() => residents.stop());

async function aSettledPerson() {
  const { db } = residents;
  const person = await aPerson(db, { recordNumber: null });
  const street = await aStreet(db, `вул. ${uuid()}`);
  const home = await anAddress(db, street.id);
  await aResidence(db, { personId: person.id, addressId: home.id });
  await aHousehold(db, home.id, [person.id, (await aPerson(db, { recordNumber: null })).id]);
  return person;
}

describe('a resident in an app that has their permission', () => {
  test('sees their own record, and the look is journalled', async () => {
    const { id } = await aSettledPerson();
    const viewer = aResident({ subject: id, scopes: ['residents:read'] });
    const { me } = await residents.ask(ME, { viewer });
    expect(me).toMatchObject({ id, fullName: 'Ткаченко Олена Іванівна', residences: [{ kind: 'REGISTERED' }] });
    expect(me.residences[0].person.fullName).toBe('Ткаченко Олена Іванівна');
    const rows = (await residents.journal()).filter(({ subjects }) => subjects.some(({ person }) => person === id));
    expect(new Set(rows.map(({ operation, purpose, kind }) => `${operation} ${purpose} ${kind}`))).toEqual(
      new Set(['Query.me OWN_DATA resident']),
    );
  });

  test('does not see whom they live with', async () => {
    const { id } = await aSettledPerson();
    const answer = await residents.askRaw(HOUSEHOLD, {
      viewer: aResident({ subject: id, scopes: ['residents:read'] }),
    });
    expect(answer.data).toEqual({ me: { fullName: 'Ткаченко Олена Іванівна', household: null } });
    expect(answer.errors?.map(({ path }) => path)).toEqual([['me', 'household']]);
  });

  test('gets the same null for another person and for one that does not exist', async () => {
    const [own, other] = [await aSettledPerson(), await aSettledPerson()];
    const refs = [own.id, other.id, uuid()].map((id) => ({ __typename: 'Person', id }));
    const viewer = aResident({ subject: own.id, scopes: ['residents:read'] });
    expect(await residents.askRaw(REFERENCES, { viewer, variables: { refs } })).toEqual({
      data: { _entities: [{ fullName: 'Ткаченко Олена Іванівна' }, null, null] },
    });
  });

  test('without the scope sees nothing', async () => {
    const { id } = await aSettledPerson();
    const viewer = aResident({ subject: id, scopes: ['appeals:read'] });
    expect(await residents.refusalOf(ME, { viewer })).toMatchObject({ code: 'FORBIDDEN' });
  });
});
