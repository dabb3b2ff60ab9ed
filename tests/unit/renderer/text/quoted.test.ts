import { expect, test } from 'vitest';
import { describeFailure } from '#renderer/text/failures';
import { intakeText } from '#renderer/text/intake';

const deceiving = 'invoice\u202Efdp.txt';

test('a name in a sentence turns nothing around and hides nothing', () => {
  expect(intakeText.knownAs(deceiving)).toBe(
    'This text is already in the library, as “invoice⟨RLO⟩fdp.txt”.',
  );
  expect(intakeText.reading(deceiving)).toBe('Reading invoice⟨RLO⟩fdp.txt');
  expect(describeFailure({ code: 'import-failed', name: deceiving, reason: 'noText' })).toContain(
    '“invoice⟨RLO⟩fdp.txt” could not be read',
  );
});
