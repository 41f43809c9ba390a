import { type JsonDamage, JsonDamageError, type JsonRepair, type JsonRepairKind } from './json-damage.ts';

const MAX_DEPTH = 32;
/** The voting system names its fields in Latin letters; a quoted Ukrainian word before a colon is text, not a field. */
const NEXT_MEMBER = /\s*,\s*"\s*[A-Za-z_]\w*\s*"\s*:/y;
const MEMBER_WITHOUT_COMMA = /\s*"\s*[A-Za-z_]\w*\s*"\s*:/y;
const END_OF_OBJECT = /\s*,?\s*\}\s*(?:[,\]}{]|$)/y;
const END_OF_ARRAY_ITEM = /\s*(?:,\s*["{[\d-]|,?\s*\])/y;
const SPACE = /\s*/y;
const NUMBER = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const LEFT_OVER = /[}\],;\s\u0000\u001a]+/y;
const LITERAL = /(?:true|false|null)(?![A-Za-z])/y;
const STRING_STOP = /["\\\u0000-\u001f]/g;
const ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

type Container = 'object' | 'array' | 'root';

/**
 * Reads JSON as the voting system writes it: by gluing text together. What a strict reader refuses and a human
 * understands without guessing is read and reported; what would need a guess (a file cut short, two values of one
 * field) is refused. A valid document reads exactly as `JSON.parse` reads it, with no repairs.
 * @throws {JsonDamageError} with a stable code and the line and column
 */
export function readDamagedJson(text: string): { value: unknown; repairs: readonly JsonRepair[] } {
  return new DamagedJsonReader(text).read();
}

/**
 * Reads a file of one or several documents standing one after another, as roll calls glued together do; brackets, commas
 * and semicolons left over at the end are passed over and reported.
 * @throws {JsonDamageError} as {@link readDamagedJson}; JSON_TEXT_AFTER_END tells the text it found
 */
export function readDamagedDocuments(text: string): { values: readonly unknown[]; repairs: readonly JsonRepair[] } {
  return new DamagedJsonReader(text).readAll();
}

class DamagedJsonReader {
  readonly #text: string;
  readonly #repairs: JsonRepair[] = [];
  #at = 0;
  #depth = 0;

  constructor(text: string) {
    this.#text = text;
  }

  read(): { value: unknown; repairs: readonly JsonRepair[] } {
    this.#skipSpace();
    if (this.#at >= this.#text.length) throw this.#damage('JSON_EMPTY');
    const value = this.#value('root');
    this.#skipSpace();
    if (this.#rest() !== '') throw this.#damage('JSON_TEXT_AFTER_END', { found: this.#rest().slice(0, 40) });
    return { value, repairs: this.#repairs };
  }

  readAll(): { values: readonly unknown[]; repairs: readonly JsonRepair[] } {
    const values: unknown[] = [];
    this.#skipSpace();
    if (this.#rest() === '') throw this.#damage('JSON_EMPTY');
    while (this.#rest() !== '') {
      if (values.length > 0 && this.#text[this.#at] !== '{') this.#leftOver();
      else values.push(this.#value('root'));
      this.#skipSpace();
    }
    return { values, repairs: this.#repairs };
  }

  /** What is left without spaces and ends of file. */
  #rest(): string {
    return this.#text.slice(this.#at).replace(/[\s\u0000\u001a]+/g, '');
  }

  #leftOver(): void {
    if (!/^[}\],;]+(?:\{|$)/.test(this.#rest())) {
      throw this.#damage('JSON_TEXT_AFTER_END', { found: this.#rest().slice(0, 40) });
    }
    this.#repaired('STRAY_END', this.#at);
    this.#take(LEFT_OVER);
  }

  #value(container: Container): unknown {
    this.#skipSpace();
    const character = this.#text[this.#at];
    if (character === undefined) throw this.#damage('JSON_CUT_SHORT');
    if (character === '{') return this.#nested(() => this.#object());
    if (character === '[') return this.#nested(() => this.#array());
    if (character === '"') return this.#string(container);
    if (container === 'object' && /[,}]/.test(character)) {
      this.#repaired('EMPTY_VALUE', this.#at);
      return null;
    }
    const literal = this.#take(LITERAL);
    if (literal !== null) return literal === 'null' ? null : literal === 'true';
    const number = this.#take(NUMBER);
    if (number !== null) return Number(number);
    throw this.#damage('JSON_SYNTAX', { found: character });
  }

  #nested<Value>(read: () => Value): Value {
    this.#depth += 1;
    if (this.#depth > MAX_DEPTH) throw this.#damage('JSON_TOO_DEEP');
    this.#at += 1;
    const value = read();
    this.#depth -= 1;
    return value;
  }

  #object(): Record<string, unknown> {
    const members: Record<string, unknown> = Object.create(null);
    for (;;) {
      this.#skipSpace();
      if (this.#text[this.#at] === '}') break;
      const keyAt = this.#at;
      const key = this.#key();
      const value = this.#value('object');
      if (key in members && JSON.stringify(members[key]) !== JSON.stringify(value)) {
        throw this.#damage('JSON_FIELD_TWICE', { field: key }, keyAt);
      }
      if (key in members) this.#repaired('FIELD_REPEATED', keyAt);
      members[key] = value;
      this.#separator('}');
    }
    this.#at += 1;
    return members;
  }

  #array(): unknown[] {
    const items: unknown[] = [];
    for (;;) {
      this.#skipSpace();
      if (this.#text[this.#at] === ']') break;
      items.push(this.#value('array'));
      this.#separator(']');
    }
    this.#at += 1;
    return items;
  }

  /** Passes the comma after a value; a missing or a trailing one is no reason to lose a roll call. */
  #separator(end: '}' | ']'): void {
    this.#skipSpace();
    const character = this.#text[this.#at];
    if (character === undefined) throw this.#damage('JSON_CUT_SHORT');
    if (character === end) return;
    if (character === ',') {
      const commaAt = this.#at;
      this.#at += 1;
      this.#skipSpace();
      if (this.#text[this.#at] === end) this.#repaired('TRAILING_COMMA', commaAt);
      return;
    }
    if (character === '"' || character === '{') return this.#repaired('MISSING_COMMA', this.#at);
    throw this.#damage('JSON_SYNTAX', { found: character });
  }

  #key(): string {
    const character = this.#text[this.#at];
    if (character === undefined) throw this.#damage('JSON_CUT_SHORT');
    if (character !== '"') throw this.#damage('JSON_SYNTAX', { found: character });
    const end = this.#text.indexOf('"', this.#at + 1);
    if (end === -1) throw this.#damage('JSON_CUT_SHORT');
    const key = this.#text.slice(this.#at + 1, end);
    this.#at = end + 1;
    this.#skipSpace();
    if (this.#text[this.#at] !== ':') throw this.#damage('JSON_SYNTAX', { found: this.#text[this.#at] ?? '' });
    this.#at += 1;
    return key.includes('\\') ? unescapedKey(key) : key;
  }

  #string(container: Container): string {
    this.#at += 1;
    let value = '';
    for (;;) {
      STRING_STOP.lastIndex = this.#at;
      const stop = STRING_STOP.exec(this.#text);
      if (!stop) throw this.#damage('JSON_CUT_SHORT');
      value += this.#text.slice(this.#at, stop.index);
      this.#at = stop.index;
      if (stop[0] === '"') {
        if (this.#isClosing(this.#at + 1, container)) break;
        this.#repaired('UNESCAPED_QUOTE', this.#at);
        value += '"';
        this.#at += 1;
      } else {
        value += stop[0] === '\\' ? this.#escape(container) : this.#control();
      }
    }
    this.#at += 1;
    return value;
  }

  /** Is the quote before `from` the end of the value? Only what follows it can tell. */
  #isClosing(from: number, container: Container): boolean {
    if (container === 'root') return true;
    if (container === 'array') return matchesAt(END_OF_ARRAY_ITEM, this.#text, from);
    return (
      matchesAt(NEXT_MEMBER, this.#text, from) ||
      matchesAt(END_OF_OBJECT, this.#text, from) ||
      matchesAt(MEMBER_WITHOUT_COMMA, this.#text, from)
    );
  }

  #escape(container: Container): string {
    const next = this.#text[this.#at + 1] ?? '';
    // a lone backslash before the closing quote: in valid JSON an escaped quote is never followed by the next field
    const hidesTheEnd = next === '"' && container === 'object' && matchesAt(NEXT_MEMBER, this.#text, this.#at + 2);
    const hex = next === 'u' ? /^[0-9a-fA-F]{4}/.exec(this.#text.slice(this.#at + 2, this.#at + 6)) : null;
    if (hex) {
      this.#at += 6;
      return String.fromCharCode(Number.parseInt(hex[0], 16));
    }
    const known = ESCAPES[next];
    if (known !== undefined && !hidesTheEnd) {
      this.#at += 2;
      return known;
    }
    this.#repaired('LONE_BACKSLASH', this.#at);
    this.#at += 1;
    return '\\';
  }

  #control(): string {
    const [run = ''] = /^(?:[\r\n]+|[\u0000-\u001f])/.exec(this.#text.slice(this.#at, this.#at + 64)) ?? [];
    this.#repaired(/[\r\n]/.test(run) ? 'RAW_NEWLINE' : 'RAW_CONTROL_CHARACTER', this.#at);
    this.#at += run.length;
    return run;
  }

  #skipSpace(): void {
    SPACE.lastIndex = this.#at;
    this.#at += SPACE.exec(this.#text)?.[0].length ?? 0;
  }

  #take(pattern: RegExp): string | null {
    pattern.lastIndex = this.#at;
    const [taken] = pattern.exec(this.#text) ?? [];
    if (taken === undefined) return null;
    this.#at += taken.length;
    return taken;
  }

  #repaired(kind: JsonRepairKind, offset: number): void {
    this.#repairs.push({ kind, place: placeAt(this.#text, offset) });
  }

  #damage(code: JsonDamage, details: Readonly<Record<string, string>> = {}, offset = this.#at): JsonDamageError {
    return new JsonDamageError(code, placeAt(this.#text, Math.min(offset, this.#text.length)), details);
  }
}

function matchesAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

function unescapedKey(key: string): string {
  try {
    return String(JSON.parse(`"${key}"`));
  } catch {
    return key;
  }
}

/** `line:column`, both from 1, as an editor shows them. */
export function placeAt(text: string, offset: number): string {
  const before = text.slice(0, offset);
  const line = (before.match(/\n/g)?.length ?? 0) + 1;
  return `${line}:${offset - before.lastIndexOf('\n')}`;
}
