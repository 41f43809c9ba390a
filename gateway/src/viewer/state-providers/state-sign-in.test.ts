import { openDatabase } from '@hromada/drizzle/client';
import { type ClonedDatabase, cloneDatabase } from '@hromada/drizzle/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { StandInStateSystem } from '../../../test/stand-in-state-system.ts';
import { SignInAttemptRepository } from '../sign-in-attempt.repository.ts';
import { bankId } from './bank-id.ts';
import { idGovUa } from './id-gov-ua.ts';
import { StateSignIn } from './state-sign-in.ts';

const HERE = { redirectUri: 'https://hromada.example.ua/back', browser: 'secret of this browser' };

let database: ClonedDatabase;
let opened: ReturnType<typeof openDatabase>;
let system: StandInStateSystem;

beforeAll(async () => {
  database = await cloneDatabase();
  opened = openDatabase(database.url('gateway'));
  system = await new StandInStateSystem().start();
});
afterAll(async () => {
  await opened.close();
  await database.close();
  await system.stop();
});

function aSignIn(make: typeof idGovUa): StateSignIn {
  const settings = { url: system.url, clientId: 'council', clientSecret: 'secret', opener: system.opener };
  return new StateSignIn(make(settings), new SignInAttemptRepository(opened.db));
}

describe.each([
  ['id.gov.ua', idGovUa, '8271'],
  ['BankID НБУ', bankId, expect.stringMatching(/^[\w-]{43}$/)],
] as const)('%s, as it is described', (_, make, subject) => {
  test('tells who a resident is', async () => {
    const signIn = aSignIn(make);
    const callback = system.approve(await signIn.begin(HERE));
    expect(await signIn.finish(callback, HERE)).toEqual({
      subject,
      familyName: 'Шевченко',
      givenName: 'Оксана',
      patronymic: 'Іванівна',
      taxNumber: '3184710691',
      assurance: 'SUBSTANTIAL',
    });
  });

  test('is asked with 256 bits of state, and for a code', async () => {
    const asked = new URL(await aSignIn(make).begin(HERE)).searchParams;
    expect(asked.get('state')).toMatch(/^[\w-]{43}$/);
    expect(asked.get('response_type')).toBe('code');
  });

  test.each([
    ['in another browser', { ...HERE, browser: 'another' }],
    ['twice', HERE],
  ])('is not believed %s', async (how, there) => {
    const signIn = aSignIn(make);
    const callback = system.approve(await signIn.begin(HERE));
    if (how === 'twice') await signIn.finish(callback, HERE);
    await expect(signIn.finish(callback, there)).rejects.toMatchObject({ code: 'SIGN_IN_REFUSED' });
  });

  test('is not believed after ten minutes, nor without a code', async () => {
    const signIn = aSignIn(make);
    const late = system.approve(await signIn.begin(HERE));
    await opened.db.execute(`update gateway.sign_in_attempt set expires_at = now() - interval '1 second'`);
    await expect(signIn.finish(late, HERE)).rejects.toMatchObject({ code: 'SIGN_IN_REFUSED' });
    const refused = system.approve(await signIn.begin(HERE));
    refused.searchParams.delete('code');
    await expect(signIn.finish(refused, HERE)).rejects.toMatchObject({ code: 'SIGN_IN_REFUSED' });
  });

  test.each([[500], [401]])('that answers %d leaves no token, secret or address in what is thrown', async (status) => {
    const signIn = aSignIn(make);
    const callback = system.approve(await signIn.begin(HERE));
    system.refusesWith = status;
    const fault: unknown = await signIn.finish(callback, HERE).catch((error: unknown) => error);
    system.refusesWith = null;
    expect(fault).toMatchObject({ code: 'PROVIDER_UNAVAILABLE' });
    const told = `${String(fault)} ${JSON.stringify(fault)} ${fault instanceof Error ? fault.stack : ''}`;
    expect(told).not.toMatch(/secret|access_token|127\.0\.0\.1:/);
    expect(fault).toHaveProperty('cause', undefined);
  });
});

test('an answer that cannot be decrypted lets nobody in', async () => {
  const opener = { ...system.opener, decrypt: async () => 'not what was agreed' };
  const provider = idGovUa({ url: system.url, clientId: 'council', clientSecret: 'secret', opener });
  const signIn = new StateSignIn(provider, new SignInAttemptRepository(opened.db));
  const callback = system.approve(await signIn.begin(HERE));
  await expect(signIn.finish(callback, HERE)).rejects.toMatchObject({ code: 'PROVIDER_UNAVAILABLE' });
});
