import type { Road } from './faulty-proxy.ts';
import { type Answer, type DrillHouse, eventually } from './house.ts';
import type { DrillNotes } from './report.ts';

const LIST = `{ appeals(first: 50) { edges { node { id number subject applicant { personId person { fullName } } } } } }`;
/** The gateway gives a subgraph four seconds; what is above is the rest of the operation on a busy machine. */
const ANSWER_MS = 5_000;
const GROWTH_MB = 64;
const ROADS: readonly Exclude<Road, 'open'>[] = ['closed', 'hangs', 'cuts', 'floods', 'drips', 'serves a page'];

/** The register of residents is away, or answers nonsense: the list of appeals stays whole, without names. */
export async function drillBadAnswers(house: DrillHouse, notes: DrillNotes): Promise<void> {
  const ask = await house.signIn();
  const whole = await ask(LIST);
  const numbers = numbersOf(whole);
  notes.must(numbers.length === 50 && namesOf(whole).length > 0, 'the list is not whole to begin with');
  const memory = house.memoryOf('gateway');
  let most = memory;
  for (const road of ROADS) {
    house.road.become(road);
    const answer = await ask(LIST);
    most = Math.max(most, house.memoryOf('gateway'));
    notes.figures[`${road}, ms`] = answer.ms;
    const codes = new Set(answer.errors.map(({ extensions }) => extensions?.code));
    notes.must(answer.ms <= ANSWER_MS, `${road}: answered only after ${answer.ms.toFixed(0)} ms`);
    notes.must(numbersOf(answer).join() === numbers.join(), `${road}: the list itself is not whole`);
    notes.must(namesOf(answer).length === 0, `${road}: somebody answered in the register's place`);
    notes.must([...codes].join() === 'SUBGRAPH_UNAVAILABLE', `${road}: told ${[...codes].join()}`);
  }
  house.road.become('open');
  notes.figures['back after, ms'] = await eventually(
    'names to be back',
    async () => namesOf(await ask(LIST)).length > 0,
  );
  notes.figures['gateway grew, MB'] = most - memory;
  notes.must(most - memory <= GROWTH_MB, `the gateway grew by ${(most - memory).toFixed(0)} MB`);
}

interface Node {
  readonly node: {
    readonly number: string;
    readonly applicant: { readonly person: { readonly fullName: string } | null } | null;
  };
}

function numbersOf({ data }: Answer): string[] {
  return (data?.appeals.edges ?? []).map(({ node }: Node) => node.number);
}

function namesOf({ data }: Answer): string[] {
  return (data?.appeals.edges ?? []).flatMap(({ node }: Node) => node.applicant?.person?.fullName ?? []);
}
