import { z } from 'zod';
import { askProvider, type StateProvider, StateProviderError, type StateProviderSettings } from './state-provider.ts';

const tokenAnswer = z.object({
  access_token: z.string().min(1),
  user_id: z.union([z.string().min(1), z.number()]).transform(String),
  // a number of seconds, as text
  expires_in: z.coerce.number().positive(),
});
const infoAnswer = z.object({ encryptedUserInfo: z.string().min(1) });
const person = z.object({
  lastname: z.string().min(1),
  givenname: z.string().min(1),
  middlename: z.string().optional(),
  drfocode: z.string().optional(),
});

/** All that is asked for: what finds a person in the register, nothing to keep. */
const FIELDS = 'lastname,givenname,middlename,drfocode';
/** electronic signature, BankID, Дія.Підпис */
const MEANS = 'dig_sign,bank_id,diia_id';

/**
 * id.gov.ua, the integrated system of electronic identification.
 *
 * NOTE: written after the public description of its protocol and tested against a stand-in that behaves so; not tried
 * against the live system, which admits registered bodies only.
 */
export function idGovUa({ url, clientId, clientSecret, opener }: StateProviderSettings): StateProvider {
  return {
    name: 'id-gov-ua',

    authorizationUrl({ state, redirectUri }) {
      const query = { response_type: 'code', client_id: clientId, auth_type: MEANS, state, redirect_uri: redirectUri };
      return `${url}/?${new URLSearchParams(query)}`;
    },

    async identify({ code }) {
      // The system takes the secret and the token in the address; there is no other way.
      const exchange = new URLSearchParams({
        ...{ grant_type: 'authorization_code', client_id: clientId, client_secret: clientSecret, code },
      });
      const token = tokenAnswer.safeParse(await askProvider('code', new URL(`${url}/get-access-token?${exchange}`)));
      if (!token.success) throw new StateProviderError('code: the answer is of another shape');
      const question = new URLSearchParams({
        access_token: token.data.access_token,
        user_id: token.data.user_id,
        fields: FIELDS,
        cert: opener.certificate,
      });
      const info = infoAnswer.safeParse(await askProvider('person', new URL(`${url}/get-user-info?${question}`)));
      if (!info.success) throw new StateProviderError('person: the answer is of another shape');
      const found = await readPerson(await opener.decrypt(info.data.encryptedUserInfo));
      return {
        subject: token.data.user_id,
        familyName: found.lastname,
        givenName: found.givenname,
        patronymic: found.middlename ?? null,
        taxNumber: found.drfocode ?? null,
        assurance: 'SUBSTANTIAL',
      };
    },
  };
}

async function readPerson(text: string): Promise<z.infer<typeof person>> {
  try {
    return person.parse(JSON.parse(text));
  } catch {
    throw new StateProviderError('person: what was decrypted is of another shape');
  }
}
