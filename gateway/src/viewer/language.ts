import type { Viewer } from '@hromada/shared/viewer';

/** Language of messages for people: what was asked for, else what the browser prefers, else Ukrainian. */
export function chooseLanguage(asked: unknown, acceptLanguage: string | undefined): Viewer['language'] {
  if (asked === 'uk' || asked === 'en') return asked;
  const preferences = (acceptLanguage ?? '').split(',').map(readPreference);
  const known = preferences.filter((preference) => preference.language !== null && preference.quality > 0);
  known.sort((one, other) => other.quality - one.quality);
  return known[0]?.language ?? 'uk';
}

function readPreference(text: string): { language: Viewer['language'] | null; quality: number } {
  const [tag = '', ...parameters] = text.trim().toLowerCase().split(';');
  const quality = parameters
    .map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1])
    .find((value) => value !== undefined);
  const primary = tag.split('-')[0];
  return {
    language: primary === 'uk' || primary === 'en' ? primary : null,
    quality: quality === undefined ? 1 : Number(quality),
  };
}
