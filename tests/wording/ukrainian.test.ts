import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ukrainianAnswers as answers } from '../../src/wording/ukrainian/answers.ts';
import { ukrainianDates as dates } from '../../src/wording/ukrainian/dates.ts';
import { plural } from '../../src/wording/ukrainian/plural.ts';

describe('numbers', () => {
  test.each([
    [0, '0 заяв'],
    [1, '1 заява'],
    [2, '2 заяви'],
    [4, '4 заяви'],
    [5, '5 заяв'],
    [10, '10 заяв'],
    [11, '11 заяв'],
    [12, '12 заяв'],
    [14, '14 заяв'],
    [20, '20 заяв'],
    [21, '21 заява'],
    [22, '22 заяви'],
    [25, '25 заяв'],
    [101, '101 заява'],
    [111, '111 заяв'],
    [112, '112 заяв'],
    [1002, '1002 заяви'],
  ])('%i: %s', (count, expected) => {
    expect(answers.count.statements(count)).toBe(expected);
  });

  test('take the form that CLDR has', () => {
    const rules = new Intl.PluralRules('uk');
    fc.assert(
      fc.property(fc.nat(), (count) => {
        expect(plural(count, 'one', 'few', 'many')).toBe(`${count} ${rules.select(count)}`);
      }),
    );
  });

  test.each([
    [answers.count.items, '1 повідомлення', '3 повідомлення', '5 повідомлень'],
    [answers.count.lines, '1 запис', '3 записи', '5 записів'],
    [answers.count.hits, '1 абзац', '3 абзаци', '5 абзаців'],
    [answers.count.documents, '1 документ', '3 документи', '5 документів'],
    [answers.count.actors, '1 мовець', '3 мовці', '5 мовців'],
    [answers.count.towns, '1 населений пункт', '3 населені пункти', '5 населених пунктів'],
    [answers.count.plans, '1 план', '3 плани', '5 планів'],
    [answers.alsoIn, 'також:', 'також у 3 джерелах:', 'також у 5 джерелах:'],
    [answers.plan.size, 'за повідомленнями, 1 пункт', 'за повідомленнями, 3 пункти', 'за повідомленнями, 5 пунктів'],
  ] as const)('%o: %s, %s, %s', (count, one, few, many) => {
    expect([1, 3, 5].map((number) => count(number))).toEqual([one, few, many]);
  });

  test('several at once', () => {
    expect(answers.count.found(1, 2, 5, 21)).toBe('1 заява, 2 повідомлення про місця, 5 пунктів плану, 21 подія');
    expect(answers.alsoIn(21)).toBe('також у 21 джерелі:');
  });
});

describe('dates', () => {
  test.each([
    ['day', '31 травня 2024'],
    ['week', 'тиждень від 31 травня 2024'],
    ['month', 'травень 2024'],
    ['year', '2024 рік'],
    ['interval', 'з 31 травня 2024'],
  ] as const)('a date that covers a %s: %s', (grain, expected) => {
    expect(dates.day('2024-05-31', grain)).toBe(expected);
  });

  test('every month has its name, alone and with a day, as the locale has it', () => {
    const months = Array.from({ length: 12 }, (_, at) => `2024-${String(at + 1).padStart(2, '0')}-01`);
    const named = (options: Intl.DateTimeFormatOptions) =>
      months.map((date) => new Intl.DateTimeFormat('uk', { ...options, timeZone: 'UTC' }).format(new Date(date)));
    expect(months.map((date) => dates.day(date, 'month'))).toEqual(named({ month: 'long' }).map((m) => `${m} 2024`));
    const withDay = named({ day: 'numeric', month: 'long' });
    expect(months.map((date) => dates.day(date))).toEqual(withDay.map((day) => `${day} 2024`));
  });

  test('a stretch of time begins a line with both its ends, where they are known', () => {
    expect(dates.short('2024-05-30', 'stated', 'interval', '2024-06-02')).toBe('30 травня 2024 – 2 червня 2024');
    expect(dates.short('2024-05-30', 'stated', 'interval', null)).toBe('з 30 травня 2024');
    expect(dates.short('2024-05-30', 'published', 'day', null)).toBe('30 травня 2024 (публікація)');
  });

  test.each([
    ['2024-05-31', 'stated', false, '31 травня 2024, день названо в тексті'],
    ['2024-05-31', 'relative', false, '31 травня 2024, відлічено від дня, названого в тексті'],
    ['2024-05-31', 'inferred', false, '31 травня 2024, частково виведено'],
    ['2024-05-01', 'published', false, 'опубліковано 1 травня 2024; день не вказано'],
    ['2024-05-01', 'published', true, 'опубліковано близько 1 травня 2024; день не вказано'],
    [null, 'none', false, 'без дати'],
  ] as const)('%s, %s, %s: %s', (date, basis, about, expected) => {
    expect(dates.known(date, basis, about)).toBe(expected);
  });

  test.each([
    [-3, 'у майбутньому'],
    [0, 'сьогодні'],
    [1, 'учора'],
    [2, '2 дні тому'],
    [7, '7 днів тому'],
    [21, '21 день тому'],
    [61, '2 місяці тому'],
    [150, '5 місяців тому'],
    [1096, '3 роки тому'],
    [2000, '5 років тому'],
  ])('%i days is %s', (days, expected) => {
    expect(dates.age(days)).toBe(expected);
  });
});
