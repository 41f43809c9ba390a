import { describe, expect, test } from 'vitest';
import { readDamagedJson } from './json-repair.ts';

describe('a sound document', () => {
  test.each([
    [
      '{"GL_Text":"Про \\"Вербу\\", і \\u0406 \\n","DPList":[{"DPName":"А","DPGolos":"За"}],"YESCnt":1,"x":null,"y":[true,-1.5e2,"a"]}',
    ],
    ['{"GL_Text":"текст з \\", \\"DPList\\": [ всередині","RESULT":""}'],
    ['[]'],
    ['{"a":{"b":[[],{}]}}'],
  ])('%s reads as a strict reader reads it', (text) => {
    const { value, repairs } = readDamagedJson(text);
    expect(JSON.parse(JSON.stringify(value))).toEqual(JSON.parse(text));
    expect(repairs).toEqual([]);
  });
});

describe('damage that can be read without guessing', () => {
  test.each([
    [
      'quotes inside a title',
      '{"GL_Text": "Про ТОВ "Верба".", "RESULT": "x"}',
      'Про ТОВ "Верба".',
      'UNESCAPED_QUOTE',
      '1:22',
    ],
    [
      'a title that ends with a quoted name',
      '{"GL_Text": "Про ТОВ "Верба"", "RESULT": "x"}',
      'Про ТОВ "Верба"',
      'UNESCAPED_QUOTE',
      '1:22',
    ],
    [
      'quoted names after a comma and before a colon',
      '{"GL_Text": "Про "А", "Б": разом", "RESULT": "x"}',
      'Про "А", "Б": разом',
      'UNESCAPED_QUOTE',
      '1:18',
    ],
    [
      'a quoted name before a bracket',
      '{"GL_Text": "Про (ТОВ "А") і "Б"} далі", "RESULT": "x"}',
      'Про (ТОВ "А") і "Б"} далі',
      'UNESCAPED_QUOTE',
      '1:23',
    ],
    [
      'a line break inside a title',
      '{"GL_Text": "Про ділянку,\r\n що на вулиці", "RESULT": "x"}',
      'Про ділянку,\r\n що на вулиці',
      'RAW_NEWLINE',
      '1:26',
    ],
    [
      'a tab inside a title',
      '{"GL_Text": "Про\tділянку", "RESULT": "x"}',
      'Про\tділянку',
      'RAW_CONTROL_CHARACTER',
      '1:17',
    ],
    [
      'a stray backslash',
      '{"GL_Text": "Про С:\\Кошторис", "RESULT": "x"}',
      'Про С:\\Кошторис',
      'LONE_BACKSLASH',
      '1:20',
    ],
    [
      'a stray backslash before the closing quote',
      '{"GL_Text": "Про кошторис\\", "RESULT": "x"}',
      'Про кошторис\\',
      'LONE_BACKSLASH',
      '1:26',
    ],
    ['a trailing comma', '{"GL_Text": "Про", "RESULT": "x",\n}', 'Про', 'TRAILING_COMMA', '1:33'],
    ['a missing comma', '{"GL_Text": "Про"\n "RESULT": "x"}', 'Про', 'MISSING_COMMA', '2:2'],
    ['the same field twice', '{"GL_Text": "Про", "GL_Text": "Про", "RESULT": "x"}', 'Про', 'FIELD_REPEATED', '1:20'],
  ])('%s', (_, text, title, kind, place) => {
    const { value, repairs } = readDamagedJson(text);
    expect(value).toMatchObject({ GL_Text: title, RESULT: 'x' });
    expect(repairs[0]).toEqual({ kind, place });
    expect(new Set(repairs.map((repair) => repair.kind))).toEqual(new Set([kind]));
  });

  test('a field without a value reads as empty', () => {
    expect(readDamagedJson('{"PD_NPP": , "RESULT": "x"}')).toMatchObject({
      value: { PD_NPP: null },
      repairs: [{ kind: 'EMPTY_VALUE' }],
    });
  });

  test('rows without a comma between them are all read', () => {
    expect(readDamagedJson('{"DPList": [{"DPName": "А"} {"DPName": "Б"}]}').value).toEqual({
      DPList: [{ DPName: 'А' }, { DPName: 'Б' }],
    });
  });
});

describe('damage that would need a guess', () => {
  test.each([
    ['', 'JSON_EMPTY', '1:1'],
    ['{"GL_Text": "Про", "DPList": [{"DPName": "А"', 'JSON_CUT_SHORT', '1:45'],
    ['{"GL_Text": "Про', 'JSON_CUT_SHORT', '1:14'],
    ['{"GL_Text": "Про"', 'JSON_CUT_SHORT', '1:18'],
    ['{"YESCnt": 1,\n "YESCnt": 2}', 'JSON_FIELD_TWICE', '2:2'],
    ['{"YESCnt": !}', 'JSON_SYNTAX', '1:12'],
    ['<html></html>', 'JSON_SYNTAX', '1:1'],
    ['{"a": 1} {"b": 2}', 'JSON_TEXT_AFTER_END', '1:10'],
    ['['.repeat(40), 'JSON_TOO_DEEP', '1:33'],
  ])('%s is refused as %s at %s', (text, code, place) => {
    expect(() => readDamagedJson(text)).toThrow(expect.objectContaining({ code, place }));
  });
});
