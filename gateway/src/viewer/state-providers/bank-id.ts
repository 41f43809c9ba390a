import { createHash } from 'node:crypto';
import { z } from 'zod';
import { askProvider, type StateProvider, StateProviderError, type StateProviderSettings } from './state-provider.ts';

const tokenAnswer = z.object({ access_token: z.string().min(1), token_type: z.string() });
const envelopeAnswer = z.object({ state: z.literal('ok'), customerCrypto: z.string().min(1) });
const customer = z.object({
  lastName: z.string().min(1),
  firstName: z.string().min(1),
  middleName: z.string().optional(),
  inn: z.string().min(1),
});

/** What a bank is asked to confirm. */
const QUESTION = { type: 'physical', fields: ['lastName', 'firstName', 'middleName', 'inn'] };

/**
 * BankID НБУ, identification by the customer's own bank.
 *
 * NOTE: written after the public description (order of the NBU № 739) and tested against a stand-in that behaves so;
 * not tried against the live system, which admits subscribers only. It names no account: the subject is made of the
 * tax number by a one-way function, so that the number itself is not kept.
 */
export function bankId(settings: StateProviderSettings): StateProvider {
  const { url, clientId, clientSecret, opener } = settings;
  return {
    name: 'bank-id',

    authorizationUrl({ state, redirectUri }) {
      const query = { response_type: 'code', client_id: clientId, dataset: '61', state, redirect_uri: redirectUri };
      return `${url}/v1/bank/oauth2/authorize?${new URLSearchParams(query)}`;
    },

    async identify({ code, redirectUri }) {
      const body = new URLSearchParams({
        ...{ grant_type: 'authorization_code', client_id: clientId, client_secret: clientSecret, code },
        redirect_uri: redirectUri,
      });
      const tokenUrl = new URL(`${url}/v1/bank/oauth2/token`);
      const token = tokenAnswer.safeParse(await askProvider('code', tokenUrl, { method: 'POST', body }));
      if (!token.success) throw new StateProviderError('code: the answer is of another shape');
      const answer = await askProvider('customer', new URL(`${url}/v1/bank/resource/client`), {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token.data.access_token}` },
        body: JSON.stringify({ ...QUESTION, cert: opener.certificate }),
      });
      const envelope = envelopeAnswer.safeParse(answer);
      if (!envelope.success) throw new StateProviderError('customer: the answer is of another shape');
      const found = await readCustomer(await opener.decrypt(envelope.data.customerCrypto));
      return {
        subject: createHash('sha256').update(`${clientSecret}\n${found.inn}`).digest('base64url'),
        familyName: found.lastName,
        givenName: found.firstName,
        patronymic: found.middleName ?? null,
        taxNumber: found.inn,
        assurance: 'SUBSTANTIAL',
      };
    },
  };
}

async function readCustomer(text: string): Promise<z.infer<typeof customer>> {
  try {
    return customer.parse(JSON.parse(text));
  } catch {
    throw new StateProviderError('customer: what was decrypted is of another shape');
  }
}
