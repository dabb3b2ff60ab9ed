import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { hedgeWords } from '#shared/text/hedge-words';
import { hedgesIn } from '#shared/text/hedges';
import { withoutHedge } from '#shared/text/without-hedge';

function rewritten(statement: string): string | undefined {
  const [hedge] = hedgesIn(statement);
  if (!hedge) throw new Error(`No hedge in “${statement}”`);
  return withoutHedge(statement, hedge);
}

test.each([
  ['North Korean troops may relieve Russian units.', 'North Korean troops will relieve Russian units.'],
  ['The sale of weapons might ease the pressure.', 'The sale of weapons will ease the pressure.'],
  ['Sanctions could follow.', 'Sanctions will follow.'],
  ['Sanctions may not follow.', 'Sanctions will not follow.'],
  ['Sanctions will probably follow.', 'Sanctions will follow.'],
  ['Perhaps sanctions follow.', 'Sanctions follow.'],
  ['Possibly, sanctions follow.', 'Sanctions follow.'],
  ['Sanctions, perhaps, follow.', 'Sanctions follow.'],
  ['Sanctions are likely to follow.', 'Sanctions will follow.'],
  ['A strike is very unlikely to follow.', 'A strike will follow.'],
  ['A strike will almost certainly follow.', 'A strike will follow.'],
  ['Sanctions will likely follow.', 'Sanctions will follow.'],
  ['Moscow is a likely target.', 'Moscow is a target.'],
  ['It is possible that troops leave.', 'Troops leave.'],
  ['It is unlikely that troops leave.', 'Troops leave.'],
  ['It seems that troops leave.', 'Troops leave.'],
  ['We cannot rule out that troops leave.', 'Troops leave.'],
  ['Moscow seems to hesitate.', 'Moscow hesitates.'],
  ['Moscow appears to carry the cost.', 'Moscow carries the cost.'],
  ['The generals seem to push.', 'The generals push.'],
  ['Moscow seems weak.', 'Moscow is weak.'],
  ['He is believed to be ill.', 'He is ill.'],
  ['Troops are thought to be few.', 'Troops are few.'],
  ['Troops are said to have left.', 'Troops have left.'],
  ['Talks are expected to resume.', 'Talks will resume.'],
  ['Talks will in all likelihood resume.', 'Talks will resume.'],
])('%s', (statement, expected) => {
  expect(rewritten(statement)).toBe(expected);
});

test.each([
  ['Troops may have left.'],
  ['Sanctions are likely.'],
  ['Seoul is an unlikely ally.'],
  ['A possible strike worries Kyiv.'],
  ['Sanctions will probably not follow.'],
  ['The general appeared to hesitate.'],
  ['It is unclear whether they fight.'],
  ['It is doubtful.'],
  ['Moscow does not seem ready.'],
  ['may'],
  ['There is an even chance of it.'],
])('is left to the person: %s', (statement) => {
  expect(rewritten(statement)).toBeUndefined();
});

test('what is rewritten has one hedge less, begins with no small letter and has no loose blanks', () => {
  const words = fc.constantFrom(
    ...hedgeWords.keys(),
    'is',
    'are',
    'it',
    'that',
    'to',
    'have',
    'hold',
    'Russia',
    'troops',
    'an',
    ',',
  );
  fc.assert(
    fc.property(fc.array(words, { minLength: 2, maxLength: 9 }), (some) => {
      const statement = `${some.join(' ')}.`;
      for (const hedge of hedgesIn(statement)) {
        const after = withoutHedge(statement, hedge);
        if (after === undefined) continue;
        expect(hedgesIn(after).length).toBeLessThan(hedgesIn(statement).length);
        expect(after).not.toMatch(/^\p{Ll}|\s\s|^\s|\s$|\s[,.]/u);
      }
    }),
  );
});
