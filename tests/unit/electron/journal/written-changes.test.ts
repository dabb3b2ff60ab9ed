import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changesAt } from '#electron/journal/written-changes';
import { encodeArrived, encodeEntry } from '#electron/journal/payload';
import { canonicalJson, type Json } from '#shared/canonical-json';
import type { Change } from '#shared/model/change';
import { aChange, objectId } from '#tests/builders/a-history';

const hard = fc.oneof(
  fc.string(),
  fc.constantFrom('"changes":[', '}', '{', '\\', '"', '\\"', ']}', '{"author":"x"}', ',"v":1}'),
);
const changes = fc.array(
  fc
    .dictionary(fc.constantFrom('name', 'note', 'more'), fc.oneof(hard, fc.array(hard)))
    .map((fields) => aChange({ patches: [{ op: 'put', type: 'actor', id: objectId(1), fields }] })),
  { minLength: 1, maxLength: 5 },
);
const arrived = fc.record({
  name: hard,
  manifest: fc.constant('0'.repeat(64)),
  at: fc.constant('2026-02-03T04:05:06.789Z'),
  id: fc.constant(objectId(2)),
});

test('each change of an entry is found where it lies, whatever its texts hold', () => {
  fc.assert(
    fc.property(changes, fc.option(arrived, { nil: undefined }), (some, came) => {
      const entry = { v: 1, kind: 'changes', changes: some, ...(came && { arrived: came }) } as const;
      const payload = Buffer.from(encodeEntry(entry));

      const found = [...changesAt(payload)].map(([start, end]) => payload.toString('utf8', start, end));

      expect(found).toEqual(some.map(canonical));
    }),
  );
});

test('an entry made of lines as they stand is the one made of the changes', () => {
  fc.assert(
    fc.property(changes, fc.option(arrived, { nil: undefined }), (some, came) => {
      const entry = { v: 1, kind: 'changes', changes: some, ...(came && { arrived: came }) } as const;

      const made = encodeArrived(came, Buffer.from(some.map(canonical).join(',')));

      expect(Buffer.from(made).toString()).toBe(Buffer.from(encodeEntry(entry)).toString());
    }),
  );
});

test('an entry that holds no changes has none', () => {
  expect([...changesAt(Buffer.from('{"kind":"epoch","v":1}'))]).toEqual([]);
});

function canonical(change: Change): string {
  return canonicalJson(change as unknown as Json);
}
