/** Languages the console speaks. */
export type Language = 'uk' | 'en';

/** A calendar day, `2026-01-31`. */
export type IsoDay = string;

const REGION: Readonly<Record<Language, string>> = { uk: 'uk-UA', en: 'en-GB' };
const ZONE = 'Europe/Kyiv';
const DAY = 86_400_000;

/** Narrows a locale name to a language of ours; anything unknown reads as Ukrainian. */
export function languageOf(locale: string): Language {
  return locale.startsWith('en') ? 'en' : 'uk';
}

/** `31.01.2026` (uk) or `31/01/2026` (en); an empty string for no day. */
export function formatDay(day: IsoDay | null | undefined, language: Language): string {
  if (!day) return '';
  return new Intl.DateTimeFormat(REGION[language], {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`));
}

/** Day and minute in Kyiv, `31.01.2026, 10:05`; an empty string for no instant. */
export function formatInstant(instant: string | null | undefined, language: Language): string {
  if (!instant) return '';
  return new Intl.DateTimeFormat(REGION[language], {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: ZONE,
  }).format(new Date(instant));
}

/** The calendar day in Kyiv at this moment. */
export function kyivDay(now: Date): IsoDay {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE }).format(now);
}

/** The day `count` days later (or earlier when negative). */
export function addDays(day: IsoDay, count: number): IsoDay {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY).toISOString().slice(0, 10);
}

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: IsoDay, to: IsoDay): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);
}

/** True for an existing calendar day in the form `2026-01-31`. */
export function isIsoDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text;
}
