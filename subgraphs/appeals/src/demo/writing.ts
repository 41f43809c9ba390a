import { personName, type Random, STREETS } from '@hromada/shared/demo';
import type { AppealProcedure } from '../appeal/appeal-enums.type.ts';
import { REQUESTS, THEMES, type Theme } from './themes.ts';

/** What an appeal says. */
export interface Writing {
  readonly theme: Theme;
  readonly subject: string;
  readonly text: string;
}

/** Who is not in the registry, as the letter says. */
export interface Stranger {
  readonly statedName: string;
  readonly statedAddress: string;
  readonly contact: string | null;
}

const WEIGHTED = THEMES.map((theme) => [theme, theme.weight] as const);

function address(random: Random): string {
  return `вул. ${random.pick(STREETS)}, ${random.int(1, 120)}`;
}

/** A subject and a text on one theme. */
export function write(random: Random, procedure: AppealProcedure): Writing {
  const theme = random.weighted(WEIGHTED);
  if (procedure === 'INFORMATION_REQUEST') {
    const subject = random.pick(REQUESTS);
    const text = `Відповідно до Закону України «Про доступ до публічної інформації» прошу надати: ${subject.toLocaleLowerCase('uk')}. Відповідь прошу надіслати електронною поштою.`;
    return { theme, subject, text };
  }
  const subject = random.pick(theme.subjects).replace('{address}', address(random));
  const opening = procedure === 'DEPUTY_APPEAL' ? 'До мене звернулися виборці мого округу.' : 'Добрий день!';
  return {
    theme,
    subject,
    text: `${opening} Прошу розглянути питання: ${subject}. ${random.pick(theme.details)} Прошу повідомити про результати розгляду.`,
  };
}

/** Somebody who is not a registered resident. */
export function stranger(random: Random): Stranger {
  const { family, given, patronymic } = personName(random);
  const contact = random.chance(0.7)
    ? `+380 ${random.int(50, 99)} ${random.int(100, 999)} ${random.int(10, 99)} ${random.int(10, 99)}`
    : null;
  return { statedName: `${family} ${given} ${patronymic}`, statedAddress: address(random), contact };
}
