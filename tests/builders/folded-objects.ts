import * as fc from 'fast-check';
import type { Json } from '#shared/canonical-json';
import type { Stamp } from '#shared/history/clock';
import { keyOf, type FoldedObject, type Head } from '#shared/history/fold';
import { ANOTHER_DOCUMENT, DOCUMENT } from './ids';

/** Plain objects, as JSON gives them. */
const aRecord = <Value>(model: { [Key in keyof Value]: fc.Arbitrary<Value[Key]> }): fc.Arbitrary<Value> =>
  fc.record(model, { noNullPrototype: true });

const uuid = fc.uuid().map((id) => id.toLowerCase());
const hex = (length: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: length, maxLength: length });
const id = fc.oneof(uuid, hex(32), hex(64));

/** A few ids that come again, so that objects name each other. */
const ends = ['1', '2', '3', '4'].map((digit) => `${digit.repeat(8)}-0000-4000-8000-000000000000`);
const end = fc.constantFrom(...ends);

const stamp: fc.Arbitrary<Stamp> = aRecord({
  author: fc.oneof(uuid, end),
  seq: fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
  hlc: fc.tuple(fc.integer({ min: 0, max: 8_640_000_000_000_000 }), fc.nat()),
});

const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('~', '~1', '~~z', '̈', 'Київ'), id, end);
const value: fc.Arbitrary<Json> = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    text,
    fc.integer().map((n) => n + 0),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.oneof(fc.string({ minLength: 1 }), fc.constant('__proto__')), tie('value'), {
      maxKeys: 3,
    }),
  ),
})).value;

const field = fc.oneof(
  fc.stringMatching(/^[a-z][A-Za-z0-9.-]{0,9}$/),
  fc.constantFrom('passage', 'actor', 'layer'),
);

/** Objects that one change made, as nearly all are. */
const once = (
  of: fc.Arbitrary<{ type: string; id: string; fields: Record<string, Json> }>,
): fc.Arbitrary<FoldedObject> =>
  fc.tuple(of, stamp).map(([{ fields, ...object }, by]) => ({
    ...object,
    stream: DOCUMENT,
    fields: Object.fromEntries(
      Object.entries(fields).map(([name, given]) => [name, [{ ...by, value: given }]]),
    ),
    puts: [by],
    created: by,
    changed: by,
  }));

const span = aRecord({
  start: fc.nat({ max: 60 }),
  length: fc.integer({ min: 1, max: 9 }),
  quote: fc.string({ minLength: 1 }),
}).map(({ start, length, quote }) => ({ start, end: start + length, quote, before: '', after: '' }));

const passage = once(
  aRecord({
    type: fc.constant('passage'),
    id: end,
    fields: aRecord({
      layer: end,
      target: aRecord({
        textDigest: fc.constantFrom(DOCUMENT, ANOTHER_DOCUMENT),
        spans: fc.array(span, { minLength: 1, maxLength: 2 }),
      }),
    }),
  }),
);

const link = once(
  fc.oneof(
    aRecord({ type: fc.constant('appears'), id: hex(32), fields: aRecord({ passage: end, actor: end }) }),
    aRecord({
      type: fc.constant('labelled'),
      id: hex(32),
      fields: aRecord({ passage: end, theme: end }),
    }),
    // One that says of no actor is kept, and not listed.
    aRecord({
      type: fc.constant('role'),
      id: hex(32),
      fields: aRecord({ passage: end, role: fc.constant('acts') }),
    }),
  ),
);

const head: fc.Arbitrary<Head> = fc.tuple(stamp, value).map(([by, given]) => ({ ...by, value: given }));

/** Whatever a fold could leave: conflicts, removed objects, kinds that a later version made. */
const anything: fc.Arbitrary<FoldedObject> = aRecord({
  type: fc.constantFrom('passage', 'appears', 'document', 'thread', 'ofTomorrow', 'of-the-day-after'),
  id,
  stream: fc.constant(DOCUMENT),
  fields: fc.dictionary(field, fc.array(head, { maxLength: 3 }), { maxKeys: 4, noNullPrototype: true }),
  puts: fc.array(stamp, { maxLength: 3 }),
  created: stamp,
  changed: stamp,
});

/** The objects of one document, each once. */
export const foldedObjects: fc.Arbitrary<FoldedObject[]> = fc.uniqueArray(fc.oneof(passage, link, anything), {
  minLength: 1,
  maxLength: 40,
  selector: (object) => keyOf(object.type, object.id),
});
