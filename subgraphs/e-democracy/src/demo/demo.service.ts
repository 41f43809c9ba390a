import type { IsoDay } from '@hromada/shared/clock';
import { type DemoSize, seeded } from '@hromada/shared/demo';
import type { Sql } from 'postgres';
import { rollCallStore } from '../vote-event/roll-call.service.ts';
import { hasCouncil, loadCouncil, loadSittings } from './demo.repository.ts';
import { demoCouncil } from './demo-council.ts';
import { demoRollCalls, demoSittings } from './demo-votes.ts';

const TERM_STARTS_ON: IsoDay = '2020-12-10';
/** Roll calls sent at a time: bounds the memory, not the transaction. */
const BATCH = 500;

/**
 * Fills an empty schema with the demo council in one transaction; does nothing where there is a council.
 * @param onStep told what was loaded, one line each
 */
export async function loadDemo(sql: Sql, size: DemoSize, today: IsoDay, onStep: (line: string) => void): Promise<void> {
  await sql.begin(async (transaction) => {
    if (await hasCouncil(transaction)) return onStep('a council is already there');
    const random = seeded('council');
    const council = demoCouncil(random, size.deputies, TERM_STARTS_ON, today);
    await loadCouncil(transaction, council);
    onStep(`${amount(council.members.length)} voting members`);
    const sittings = demoSittings(TERM_STARTS_ON, today, size.voteEvents);
    await loadSittings(transaction, council.convocationId, sittings);
    onStep(`${amount(sittings.length)} sittings`);
    let events = 0;
    let votes = 0;
    let batch = [];
    for (const sitting of sittings) {
      batch.push(...demoRollCalls(random, council, sitting, events));
      events += sitting.eventCount;
      if (batch.length < BATCH && sitting !== sittings.at(-1)) continue;
      votes += await rollCallStore.insert(transaction, batch);
      batch = [];
    }
    onStep(`${amount(events)} roll calls, ${amount(votes)} votes`);
    await rollCallStore.recount(
      transaction,
      sittings.map((sitting) => sitting.id),
    );
  });
}

function amount(count: number): string {
  return count.toLocaleString('en-US').replaceAll(',', ' ');
}
