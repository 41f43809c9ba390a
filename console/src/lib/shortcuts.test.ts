import { describe, expect, test } from 'vitest';
import { type KeyPress, type Shortcut, shortcutFor } from './shortcuts.tsx';

const shortcut = (given: Partial<Shortcut>): Shortcut => ({
  code: 'KeyJ',
  kind: 'single',
  keys: 'J',
  label: '',
  run: () => undefined,
  ...given,
});
const press = (given: Partial<KeyPress>): KeyPress => ({
  code: 'KeyJ',
  key: 'j',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...given,
});
const idle = { isTyping: false, areSingleKeysOn: true };

describe('shortcuts', () => {
  test('go by the physical key, so a Ukrainian layout makes no difference', () => {
    const palette = shortcut({ code: 'KeyK', kind: 'ctrl' });
    expect(shortcutFor(press({ code: 'KeyK', key: 'л', ctrlKey: true }), [palette], idle)).toBe(palette);
  });

  test('stay silent while a person is typing', () => {
    expect(shortcutFor(press({}), [shortcut({})], { ...idle, isTyping: true })).toBeUndefined();
  });

  test('of one key can be switched off, and those with Ctrl stay', () => {
    const off = { ...idle, areSingleKeysOn: false };
    const palette = shortcut({ code: 'KeyK', kind: 'ctrl' });
    expect(shortcutFor(press({}), [shortcut({})], off)).toBeUndefined();
    expect(shortcutFor(press({ code: 'KeyK', ctrlKey: true }), [palette], off)).toBe(palette);
  });

  test('never take Alt, which types letters', () => {
    expect(shortcutFor(press({ altKey: true }), [shortcut({})], idle)).toBeUndefined();
  });

  test('find the question mark on every layout', () => {
    const help = shortcut({ code: 'Slash', character: '?' });
    expect(shortcutFor(press({ code: 'Slash', key: '?', shiftKey: true }), [help], idle)).toBe(help);
    expect(shortcutFor(press({ code: 'Digit7', key: '?', shiftKey: true }), [help], idle)).toBe(help);
    expect(shortcutFor(press({ code: 'Slash', key: '.' }), [help], idle)).toBeUndefined();
  });

  test('of the newest page win over the older one', () => {
    const older = shortcut({ label: 'older' });
    const newer = shortcut({ label: 'newer' });
    expect(shortcutFor(press({}), [older, newer], idle)).toBe(newer);
  });
});
