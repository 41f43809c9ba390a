import postgres from 'postgres';
import { interleaved, type Measurement } from './measurement.ts';
import type { BenchStack } from './stack.ts';

const INBOX = `query Inbox($first: Int!) {
  appeals(first: $first) { edges { cursor node { id number subject state dueOn isOverdue daysLeft registeredAt
    unit { id name } executor { id name } applicant { statedName person { fullName } } } } pageInfo { hasNextPage endCursor } }
}`;

/**
 * The console's inbox operation (appeals of one subgraph, applicants of another) against the same rows by one SQL
 * join over both schemas: the floor that no graph can pass.
 */
export async function benchFederation(stack: BenchStack, { rounds }: { rounds: number }): Promise<Measurement[]> {
  const sql = postgres(stack.hromada.ownerUrl, { max: 1, onnotice: () => undefined });
  try {
    const floor = () => sql`
      select a.id, a.number, a.subject, a.state, a.due_on, a.registered_at, u.id as unit_id, u.name as unit_name,
             e.id as executor_id, e.name as executor_name, a.stated_name, p.family_name, p.given_name, p.patronymic
        from appeals.appeal a
        left join appeals.org_unit u on u.id = a.unit_id
        left join appeals.employee e on e.id = a.executor_id
        left join residents.person p on p.id = a.person_id
       order by a.registered_at desc, a.id desc limit 50`;
    const graph = async () => {
      const { appeals } = await stack.ask(INBOX, { first: 50 });
      if (appeals.edges.length !== 50) throw new Error('The inbox is not full');
    };
    const { graph: graphMs, floor: floorMs } = await interleaved(
      { graph, floor: async () => floor() },
      { warmUps: 10, rounds },
    );
    const ratios = graphMs.map((ms, index) => ms / (floorMs[index] ?? Number.NaN));
    return [
      {
        name: 'federation.inbox',
        what: 'inbox of 50 appeals with applicants through the gateway',
        unit: 'ms',
        samples: graphMs,
      },
      { name: 'federation.floor', what: 'the same rows by one SQL join', unit: 'ms', samples: floorMs },
      { name: 'federation.ratio', what: 'gateway against direct SQL, same round', unit: 'ratio', samples: ratios },
    ];
  } finally {
    await sql.end();
  }
}
