import { describe, expect, test } from 'vitest';
import { foldName, isSameName, nearnessOf, wordsAsMeant } from '#shared/text/names';

test.each([
  ['Türkiye', 'turkiye'],
  ['Łukaszenka', 'LUKASZENKA'],
  ['Straße', 'strasse'],
  ['the Kremlin’s', "The Kremlin's"],
])('“%s” and “%s” are one name', (one, other) => {
  expect(isSameName(one, other)).toBe(true);
});

describe('a typed name is', () => {
  const near = (typed: string, name: string) =>
    nearnessOf(wordsAsMeant(foldName(typed)), wordsAsMeant(foldName(name)));

  test.each([
    ['Korea North', 'North Korea'],
    ['NorthKorea', 'North Korea'],
    ['Rebel', 'Rebels'],
    ['Ministries of Defence', 'Ministry of Defence'],
    ['West', 'The West'],
    ['Russia’s', 'Russia'],
    ['Kim Jong-Un', 'Kim Jong Un'],
  ])('the same, put otherwise: “%s” for “%s”', (typed, name) => {
    expect(near(typed, name)).toBe('same');
  });

  test.each([
    ['Rusia', 'Russia'],
    ['Noth Korea', 'North Korea'],
    ['Minstry of Defense', 'Ministry of Defence'],
    ['Zelenksy', 'Zelensky'],
  ])('likely a slip: “%s” for “%s”', (typed, name) => {
    expect(near(typed, name)).toBe('slip');
  });

  test.each([
    ['Iran', 'Iraq'],
    ['Zambia', 'Gambia'],
    ['Slovakia', 'Slovenia'],
    ['Zelinskiy', 'Zelenskyy'],
  ])('near, and may as well be another: “%s” beside “%s”', (typed, name) => {
    expect(near(typed, name)).toBe('near');
  });

  test.each([
    ['North Korea', 'South Korea'],
    ['Niger', 'Nigeria'],
    ['UK', 'UN'],
    ['Ukraine', 'Bahrain'],
    ['Armed Forces of Ukraine', 'Ukraine'],
    ['Rusia Ukrane Polnd', 'Russia Ukraine Poland'],
  ])('another one: “%s” and “%s”', (typed, name) => {
    expect(near(typed, name)).toBeUndefined();
  });
});
