import { or, type SQL, sql } from 'drizzle-orm';

/** A trigram index needs three letters, or the beginning of a word. */
const ANYWHERE_MIN = 3;

/** The letters somewhere in a column with a trigram index; fewer than three: at the beginning of a word. */
export function anywhereIn(column: SQL, text: string): SQL | undefined {
  const pattern = anyApostrophe(literally(text));
  if ([...text].length >= ANYWHERE_MIN) return sql`${column} ilike ${`%${pattern}%`}`;
  return or(sql`${column} ilike ${`${pattern}%`}`, sql`${column} ilike ${`% ${pattern}%`}`);
}

/** A text in which LIKE finds no pattern. */
export function literally(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}

/** An apostrophe is typed in four ways: each finds all. */
function anyApostrophe(pattern: string): string {
  return pattern.replace(/['’`ʼ]/g, '_');
}
