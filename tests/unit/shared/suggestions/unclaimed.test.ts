import { expect, test } from 'vitest';
import type { Candidate } from '#shared/suggestions/candidate';
import { unclaimed } from '#shared/suggestions/unclaimed';

const named = (name: string, aliases: Candidate['aliases'] = []): Candidate => ({ id: name, name, aliases });
const short = (text: string) => ({ text, kind: 'short', apply: 'auto' }) as const;
const metonym = (text: string) => ({ text, kind: 'metonym', apply: 'ask' }) as const;

test('what an actor is called, by name or alias, is no candidate any more', () => {
  const actors = [named('Russia'), named('UK', [short('United Kingdom')])];

  expect(unclaimed([named('Russia'), named('United Kingdom'), named('Mali')], actors)).toEqual([
    named('Mali'),
  ]);
});

test('an actor named after what a candidate is always called is that candidate', () => {
  expect(unclaimed([named('North Korea', [short('DPRK')])], [named('DPRK')])).toEqual([]);
  expect(unclaimed([named('Russia', [metonym('Moscow')])], [named('Moscow')])).toEqual([named('Russia')]);
});

test('an alias that the project has given to somebody is that one’s alone', () => {
  const [belgium] = unclaimed(
    [named('Belgium', [metonym('Brussels'), short('BE')])],
    [named('NATO', [metonym('Brussels')])],
  );

  expect(belgium).toEqual(named('Belgium', [short('BE')]));
});
