import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { Ledger } from '#shared/history/ledger';
import { receive } from '#shared/history/receive';
import { after, aChange, authorId, objectId, STREAM } from '#tests/builders/a-history';
import { histories, play, product } from '#tests/builders/replicas';

const first = aChange();
const second = after(first, [{ op: 'put', type: 'actor', id: objectId(0), fields: { note: 'two' } }]);
const third = after(second, [{ op: 'put', type: 'actor', id: objectId(0), fields: { note: 'three' } }]);

test('what a replica has is taken whole by an empty one, and nothing of it a second time', () => {
  fc.assert(
    fc.property(histories, (history) => {
      for (const { changes } of play(history, product)) {
        const ledger = new Ledger();
        const reception = receive(changes, ledger);
        if ('obstacle' in reception) throw new Error(JSON.stringify(reception.obstacle));
        for (const change of reception.fresh) ledger.add(change);

        expect(reception.fresh).toHaveLength(changes.length);
        expect(receive(changes, ledger)).toEqual({ fresh: [], known: changes.length });
      }
    }),
    { numRuns: 200 },
  );
});

test('changes that follow on a missing one are refused, naming what is missing', () => {
  expect(receive([first, third], new Ledger())).toEqual({
    obstacle: { kind: 'gap', stream: STREAM, author: authorId(0), upTo: 2 },
  });
});

test('changes whose author had seen work that is not there are refused, naming whose', () => {
  const informed = aChange({
    author: authorId(1),
    patches: [{ op: 'ctx', vector: { [authorId(0)]: 2 } }, ...first.patches],
  });

  expect(receive([informed, first], new Ledger())).toEqual({
    obstacle: { kind: 'gap', stream: STREAM, author: authorId(0), upTo: 2 },
  });
});

test('another change under a known number is a fork', () => {
  const ledger = new Ledger();
  ledger.add(first);
  ledger.add(second);
  const other = after(first, [{ op: 'del', type: 'actor', id: objectId(0) }]);

  expect(receive([first, other], ledger)).toEqual({
    obstacle: { kind: 'fork', stream: STREAM, author: authorId(0), seq: 2 },
  });
});

test('a change that does not follow on its predecessor is refused', () => {
  expect(receive([first, { ...second, prev: '0'.repeat(64) }], new Ledger())).toEqual({
    obstacle: { kind: 'broken-chain', stream: STREAM, author: authorId(0), seq: 2 },
  });
});
