import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { FetchBrowser, formActions } from '@hromada/shared/testing/sign-in';
import { interleaved, type Measurement, percentile } from './measurement.ts';
import { aRegistration, type BenchStack, REGISTER, RESIDENT_APP } from './stack.ts';

const CARD = 'query Card($id: ID!) { appeal(id: $id) { number text applicant { statedName } } }';

/** A token of a resident's app, by the steps of a browser: sign in as the first demo resident, allow. */
async function residentToken(url: string): Promise<string> {
  const { clientId, scopes, redirectUris } = RESIDENT_APP;
  const [redirectUri] = redirectUris;
  const verifier = randomBytes(32).toString('base64url');
  const browser = new FetchBrowser();
  const question = new URLSearchParams({
    ...{ client_id: clientId, response_type: 'code', redirect_uri: redirectUri, scope: scopes.join(' ') },
    ...{ prompt: 'consent', state: 'bench', code_challenge_method: 'S256' },
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
  });
  const page = await browser.open(`${url}/oidc/auth?${question}`);
  const shown = await page.response.text();
  const [, subject = ''] = /name="subject"[^>]*value="([^"]+)"/.exec(shown) ?? [];
  const send = (at: string, action: string, form: Record<string, string>, stopAt?: string) =>
    browser.open(new URL(action, at).href, { method: 'POST', body: new URLSearchParams(form) }, stopAt);
  const consent = await send(page.url, formActions(shown)[0] ?? '', { subject });
  const allow = formActions(await consent.response.text())[0] ?? '';
  const back = await send(consent.url, allow, { decision: 'allow' }, redirectUri);
  const code = new URL(back.url).searchParams.get('code') ?? '';
  const exchange = { grant_type: 'authorization_code', client_id: clientId, redirect_uri: redirectUri };
  const body = new URLSearchParams({ ...exchange, code_verifier: verifier, code });
  const answer = (await (await fetch(`${url}/oidc/token`, { method: 'POST', body })).json()) as {
    access_token?: string;
  };
  if (answer.access_token === undefined) throw new Error(`No token for a resident: ${JSON.stringify(answer)}`);
  return answer.access_token;
}

/**
 * Whether the time of an answer tells that a record exists: a resident asks for another's appeal and for none. Both answers
 * are the same null; the figure is how their medians compare, 1 being no difference.
 */
export async function benchSilence(stack: BenchStack, { rounds }: { rounds: number }): Promise<Measurement[]> {
  const { url } = stack.hromada;
  const authorization = `Bearer ${await residentToken(url)}`;
  const { registerAppeal } = await stack.ask(REGISTER, aRegistration(400));
  const ask = async (id: string) => {
    const body = JSON.stringify({ query: CARD, variables: { id } });
    const headers = { 'content-type': 'application/json', authorization };
    const text = await (await fetch(`${url}/graphql`, { method: 'POST', headers, body })).text();
    if (text.trim() !== '{"data":{"appeal":null}}') throw new Error(`Not the silence that is measured: ${text}`);
  };
  const samples = await interleaved(
    { forbidden: () => ask(registerAppeal.appeal.id), absent: () => ask(randomUUID()) },
    { warmUps: 20, rounds },
  );
  const ratio = percentile(samples.forbidden, 0.5) / percentile(samples.absent, 0.5);
  return [
    {
      name: 'silence.forbidden',
      what: "another's appeal, asked for by a resident: null",
      unit: 'ms',
      samples: samples.forbidden,
    },
    {
      name: 'silence.absent',
      what: 'an appeal that does not exist: the same null',
      unit: 'ms',
      samples: samples.absent,
    },
    { name: 'silence.ratio', what: 'forbidden against absent, medians', unit: 'ratio', samples: [ratio] },
  ];
}
