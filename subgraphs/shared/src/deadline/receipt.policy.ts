import { addDays, type IsoDay, kyivDay } from '../clock/index.ts';
import { nearestWorkingDay, type WorkingCalendar } from './working-calendar.policy.ts';

/** When what was sent electronically is received, and when it is registered. */
export interface Receipt {
  /** the day it was sent, in Kyiv: the term runs from it */
  readonly receivedOn: IsoDay;
  /** the same day, or the next working day when it came after hours or on a day off */
  readonly registerOn: IsoDay;
}

const KYIV_TIME = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Kyiv',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/**
 * What came after working hours is registered on the next working day, but received when it was sent.
 * @param closesAt end of the working day in Kyiv, `17:00`
 */
export function receiptOf(sentAt: Date, closesAt: string, calendar: WorkingCalendar): Receipt {
  const receivedOn = kyivDay(sentAt);
  const isAfterHours = KYIV_TIME.format(sentAt) >= closesAt;
  const earliest = isAfterHours ? addDays(receivedOn, 1) : receivedOn;
  return { receivedOn, registerOn: nearestWorkingDay(calendar, earliest, 'NEXT') };
}
