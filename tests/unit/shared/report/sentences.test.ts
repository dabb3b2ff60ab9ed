import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { confidences, likelihoods, type Implication } from '#shared/model/implication';
import { printedJudgement } from '#shared/report/sentences';

const likelihoodWords = /chance|likely|certain|%/i;
const confidenceWords = /confiden/i;

describe('an implication is printed', () => {
  const statement = 'troops relieve worn units';

  test.each<[Partial<Implication>, string, string?, string?]>([
    [{ basis: 'stated' }, 'The source states: Troops relieve worn units.'],
    [{ basis: 'inferred' }, 'We infer: Troops relieve worn units.'],
    [
      { basis: 'inferred', likelihood: 'likely', confidence: 'low', confidenceReason: 'one source' },
      'We infer this, and judge it likely (55–80 %): Troops relieve worn units.',
      'Our confidence in this judgement is low.',
      'One source.',
    ],
    [
      { basis: 'stated', likelihood: 'almost-no-chance', confidence: 'high' },
      'The source states this, and we judge it to have almost no chance (1–5 %): Troops relieve worn units.',
      'Our confidence in this judgement is high.',
    ],
    [
      { basis: 'inferred', confidence: 'low', confidenceReason: 'One source' },
      'We infer: Troops relieve worn units.',
    ],
  ])('%j', (fields, judgement, confidence, reason) => {
    expect(printedJudgement({ statement, basis: 'stated', ...fields })).toEqual({
      judgement,
      confidence,
      reason,
    });
  });

  test('with the stop or the question mark that it has', () => {
    expect(printedJudgement({ statement: 'Who pays?', basis: 'inferred' }).judgement).toBe(
      'We infer: Who pays?',
    );
    expect(printedJudgement({ statement: 'He said “no.”', basis: 'inferred' }).judgement).toMatch(/“no\.”$/);
  });
});

const judgements = fc.record(
  {
    statement: fc.constantFrom('Troops relieve worn units', 'Prices fall.', 'It ends'),
    basis: fc.constantFrom('stated' as const, 'inferred' as const),
    likelihood: fc.constantFrom(...likelihoods),
    confidence: fc.constantFrom(...confidences),
    confidenceReason: fc.constantFrom('One source', '', ' Two reports. '),
  },
  { requiredKeys: ['statement', 'basis'] },
);

test('no sentence holds both how likely it is and how good the basis is', () => {
  fc.assert(
    fc.property(judgements, (judgement) => {
      const sentences = Object.values(printedJudgement(judgement)).filter((words) => words !== undefined);
      for (const sentence of sentences) {
        expect(likelihoodWords.test(sentence) && confidenceWords.test(sentence), sentence).toBe(false);
        expect(sentence).toMatch(/^\p{Lu}.*[.?]$/u);
      }
    }),
  );
});

test('whatever a person writes, their words are in no sentence of ours about the basis', () => {
  fc.assert(
    fc.property(judgements, fc.string({ minLength: 1 }), (judgement, words) => {
      const { confidence } = printedJudgement({ ...judgement, statement: words, confidenceReason: words });
      expect(confidence ?? 'Our confidence in this judgement is low.').toMatch(
        /^Our confidence in this judgement is (?:low|moderate|high)\.$/,
      );
    }),
  );
});

test('it is always said whether the source states it or we infer it', () => {
  fc.assert(
    fc.property(judgements, (judgement) => {
      expect(printedJudgement(judgement).judgement).toMatch(
        judgement.basis === 'stated' ? /^The source states\b/ : /^We infer\b/,
      );
    }),
  );
});
