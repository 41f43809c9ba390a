import type { AccessEntry } from '../access-chain/index.ts';
import type { Words } from './access-purpose.policy.ts';

/** Offices as people call them. */
const OFFICES: Readonly<Record<string, Words>> = {
  registrar: { uk: 'реєстратор', en: 'registrar' },
  head: { uk: 'керівник', en: 'head' },
  executor: { uk: 'виконавець', en: 'executor' },
  'service-officer': { uk: 'адміністратор ЦНАП', en: 'service officer' },
  'council-secretary': { uk: 'секретар ради', en: 'secretary of the council' },
  secretary: { uk: 'секретар ради', en: 'secretary of the council' },
  analyst: { uk: 'аналітик', en: 'analyst' },
  administrator: { uk: 'адміністратор системи', en: 'administrator' },
  'data-protection-officer': { uk: 'відповідальний за захист даних', en: 'data protection officer' },
};
const EMPLOYEE: Words = { uk: 'працівник', en: 'employee' };
const YOU: Words = { uk: 'Ви', en: 'You' };
const ANOTHER_RESIDENT: Words = { uk: 'Мешканець', en: 'A resident' };
const PLATFORM: Words = { uk: 'Система', en: 'The platform' };

type Language = 'uk' | 'en';

/** Offices of an employee in words, the first with a capital: «Реєстратор, керівник». */
export function officesOf(roles: readonly string[], language: Language): string {
  const names = roles.flatMap((role) => OFFICES[role]?.[language] ?? []);
  const text = names.length > 0 ? names.join(', ') : EMPLOYEE[language];
  return text.charAt(0).toLocaleUpperCase(language) + text.slice(1);
}

/** Who looked, as the person is told: by office, never by name. */
export function viewerAsTold(entry: AccessEntry, personId: string, language: Language): string {
  if (entry.kind === 'employee') return officesOf(entry.roles, language);
  if (entry.kind === 'client') return entry.name ?? entry.client ?? '';
  if (entry.kind !== 'resident') return PLATFORM[language];
  return entry.subject === personId ? YOU[language] : ANOTHER_RESIDENT[language];
}

/** Who looked, as the data protection officer sees it. */
export function viewerInFull(entry: AccessEntry, language: Language): string {
  if (entry.kind === 'system' || entry.kind === 'anonymous') return PLATFORM[language];
  const name = entry.name ?? entry.subject ?? '';
  return entry.kind === 'employee' ? `${name} (${officesOf(entry.roles, language).toLocaleLowerCase(language)})` : name;
}
