import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aTown, type Town } from './gateway-harness.ts';

let town: Town;
beforeAll(async () => {
  town = await aTown();
});
afterAll(() => town.stop());

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

async function send(init: RequestInit, search = ''): Promise<Answer> {
  const response = await fetch(`${town.gateway.url}/graphql${search}`, init);
  return { status: response.status, type: response.headers.get('content-type') ?? '', text: await response.text() };
}

const json = (body: unknown) =>
  send({ method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
const ask = (query: string) => json({ query });
const many = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => text(i)).join(' ');
const isAnswered = ({ text }: Answer) => /"data":\s*\{/.test(text);

/** What the checks of graphql-cop call a finding; each says true when the gateway has it. */
const checks: Readonly<Record<string, () => Promise<boolean>>> = {
  'alias overloading': async () => isAnswered(await ask(`{ ${many(101, (i) => `alias${i}: __typename`)} }`)),
  'array-based batching': async () => isAnswered(await json(Array(10).fill({ query: '{ __typename }' }))),
  'directive overloading': async () => {
    const { text } = await ask(`{ __typename ${many(10, () => '@aa')} }`);
    return (text.match(/Unknown directive/g) ?? []).length === 10;
  },
  'circular introspection': async () =>
    isAnswered(
      await ask(
        '{ __schema { types { fields { type { fields { type { fields { type { fields { type { name } } } } } } } } } } }',
      ),
    ),
  'field duplication': async () => isAnswered(await ask(`{ ${many(500, () => '__typename')} }`)),
  'field suggestions': async () => /did you mean/i.test((await ask('{ whoAsk }')).text),
  'mutation by GET': async () => isAnswered(await send({}, '?query=mutation{__typename}')),
  'query by GET': async () => isAnswered(await send({}, '?query={__typename}')),
  'query by POST of a form': async () =>
    isAnswered(await send({ method: 'POST', body: new URLSearchParams({ query: '{ __typename }' }) })),
  introspection: async () => isAnswered(await ask('{ __schema { types { name } } }')),
  'an interactive page': async () => {
    const { type, text } = await send({ headers: { accept: 'text/html' } });
    return type.includes('text/html') && /graphiql|graphql playground|apollo|altair/i.test(text);
  },
  tracing: async () => /"tracing"/.test((await ask('{ __typename }')).text),
  'unhandled errors': async () => /exception|stacktrace|node_modules|\.ts:\d/i.test((await ask('query { % }')).text),
};

describe('what graphql-cop looks for', () => {
  test.each(Object.entries(checks))('%s: not found', async (_, isFound) => {
    expect(await isFound()).toBe(false);
  });

  test('the looking itself works: an ordinary question is answered', async () => {
    expect(isAnswered(await ask('{ __typename }'))).toBe(true);
  });
});
