import { type Answer, type Asker, type DrillHouse, eventually, pause } from './house.ts';
import { type DrillNotes, percentile } from './report.ts';

const INBOX = `{ appeals(first: 50) { edges { node { id number subject state dueOn applicant { person { fullName } } } } } }`;
const CLIENTS = 16;
const TIMES = 5;
const GOODPUT_SHARE = 0.8;
const RECOVERY_MS = 5_000;
const ACCEPTED_MS = 2_000;
const TICK_MS = 10;
/** The rate has settled when it grows by less than this. */
const SETTLED = 1.1;
const WARM_UPS = 5;

/** Five times of what can be done is asked for: what is taken is done in time, the rest is told at once to come again. */
export async function drillOverload(
  house: DrillHouse,
  { seconds }: { seconds: number },
  notes: DrillNotes,
): Promise<void> {
  const ask = await house.signIn();
  const peak = await settledPeak(ask, seconds);
  const calm = percentile(await oneByOne(ask, 20), 0.99);
  const { answers, lasted } = await openLoop(ask, peak * TIMES, seconds);
  const done = answers.filter(({ status, errors }) => status === 200 && errors.length === 0);
  const away = answers.filter(({ status }) => status === 503);
  const goodput = done.length / lasted;
  const recovered = await eventually('the calm of before', async () => (await ask(INBOX)).ms <= calm * 2 + 20).catch(
    () => Number.POSITIVE_INFINITY,
  );
  const p99 = percentile(
    done.map(({ ms }) => ms),
    0.99,
  );
  Object.assign(notes.figures, {
    'peak, 1/s': peak,
    'asked for, 1/s': answers.length / seconds,
    'goodput, 1/s': goodput,
    'share of peak': goodput / peak,
    'turned away': away.length,
    'accepted p99, ms': p99,
    'turned away p99, ms': percentile(
      away.map(({ ms }) => ms),
      0.99,
    ),
    'recovery, ms': recovered,
  });
  notes.must(answers.length / seconds >= peak * TIMES * 0.8, 'the drill could not ask for as much as it meant to');
  notes.must(goodput >= peak * GOODPUT_SHARE, `goodput is ${((100 * goodput) / peak).toFixed(0)} % of the peak`);
  notes.must(away.length > 0, 'nobody was turned away');
  notes.must(
    done.length + away.length === answers.length,
    `${answers.length - done.length - away.length} answers are neither: ${othersOf(answers)}`,
  );
  notes.must(
    away.every(({ retryAfter }) => retryAfter !== undefined),
    'somebody was not told when to come again',
  );
  notes.must(p99 <= ACCEPTED_MS, `what was accepted took ${p99.toFixed(0)} ms at the 99th percentile`);
  notes.must(recovered <= RECOVERY_MS, 'the calm of before did not come back in time');
}

/** The rate at which it answers at most; code is compiled and plans are kept once the rate grows no more. */
async function settledPeak(ask: Asker, seconds: number): Promise<number> {
  let peak = await closedLoop(ask, seconds);
  for (let time = 0; time < WARM_UPS; time += 1) {
    const next = await closedLoop(ask, seconds);
    const isSettled = next <= peak * SETTLED;
    peak = Math.max(peak, next);
    if (isSettled) break;
  }
  return peak;
}

/** What answers say that are neither whole nor turned away, each kind once. */
function othersOf(answers: readonly Answer[]): string {
  const kinds = answers
    .filter(({ status, errors }) => status !== 503 && (status !== 200 || errors.length > 0))
    .map(({ status, errors }) => `${status} ${errors[0]?.extensions?.code ?? ''}`);
  return [...new Set(kinds)].join(', ');
}

async function closedLoop(ask: Asker, seconds: number): Promise<number> {
  const start = performance.now();
  const end = start + seconds * 1_000;
  let done = 0;
  const client = async () => {
    while (performance.now() < end) if ((await ask(INBOX)).status === 200) done += 1;
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  return done / ((performance.now() - start) / 1_000);
}

async function oneByOne(ask: Asker, count: number): Promise<number[]> {
  const samples: number[] = [];
  for (let place = 0; place < count; place += 1) samples.push((await ask(INBOX)).ms);
  return samples;
}

/** Asks at a rate, whether answers come or not, as the world outside does; it lasts until the last answer, in seconds. */
async function openLoop(
  ask: Asker,
  rate: number,
  seconds: number,
): Promise<{ readonly answers: readonly Answer[]; readonly lasted: number }> {
  const pending: Promise<Answer | null>[] = [];
  const start = performance.now();
  for (;;) {
    const elapsed = (performance.now() - start) / 1_000;
    if (elapsed >= seconds) break;
    while (pending.length < elapsed * rate) pending.push(ask(INBOX).catch(() => null));
    await pause(TICK_MS);
  }
  const answers = await Promise.all(pending);
  const lasted = (performance.now() - start) / 1_000;
  return {
    answers: answers.map((answer) => answer ?? { status: 0, retryAfter: undefined, data: null, errors: [], ms: 0 }),
    lasted,
  };
}
