import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { JournalEntry } from '#shared/history/journal-entry';
import { Change } from '#shared/model/change';
import { entities } from '#shared/model/entities';
import { checkOf } from '#shared/model/quick-check';
import { RevisionFile } from '#shared/model/revision-file';
import { z } from '#shared/model/zod';
import { sampleContent } from '#shared/sample/sample';

const changes = sampleContent().changes;
const entry = { v: 1, kind: 'changes', changes: changes.slice(0, 2) };

/** What may come in the place of something: any JSON, and what is often nearly right. */
const instead = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom(null, '', 'put', 'doc', 'x.y', 'toString', 0, 1, -1, 2 ** 53, 0.5, [], {}, [[]], true),
  fc.constantFrom('0'.repeat(64), '0'.repeat(32), '00000000-0000-4000-8000-000000000001'),
  fc.record({ op: fc.constantFrom('put', 'del', 'ctx', 'later'), type: fc.string(), more: fc.jsonValue() }),
);

type Deed = {
  readonly way: readonly number[];
  readonly deed: 'replace' | 'remove' | 'add';
  readonly value: unknown;
};
const deeds: fc.Arbitrary<Deed[]> = fc.array(
  fc.record({
    way: fc.array(fc.nat(40), { maxLength: 8 }),
    deed: fc.constantFrom('replace', 'remove', 'add'),
    value: instead,
  }),
  { maxLength: 3 },
);

/** A copy of a value that differs from it in one place, which a walk by these numbers finds. */
function altered(value: unknown, { way, deed, value: other }: Deed): unknown {
  const root = { it: structuredClone(value) };
  let holder: Record<string, unknown> = root;
  let key = 'it';
  for (const step of way) {
    const inner = holder[key];
    const keys = typeof inner === 'object' && inner !== null ? Object.keys(inner) : [];
    if (keys.length === 0) break;
    holder = inner as Record<string, unknown>;
    key = keys[step % keys.length] ?? '';
  }
  if (deed === 'replace') holder[key] = other;
  else if (deed === 'add') Object.assign(Array.isArray(holder) ? {} : holder, { added: other });
  else if (!Array.isArray(holder)) delete holder[key];
  return root.it;
}

function expectSameVerdict(schema: z.ZodType, value: unknown): void {
  expect({ value, isTaken: checkOf(schema)(value) }).toEqual({
    value,
    isTaken: schema.safeParse(value).success,
  });
}

test.each([
  ['a change', Change, changes],
  ['an entry of the journal', JournalEntry, [entry]],
] as const)('of %s it says what zod says, however it is altered', (_, schema, sound) => {
  for (const value of sound) expect(checkOf(schema)(value)).toBe(true);
  fc.assert(
    fc.property(fc.constantFrom(...sound), deeds, (value, alterations) => {
      expectSameVerdict(schema, alterations.reduce(altered, value as unknown));
    }),
    { numRuns: 2_000 },
  );
});

describe.each(Object.entries(entities))('of the fields of %s', (type, { fields }) => {
  const held = changes.flatMap(({ patches }) =>
    patches.flatMap((patch) => (patch.op === 'put' && patch.type === type ? [patch.fields] : [])),
  ) as Record<string, unknown>[];

  test.each(Object.entries(fields.shape))('%s, it says what zod says', (field, schema) => {
    const values = held.flatMap((each) => (each[field] === undefined ? [] : [each[field]]));
    fc.assert(
      fc.property(fc.constantFrom(...values, undefined), deeds, instead, (value, alterations, other) => {
        expectSameVerdict(schema, value === undefined ? other : alterations.reduce(altered, value));
      }),
      { numRuns: 150 },
    );
  });
});

test('what a schema has that it does not know is left to zod', () => {
  const trimmed = z.strictObject({ name: z.string().trim().min(1), when: z.iso.datetime() });

  for (const value of [{ name: ' ', when: '' }, { name: ' x', when: '2026-01-05T08:00:00Z' }, { name: 'x' }])
    expectSameVerdict(trimmed, value);
  expectSameVerdict(RevisionFile, { text: 'x', blocks: [{ start: 0, end: 1, kind: 'later' }], marks: [] });
});
