import { expect, test } from 'vitest';
import type { FindingCode } from '#shared/model/finding';
import { findingInWords } from '#shared/report/findings';

test.each<[FindingCode, string, string]>([
  [
    'embedsLeftOut',
    '1 script or embedded thing left out, not run',
    '2 scripts or embedded things left out, none of them run',
  ],
  [
    'runningHeadsRemoved',
    '1 running head or page number set aside',
    '2 running heads or page numbers set aside',
  ],
  [
    'directionMarks',
    '1 mark that turns the direction of writing, shown by name',
    '2 marks that turn the direction of writing, shown by name',
  ],
  [
    'passagesByQuote',
    '1 passage found by its words, since its place does not fit',
    '2 passages found by their words, since their places do not fit',
  ],
])('%s is said of one and of several', (code, one, several) => {
  expect(findingInWords({ code, count: 1 })).toBe(one);
  expect(findingInWords({ code, count: 2 })).toBe(several);
});
