import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hedgeWords } from '#shared/text/hedge-words';
import { hedgesIn } from '#shared/text/hedges';

describe('a hedge is found', () => {
  test.each<[sentence: string, ...found: string[]]>([
    ['Sanctions may follow.', 'may:ps-plus'],
    ['Sanctions might follow.', 'might:ps-plus'],
    ['Sanctions could follow.', 'could:ps-plus'],
    ['Sanctions possibly follow.', 'possibly:ps-plus'],
    ['Perhaps sanctions follow.', 'Perhaps:ps-plus'],
    ['Maybe sanctions follow.', 'Maybe:ps-plus'],
    ['Sanctions may not follow.', 'may not:ps-minus'],
    ['Sanctions might never follow.', 'might never:ps-minus'],
    ['Sanctions likely follow.', 'likely:pr-plus:likely'],
    ['Sanctions are unlikely.', 'unlikely:pr-minus:unlikely'],
    ['Sanctions are not likely to follow.', 'not likely:pr-minus:unlikely'],
    ['Sanctions are very likely to follow.', 'very likely:pr-plus:very-likely'],
    ['Sanctions are highly unlikely.', 'highly unlikely:pr-minus:very-unlikely'],
    ['Sanctions probably follow.', 'probably:pr-plus:likely'],
    ['Sanctions will probably not follow.', 'probably not:pr-minus:unlikely'],
    ['Sanctions almost certainly follow.', 'almost certainly:pr-plus:almost-certain'],
    ['Sanctions are almost certain.', 'almost certain:pr-plus:almost-certain'],
    ['There is almost no chance of sanctions.', 'almost no chance:pr-minus:almost-no-chance'],
    ['There is a roughly even chance of it.', 'roughly even chance:ps-plus:roughly-even'],
    ['It is as likely as not.', 'as likely as not:ps-plus:roughly-even'],
    ['It is more likely than not.', 'more likely than not:pr-plus:likely'],
    ['Troops reportedly arrived.', 'reportedly:undetermined'],
    ['Troops allegedly fled.', 'allegedly:undetermined'],
    ['He is said to be ill.', 'is said to:undetermined'],
    ['Moscow appears to hesitate.', 'appears to:pr-plus'],
    ['Moscow seems weak.', 'seems:pr-plus'],
    ['Moscow seems to hesitate.', 'seems to:pr-plus'],
    ['Moscow does not seem ready.', 'does not seem:pr-minus'],
    ['Talks are expected to resume.', 'are expected to:pr-plus'],
    ['Talks are not expected to resume.', 'are not expected to:pr-minus'],
    ['He is believed to be in Kursk.', 'is believed to:pr-plus'],
    ['We cannot rule out a strike.', 'cannot rule out:ps-plus'],
    ['We can’t rule out a strike.', 'can’t rule out:ps-plus'],
    ['A strike cannot be ruled out.', 'cannot be ruled out:ps-plus'],
    ['It is unclear whether they fight.', 'unclear whether:undetermined'],
    ['It is possible that they fight.', 'possible:ps-plus'],
    ['Presumably they fight.', 'Presumably:pr-plus'],
    ['It is doubtful.', 'doubtful:pr-minus'],
    ['They could fight, and might win.', 'could:ps-plus', 'might:ps-plus'],
    ['Losses are likely, gains unlikely.', 'likely:pr-plus:likely', 'unlikely:pr-minus:unlikely'],
    ['“We could go further,” he said.', 'could:ps-plus'],
    ['In May they may leave.', 'may:ps-plus'],
    ['Russia May Send More Troops To Kursk', 'May:ps-plus'],
    ['The military might strike first.', 'might:ps-plus'],
    ['The army and navy might be split.', 'might:ps-plus'],
    ['Steps that might help are few.', 'might:ps-plus'],
    ['They are very\nlikely gone.', 'very\nlikely:pr-plus:very-likely'],
  ])('%s', (sentence, ...found) => {
    const shown = hedgesIn(sentence).map(({ word, certainty, likelihood }) =>
      [word, certainty, likelihood].filter(Boolean).join(':'),
    );

    expect(shown).toEqual(found);
  });
});

describe('no hedge is found', () => {
  test.each([
    ['Troops will arrive.'],
    ['Troops arrived in May.'],
    ['May 2024 saw the first strike.'],
    ['It happened on 3 May.'],
    ['The 9th of May is a holiday.'],
    ['Between April and May, 2024, prices rose.'],
    ['The May Day parade was short.'],
    ['Theresa May resigned.'],
    ['Mrs May resigned in June.'],
    ['May’s government fell.'],
    ['May I ask who sent them?'],
    ['By early May the front had moved.'],
    ['Prices rose through May and June.'],
    ['Its military might is real.'],
    ['The might of the fleet was on show.'],
    ['They fought with all their might.'],
    ['Russia’s might rests on oil.'],
    ['They rely on military might alone.'],
    ['He spoke of naval might and trade.'],
    ['The likelihood is unchanged.'],
    ['They could not hold the town.'],
    ['They couldn’t hold the town.'],
    ['Leave as soon as possible.'],
    ['Mayors met in Seoul.'],
    ['He appeared in court.'],
    ['It is unlikeliest of all.'],
    ['Troops will certainly arrive.'],
    [''],
  ])('%s', (sentence) => {
    expect(hedgesIn(sentence)).toEqual([]);
  });
});

test('another language has no hedge that is known; English of any country and none named has', () => {
  expect(hedgesIn('Die Might AG may gehen.', 'de')).toEqual([]);
  expect(hedgesIn('They may go.', 'en-GB')).toHaveLength(1);
  expect(hedgesIn('They may go.', 'en')).toHaveLength(1);
});

test('the offsets quote the word, in order and apart, whatever stands around it', () => {
  const words = fc.constantFrom(
    ...hedgeWords.keys(),
    'May',
    'MAY',
    'Russia',
    'troops',
    '3',
    'not',
    '’s',
    '“',
    '\n',
  );
  const pieces = fc.array(
    fc.oneof({ weight: 4, arbitrary: words }, fc.string({ unit: 'grapheme', maxLength: 6 })),
    {
      maxLength: 30,
    },
  );

  fc.assert(
    fc.property(pieces, (some) => {
      const text = some.join(' ');
      let last = 0;
      for (const { start, end, word } of hedgesIn(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(text.slice(start, end)).toBe(word);
        expect(word).not.toBe('');
        last = end;
      }
    }),
  );
});

test('every word of the list is found by itself in a sentence, whole', () => {
  for (const [word, sense] of hedgeWords) {
    const text = `It ${word} so`;
    expect(hedgesIn(text), word).toEqual([{ start: 3, end: 3 + word.length, word, ...sense }]);
  }
});
