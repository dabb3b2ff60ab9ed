import { describe, expect, test } from 'vitest';
import { planEvidence, withEvidence } from '#renderer/commands/evidence';
import { linkId } from '#shared/model/ids';
import { aDesk } from '#tests/builders/a-desk';
import { aPassage, bearsOn } from '#tests/builders/a-passage';
import { AWorkbench } from '#tests/builders/a-workbench';
import { anImplication } from '#tests/builders/an-implication';
import { newId } from '#tests/builders/ids';
import { written } from './planned';

const [passage, another, implication] = [newId(), newId(), newId()] as [string, string, string];
const of = { kind: 'passage', id: passage } as const;

function aDeskWithOne() {
  const bench = new AWorkbench([
    aPassage({ id: passage }),
    aPassage({ id: another, start: 30 }),
    anImplication({ id: implication }),
  ]);
  return { bench, desk: aDesk(bench) };
}

describe('evidence for an implication that is there', () => {
  test('is one link of one action, with what it does for it', () => {
    const { bench, desk } = aDeskWithOne();

    const { document } = written(planEvidence(desk, implication, [{ of, stance: 'undermines' }]));
    bench.does(...document);

    expect(document).toEqual([bearsOn(passage, implication, 'undermines')]);
    expect(desk.book.find(passage)?.implications).toMatchObject([{ id: implication, stance: 'undermines' }]);
  });

  test('that is evidence already is not written again, but may do another thing for it', () => {
    const { bench, desk } = aDeskWithOne();
    bench.does(bearsOn(passage, implication, 'supports'));

    const same = planEvidence(desk, implication, [{ of, stance: 'supports' }]);
    const { document } = written(planEvidence(desk, implication, [{ of, stance: 'context' }]));

    expect(same).toEqual({ kind: 'refusal', reason: 'evidence-already' });
    expect(document).toEqual([
      { op: 'put', type: 'bears', id: linkId('bears', passage, implication), fields: { stance: 'context' } },
    ]);
  });

  test('may be of several pieces, each once', () => {
    const both = withEvidence([{ of, stance: 'supports' }], {
      of: { kind: 'passage', id: another },
      stance: 'supports',
    });

    const { document } = written(planEvidence(aDeskWithOne().desk, implication, both));

    expect(document).toHaveLength(2);
    expect(withEvidence(both, { of, stance: 'context' })).toBe(both);
  });
});
