import { describe, expect, test } from 'vitest';
import { clerkResultOf, voteOptionOf, voteResultOf } from './vote-words.ts';

describe('vote words', () => {
  test.each([
    ['За       ', 'FOR'],
    ['ЗА', 'FOR'],
    ['Так', 'FOR'],
    ['Зa', 'FOR'],
    ['Проти    ', 'AGAINST'],
    ['ПРОТИ', 'AGAINST'],
    ['Против', 'AGAINST'],
    ['Утримався', 'ABSTAIN'],
    ['Утрималась', 'ABSTAIN'],
    ['Утр.', 'ABSTAIN'],
    ['Воздержался', 'ABSTAIN'],
    ['Не голосував', 'NOT_VOTED'],
    ['Не  голосувала', 'NOT_VOTED'],
    ['НЕ ГОЛОСУВАВ', 'NOT_VOTED'],
    ['Не голосовал', 'NOT_VOTED'],
    ['Н/Г', 'NOT_VOTED'],
    ['Відсутній', 'ABSENT'],
    ['відсутня', 'ABSENT'],
    ['.........', 'ABSENT'],
    ['...', 'ABSENT'],
    ['0', 'ABSENT'],
  ])('«%s» is %s', (word, option) => {
    expect(voteOptionOf(word)?.option).toBe(option);
  });

  test.each(['Мабуть', '1', 'Затримався', 'За Проти', '.'])('«%s» is nobody’s vote', (word) => {
    expect(voteOptionOf(word)).toBeNull();
  });
});

describe('printed results', () => {
  test.each([
    [' РІШЕННЯ ПРИЙНЯТЕ ', 'ADOPTED'],
    ['Рішення ПРИЙНЯТЕ', 'ADOPTED'],
    ['ПРИНЯТО', 'ADOPTED'],
    [' РІШЕННЯ НЕ ПРИЙНЯТЕ ', 'REJECTED'],
    ['Не прийнято', 'REJECTED'],
    ['Не голосували', 'NOT_VOTED'],
    ['Не розглядали', 'WITHDRAWN'],
    ['', 'UNKNOWN'],
    ['Так собі', 'UNKNOWN'],
  ])('«%s» is %s', (words, result) => {
    expect(voteResultOf(words)).toBe(result);
  });
});

describe('the clerk’s word in a title', () => {
  test.each([
    ['(НЕ ПРИЙНЯТО) Про передачу ділянки', 'REJECTED'],
    ['РІШЕННЯ НЕ ПРИНЯТО. Про затвердження', 'REJECTED'],
    ['НЕ ПРИЙНЯТО За всі питання розділу', 'REJECTED'],
    ['РІШЕННЯ ПРИЙНЯТО. Про створення комісії', 'ADOPTED'],
    ['Рішення не прийнято. Про землю', 'REJECTED'],
    ['Про передачу ділянки (НЕ ПРИЙНЯТО)', 'REJECTED'],
    ['Про скасування рішення, що не прийнято до розгляду', null],
    ['Прийняте рішення скасувати', null],
    ['За прийняття порядку денного за основу', null],
  ])('«%s» says %s', (title, result) => {
    expect(clerkResultOf(title)).toBe(result);
  });
});
