/** What is typed into the form of a step. */
export interface StepValues {
  readonly audience: 'EXECUTOR' | 'UNIT_HEAD' | 'DEPUTY_HEAD';
  readonly offsetDays: number;
  readonly repeatDays: number | null;
  readonly validFrom: string;
}

/** What is typed into the form of words. */
export interface TemplateValues {
  readonly subject: string;
  readonly body: string;
}

const AUDIENCES: readonly unknown[] = ['EXECUTOR', 'UNIT_HEAD', 'DEPUTY_HEAD'];

/** A step that warns the executor two days ahead. */
export function emptyStep(today: string): StepValues {
  return { audience: 'EXECUTOR', offsetDays: -2, repeatDays: null, validFrom: today };
}

/** Whether a kept draft is still of the form of a step. */
export function isStepValues(raw: unknown): raw is StepValues {
  if (typeof raw !== 'object' || raw === null) return false;
  const { audience, offsetDays, repeatDays, validFrom } = raw as Partial<Record<keyof StepValues, unknown>>;
  const isRepeat = repeatDays === null || typeof repeatDays === 'number';
  return AUDIENCES.includes(audience) && typeof offsetDays === 'number' && isRepeat && typeof validFrom === 'string';
}

/** Whether a kept draft is still of the form of words. */
export function isTemplateValues(raw: unknown): raw is TemplateValues {
  if (typeof raw !== 'object' || raw === null) return false;
  const { subject, body } = raw as Partial<Record<keyof TemplateValues, unknown>>;
  return typeof subject === 'string' && typeof body === 'string';
}

/** `20:00` of 1200. */
export function clockTime(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
