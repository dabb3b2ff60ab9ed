import { expect, test } from 'vitest';
import { outcomeErrorIn } from '#renderer/commands/outcome-error';
import { emptyForm } from '#renderer/state/implication-form';

test.each([
  ['', '', true],
  ['They came.', '2024-11', true],
  ['They came.', ' 2024-11-03 ', true],
  ['They came.', '', false],
  ['', '2024', false],
  ['They came.', 'in autumn', false],
])('an outcome “%s” on “%s” can be stored: %s', (outcome, outcomeOn, isRight) => {
  expect(outcomeErrorIn({ ...emptyForm('inferred'), outcome, outcomeOn }) === undefined).toBe(isRight);
});
