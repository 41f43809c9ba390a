import { openDatabase } from '@hromada/drizzle/client';
import { systemClock } from '@hromada/shared/clock';
import { createLogger } from '@hromada/shared/logging';
import { createOutreach } from '../src/outreach.service.ts';
import { StaffEventRepository } from '../src/staff/staff-event.repository.ts';
import { StaffRecordService } from '../src/staff/staff-record.service.ts';

// A sender in a process of its own, to be killed: `webhook-sender.ts <database url> <key>`.
const [url = '', key = ''] = process.argv.slice(2);
const { db } = openDatabase(url, { max: 2 });
const clock = systemClock;
const records = new StaffRecordService({ repository: new StaffEventRepository(db), clock });
const { webhookSender } = createOutreach(
  { db, feed: { wake: () => undefined }, clock, log: createLogger('sender', 'silent') },
  { records },
  { webhooks: { key, reach: 'INTERNET_AND_LOOPBACK' }, leaseMs: 1_000 },
);
webhookSender.start();
