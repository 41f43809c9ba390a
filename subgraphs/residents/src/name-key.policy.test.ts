import { describe, expect, test } from 'vitest';
import { nameKey } from './name-key.policy.ts';

describe('a name as a search compares it', () => {
  test.each([
    ['ШЕВЧЕНКО', 'шевченко', 'case does not matter'],
    ['ҐАЛАҐАН', 'ґалаґан', 'Ґ is a letter of its own'],
    ["Дем'яненко", 'демʼяненко', 'typewriter apostrophe'],
    ['Дем’яненко', 'демʼяненко', 'typographic apostrophe'],
    ['Дем‘яненко', 'демʼяненко', 'turned apostrophe'],
    ['Дем`яненко', 'демʼяненко', 'grave accent'],
    ['Демʼяненко', 'демʼяненко', 'the letter apostrophe of the standard'],
    ['Нечуй - Левицький', 'нечуй-левицький', 'spaces around the hyphen'],
    ['Нечуй–Левицький', 'нечуй-левицький', 'dash for a hyphen'],
    ['Нечуй‑Левицький', 'нечуй-левицький', 'non-breaking hyphen'],
    ['  Де   ла  Фліз ', 'де ла фліз', 'spaces'],
    ['И\u0306осипенко', 'йосипенко', 'й as two code points'],
    ['І\u0308жакевич', 'їжакевич', 'ї as two code points'],
    ['   ', '', 'nothing is left of nothing'],
  ])('%j → %j: %s', (name, key) => {
    expect(nameKey(name)).toBe(key);
  });
});
