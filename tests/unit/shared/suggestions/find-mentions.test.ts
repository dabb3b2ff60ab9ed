import { expect, test } from 'vitest';
import type { Candidate, CandidateAlias } from '#shared/suggestions/candidate';
import { compileMentions } from '#shared/suggestions/find-mentions';

const auto = (text: string, kind: CandidateAlias['kind'] = 'short') =>
  ({ text, kind, apply: 'auto' }) as const;
const ask = (text: string, kind: CandidateAlias['kind'] = 'short') => ({ text, kind, apply: 'ask' }) as const;
const anActor = (name: string, ...aliases: CandidateAlias[]): Candidate => ({
  id: name,
  name,
  type: 'group',
  aliases,
});

/** What is found, as "words>actor", with a question mark and the reason where it asks. */
function found(text: string, ...candidates: Candidate[]): string[] {
  return compileMentions(candidates)
    .in(text)
    .map(
      ({ start, end, actor, apply, why }) =>
        `${text.slice(start, end)}>${actor}${apply === 'ask' ? `?${why ?? ''}` : ''}`,
    );
}

test('an actor goes by its name, without an alias that says so', () => {
  expect(found('Then Wagner left.', anActor('Wagner'))).toEqual(['Wagner>Wagner']);
});

test('an alias of the words of the name says how the name is applied', () => {
  expect(found('Then Wagner left.', anActor('Wagner', ask('Wagner')))).toEqual(['Wagner>Wagner?']);
});

test('the longest name wins, then the leftmost', () => {
  const actors = [anActor('Korea'), anActor('North Korea'), anActor('Korea Bank'), anActor('Bank')];

  expect(found('North Korea; the Korea Bank; North Korea Bank', ...actors)).toEqual([
    'North Korea>North Korea',
    'Korea Bank>Korea Bank',
    'North Korea>North Korea',
    'Bank>Bank',
  ]);
});

test('only whole words match, by letters, digits and marks of any script', () => {
  const actors = [anActor('Mali'), anActor('G7'), anActor('Русь')];

  expect(found('Somali Malian 5G7 G77 Mali\u0301 Беларусь Русью Mali-based (Mali) G7,', ...actors)).toEqual([
    'Mali>Mali',
    'Mali>Mali',
    'G7>G7',
  ]);
});

test('a possessive ending stays outside, other letters behind an apostrophe do not', () => {
  const actors = [anActor('Russia'), anActor('States'), anActor('Sana'), anActor('US')];

  expect(found("Russia's Russia’s RUSSIA’S the States’ own, Sana'a, US$5, US-led", ...actors)).toEqual([
    'Russia>Russia',
    'Russia>Russia',
    'RUSSIA>Russia',
    'States>States',
    'US>US',
  ]);
});

test.each([
  ['NATO', 'NATO', true],
  ['NATO', 'Nato', false],
  ['US', 'us', false],
  ['U.S.', 'U.S.', true],
  ['U.S.', 'u.s.', false],
  ['Turkey', 'turkey', false],
  ['Turkey', 'TURKEY', true],
  ['Turkey', 'TurKey', false],
  ['the West', 'The West', true],
  ['The West', 'the West', true],
  ['the West', 'the west', false],
  ['armed forces', 'Armed Forces', true],
  ['armed forces', 'ARMED FORCES', true],
  ['US Army', 'us army', false],
  ['al-Shabaab', 'Al-Shabaab', true],
  ['Kim Jong Un', 'Kim jong un', false],
])('the alias %s and the text %s: %s', (alias, written, isFound) => {
  expect(found(`and ${written} and more`, anActor('Somebody', auto(alias)))).toEqual(
    isFound ? [`${written}>Somebody`] : [],
  );
});

test('apostrophes, hyphens, spaces and accents match however they are written', () => {
  const actors = [anActor("Côte d'Ivoire"), anActor('Secretary-General'), anActor('South Sudan')];

  const text =
    'Co\u0302te d’Ivoire, Secretary\u2011General, South\u00A0Sudan, South  Sudan, South\nSudan, So\u00ADuth Sudan';
  expect(found(text, ...actors).map((item) => item.split('>')[1])).toEqual([
    "Côte d'Ivoire",
    'Secretary-General',
    'South Sudan',
    'South Sudan',
    'South Sudan',
  ]);
});

test('offsets are those of the text as it is', () => {
  const text = '🛰 İstanbul: Co\u0302te d’Ivoire';

  const [mention] = compileMentions([anActor('Côte d’Ivoire')]).in(text);

  expect(mention).toMatchObject({ start: 13, end: text.length });
});

test('a name of two actors is a question about each', () => {
  const actors = [anActor('A', auto('Guard')), anActor('B', auto('Guard'))];

  expect(found('The Guard came.', ...actors)).toEqual(['Guard>A?shared', 'Guard>B?shared']);
});

test('names that differ in case are two names', () => {
  expect(found('US and Us', anActor('State', auto('US')), anActor('Band', auto('Us')))).toEqual([
    'US>State',
    'Us>Band',
  ]);
});

test('an alias that asks says why, where its kind does', () => {
  const actor = anActor(
    'X',
    ask('Moscow', 'metonym'),
    ask('Xian', 'demonym'),
    ask('Chair', 'title'),
    ask('Ex'),
  );

  expect(found('Moscow, Xian, Chair, Ex', actor)).toEqual([
    'Moscow>X?metonym',
    'Xian>X?demonym',
    'Chair>X?title',
    'Ex>X?',
  ]);
});

test('a state used as a place asks; a group of that name does not', () => {
  const state: Candidate = { ...anActor('Mali'), type: 'state' };

  expect(found('in Mali', state)).toEqual(['Mali>Mali?place']);
  expect(found('in Mali', anActor('Mali'))).toEqual(['Mali>Mali']);
});

test('a short abbreviation in a line of capitals asks', () => {
  const actors = [anActor('US'), anActor('NATO')];

  expect(found('GIVE US NATO AID\nThe US gave', ...actors)).toEqual(['US>US?capitals', 'NATO>NATO', 'US>US']);
});

test('no name goes over the end of a line', () => {
  expect(found('North\nKorea', anActor('North Korea'))).toEqual([]);
});

test('phrases that only hold a name are passed over', () => {
  const finder = compileMentions([anActor('Ireland')], ['Northern Ireland']);

  expect(finder.in('Northern Ireland and Ireland')).toMatchObject([{ start: 21 }]);
});

test('a stretch of a text finds what the whole text finds there', () => {
  const text = 'North Korea and Korea\nKorea';
  const finder = compileMentions([anActor('Korea'), anActor('North Korea')]);

  expect(finder.in(text, 6)).toEqual(finder.in(text).slice(1));
  expect(finder.in(text, 0, 11)).toEqual(finder.in(text).slice(0, 1));
  expect(finder.in(text, 22, 27)).toEqual(finder.in(text).slice(2));
  expect(finder.in(text, 21, 22)).toEqual([]);
});

test('nothing is found for nobody, in nothing, or by an empty alias', () => {
  expect(compileMentions([]).in('Russia')).toEqual([]);
  expect(found('', anActor('A'))).toEqual([]);
  expect(found('a \n b', anActor('A', auto(' ')))).toEqual([]);
});
