import type { InputProblem } from '@hromada/shared/graphql';
import type { Viewer } from '@hromada/shared/viewer';

/** Longest text of a reason, note or message, in characters. */
export const TEXT_MAX = 4_000;
/** Longest name or contact, in characters. */
export const NAME_MAX = 200;

const MESSAGES = {
  SERVICE_UNKNOWN: {
    uk: 'Такої послуги немає в переліку. Оберіть послугу зі списку.',
    en: 'There is no such service in the catalogue. Choose one from the list.',
  },
  CARD_NOT_IN_FORCE: {
    uk: 'Сьогодні немає чинної інформаційної картки цієї послуги: заяву прийняти не можна.',
    en: 'No information card of this service is in force today: the application cannot be accepted.',
  },
  APPLICANT_MISSING: {
    uk: 'Вкажіть заявника: оберіть мешканця з реєстру або запишіть імʼя.',
    en: 'Name the applicant: choose a resident or write the name down.',
  },
  REASON_MISSING: {
    uk: 'Вкажіть підставу: заявник має знати, чому.',
    en: 'Give the reason: the applicant must know why.',
  },
  TEXT_MISSING: { uk: 'Напишіть текст повідомлення.', en: 'Write the text of the message.' },
  TOO_LONG: { uk: 'Текст задовгий. Скоротіть його.', en: 'The text is too long. Shorten it.' },
} as const;

/** Stable codes of what can be corrected. */
export type ProblemCode = keyof typeof MESSAGES;

/** What to correct, in the viewer's language. */
export function problem(viewer: Pick<Viewer, 'language'>, field: string, code: ProblemCode): InputProblem {
  return { field, code, message: MESSAGES[code][viewer.language] };
}

/** Text without the space around it; null when nothing is left. */
export function trimmed(text: string | null | undefined): string | null {
  return text?.trim() || null;
}

/** TOO_LONG for each field longer than its limit, counted in characters. */
export function lengthProblems(
  viewer: Pick<Viewer, 'language'>,
  fields: Readonly<Record<string, { text: string | null; max: number }>>,
): InputProblem[] {
  return Object.entries(fields)
    .filter(([, { text, max }]) => text !== null && [...text].length > max)
    .map(([field]) => problem(viewer, field, 'TOO_LONG'));
}
