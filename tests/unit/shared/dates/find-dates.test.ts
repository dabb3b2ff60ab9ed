import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf, partsOf, spanOfPartial, writtenSpan } from '#shared/dates/calendar';
import { findDates } from '#shared/dates/find-dates';
import { dateLanguages, monthNames } from '#shared/dates/month-names';

const anchor = spanOfPartial('2024-10-29');

/** What is found, in short: as it is written, as it is read, and how. */
function found(text: string, published = anchor): string[] {
  return findDates(text, published).map(({ written, readings, isInferred, isDeadline }) =>
    [
      `${written} = ${readings.map(writtenSpan).join(' or ')}`,
      isInferred && 'inferred',
      isDeadline && 'by then',
    ]
      .filter(Boolean)
      .join(', '),
  );
}

describe('dates as they are written', () => {
  test.each([
    ['It began on 2024-03-12.', '2024-03-12 = 2024-03-12'],
    ['Logged 2024-03-12T10:30:00Z.', '2024-03-12T10:30:00Z = 2024-03-12'],
    ['on 12 March 2024', '12 March 2024 = 2024-03-12'],
    ['the 12th of March, 2024', '12th of March, 2024 = 2024-03-12'],
    ['March 12, 2024', 'March 12, 2024 = 2024-03-12'],
    ['am 12. März 2024', '12. März 2024 = 2024-03-12'],
    ['am 12.03.2024', '12.03.2024 = 2024-03-12'],
    ['le 1er août 2024', '1er août 2024 = 2024-08-01'],
    ['el 12 de marzo de 2024', '12 de marzo de 2024 = 2024-03-12'],
    ['in March 2024', 'March 2024 = 2024-03'],
    ['en Décembre 2023', 'Décembre 2023 = 2023-12'],
    ['in Q3 2024', 'Q3 2024 = 2024-Q3'],
    ['the third quarter of 2024', 'third quarter of 2024 = 2024-Q3'],
    ['im 2. Quartal 2025', '2. Quartal 2025 = 2025-Q2'],
    ['the 2024 elections', '2024 = 2024'],
    ['im Jahr 2024', '2024 = 2024'],
    ['depuis 2014', '2014 = 2014'],
    ['the treaty (1997)', '1997 = 1997'],
  ])('%s', (text, expected) => expect(found(text)).toEqual([expected]));
});

test('day and month that cannot be told apart are both read, and where they can be, one is', () => {
  expect(found('on 12/03/2024')).toEqual(['12/03/2024 = 2024-03-12 or 2024-12-03']);
  expect(found('on 25/12/2023')).toEqual(['25/12/2023 = 2023-12-25']);
  expect(found('on 12/25/2023')).toEqual(['12/25/2023 = 2023-12-25']);
  expect(found('on 05/05/2024')).toEqual(['05/05/2024 = 2024-05-05']);
});

describe('stretches of time', () => {
  test.each([
    ['12–15 March 2024', '12–15 March 2024 = 2024-03-12/2024-03-15'],
    ['28 March to 2 April 2024', '28 March to 2 April 2024 = 2024-03-28/2024-04-02'],
    ['from March to June 2024', 'March to June 2024 = 2024-03/2024-06'],
    ['2022–2024', '2022–2024 = 2022/2024'],
    ['the 2023/24 season', '2023/24 = 2023/2024'],
    ['between 2022 and 2024', 'between 2022 and 2024 = 2022/2024'],
    ['zwischen 2022 und 2024', 'zwischen 2022 und 2024 = 2022/2024'],
    ['1 March 2024 bis 5 April 2024', '1 March 2024 bis 5 April 2024 = 2024-03-01/2024-04-05'],
  ])('%s', (text, expected) => expect(found(text)).toEqual([expected]));
});

describe('what is counted from the date of the article', () => {
  test.each([
    ['next year', 'next year = 2025, inferred'],
    ['Last month it fell.', 'Last month = 2024-09, inferred'],
    ['last week', 'last week = 2024-10-21/2024-10-27, inferred'],
    ['yesterday', 'yesterday = 2024-10-28, inferred'],
    ['two years ago', 'two years ago = 2022, inferred'],
    ['last October', 'last October = 2023-10, inferred'],
    ['in December', 'December = 2024-12, inferred'],
    ['on 12 March', '12 March = 2024-03-12, inferred'],
    ['nächstes Jahr', 'nächstes Jahr = 2025, inferred'],
    ['im letzten Monat', 'letzten Monat = 2024-09, inferred'],
    ['l’année dernière', 'année dernière = 2023, inferred'],
    ['el próximo año', 'próximo año = 2025, inferred'],
  ])('%s', (text, expected) => expect(found(text)).toEqual([expected]));

  test('nothing is counted from a date that is not known, or not so finely', () => {
    expect(findDates('next year, on 12 March', undefined)).toEqual([]);
    expect(found('last month and next year', spanOfPartial('2024'))).toEqual(['next year = 2025, inferred']);
  });

  test('a day without its year is in the nearest one where that of the article is far away', () => {
    expect(found('on 20 December', spanOfPartial('2025-01-10'))).toEqual([
      '20 December = 2024-12-20, inferred',
    ]);
  });
});

test('what is to be so by a date says so', () => {
  expect(found('by 2027')).toEqual(['by 2027 = 2027, by then']);
  expect(found('by the end of March 2025')).toEqual(['by the end of March 2025 = 2025-03, by then']);
  expect(found('bis Ende 2026')).toEqual(['bis Ende 2026 = 2026, by then']);
  expect(found('d’ici 2030')).toEqual(['d’ici 2030 = 2030, by then']);
  expect(found('antes de 2026')).toEqual(['antes de 2026 = 2026, by then']);
});

describe('numbers that are no dates', () => {
  test.each([
    '$2024 and € 2024 and 2024 €',
    '2024 soldiers',
    'in 2000 villages',
    'by 2000 men',
    'losses rose by 2000',
    'a force of 2000',
    'from 2000 to 3000 cases',
    '§ 2024 and Article 2024',
    'Resolution 2231 of the Council',
    'Regulation (EU) 2016/679 and Directive 2004/38/EC',
    'Section 1983',
    'Article 12 may apply, and they march 20 miles',
    '12,000 or 12.5 million, 20:24, 24/7, 1/2',
    'call +49 2024 555',
    'the Mars 2020 rover',
    '31/02/2024 and 2024-13-01',
  ])('%s', (text) => expect(found(text)).toEqual([]));

  test('whatever number stands with money, a count or a paragraph', () => {
    const number = fc.integer({ min: 1, max: 9999 });
    const around = fc.constantFrom(
      (of: number) => `$${of}`,
      (of: number) => `${of} euros`,
      (of: number) => `${of} %`,
      (of: number) => `in ${of} villages`,
      (of: number) => `§ ${of}`,
      (of: number) => `Resolution ${of}`,
      (of: number) => `${of},500 people`,
      (of: number) => `${of}.75 km`,
    );
    fc.assert(
      fc.property(number, around, (of, write) => {
        expect(found(`They had ${write(of)}.`)).toEqual([]);
      }),
    );
  });
});

const someDay = fc.integer({ min: dayOf(1950, 1, 1), max: dayOf(2099, 12, 31) });

test('any day is found as every language writes it, exactly where it stands', () => {
  const writing = fc.constantFrom(
    ...dateLanguages.map((language) => (year: number, month: number, day: number) => {
      const [name = ''] = monthNames[language][month - 1] ?? [];
      return {
        en: `${day} ${name} ${year}`,
        de: `${day}. ${name} ${year}`,
        fr: `${day} ${name} ${year}`,
        es: `${day} de ${name} de ${year}`,
      }[language];
    }),
    (year: number, month: number, day: number) => `${monthNames.en[month - 1]?.[0]} ${day}, ${year}`,
    (year: number, month: number, day: number) =>
      `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
  );
  const words = fc.constantFrom('', 'so it was, ', 'After 300 days: ', '“', 'Bis dahin; ');
  fc.assert(
    fc.property(someDay, writing, words, words, (at, write, before, after) => {
      const { year, month, day } = partsOf(at);
      const written = write(year, month, day);
      const text = `${before}${written}. ${after}`;
      const [date, ...others] = findDates(text);
      expect(others).toEqual([]);
      expect(date?.readings).toEqual([{ from: at, to: at + 1, precision: 'day' }]);
      expect(text.slice(date?.start, date?.end)).toBe(written);
    }),
  );
});

test('in any text dates stand in order, do not overlap, and read forward', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '2024',
      '12/03/2024',
      'March',
      '12',
      '–',
      'to',
      'by',
      'next year',
      'in',
      ', ',
      ' ',
      '.',
      '2022',
    ),
    fc.string({ maxLength: 6 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join(' ');
      let last = 0;
      for (const { start, end, written, readings } of findDates(text, anchor)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(text.slice(start, end)).toBe(written);
        expect(readings.length).toBeGreaterThan(0);
        for (const { from, to } of readings) expect(to).toBeGreaterThan(from);
        last = end;
      }
    }),
  );
});
