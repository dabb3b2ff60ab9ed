import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { EntityId, LinkId, linkId, namedId, reproducibleIds, symmetricLinkId, Uuid } from '#shared/model/ids';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const [a, b] = ['aaaaaaaa-0000-4000-8000-000000000001', 'bbbbbbbb-0000-4000-8000-000000000002'] as const;

test('a link’s id is the first 32 digits of SHA-256 over its type and ends as canonical JSON', () => {
  expect(linkId('appears', a, b)).toBe(sha256(`["appears","${a}","${b}"]`).slice(0, 32));
  expect(linkId('role', a, b, 'acts')).toBe(sha256(`["role","${a}","${b}","acts"]`).slice(0, 32));
});

test('links of another type, between other ends or the other way round have other ids', () => {
  const ids = [
    linkId('appears', a, b),
    linkId('appears', b, a),
    linkId('affects', a, b),
    linkId('role', a, b, 'acts'),
    linkId('role', a, b, 'speaks'),
  ];

  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids)
    expect([LinkId.safeParse(id).success, EntityId.safeParse(id).success]).toEqual([true, true]);
});

test('a link that reads the same both ways has one id, that of its ends in order', () => {
  expect(symmetricLinkId('conflictsWith', b, a)).toBe(linkId('conflictsWith', a, b));
  expect(symmetricLinkId('conflictsWith', a, b)).toBe(linkId('conflictsWith', a, b));
});

test('reproducible ids are UUIDs of version 4, each another, the same for the same seed', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 4 }), (seed) => {
      const newId = reproducibleIds(...seed);
      const again = reproducibleIds(...seed);

      const ids = Array.from({ length: 20 }, newId);

      expect(Array.from({ length: 20 }, again)).toEqual(ids);
      expect(new Set(ids).size).toBe(20);
      for (const id of ids) {
        expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
        expect(Uuid.safeParse(id).success).toBe(true);
      }
    }),
    { numRuns: 50 },
  );
});

test('the n-th reproducible id is read from SHA-256 over the seed and n', () => {
  const newId = reproducibleIds(a, 'seed');
  newId();

  const second = newId();

  const digest = sha256(`["${a}","seed",1]`);
  const digits = second.replaceAll('-', '');
  // The version takes the 13th digit, the variant two bits of the 17th.
  expect([digits.slice(0, 12), digits.slice(13, 16), digits.slice(17)]).toEqual([
    digest.slice(0, 12),
    digest.slice(13, 16),
    digest.slice(17, 32),
  ]);
});

test('an id in capitals, with another length or none at all is no id', () => {
  for (const wrong of [a.toUpperCase(), `${a}0`, '', 'f'.repeat(31), 'f'.repeat(63), `${'f'.repeat(64)}\n`]) {
    expect(EntityId.safeParse(wrong).success, wrong).toBe(false);
  }
});

test('what is named has the same id for everyone, and another name another', () => {
  expect(namedId('project', 'recordedField', 'kind')).toBe(namedId('project', 'recordedField', 'kind'));
  expect(namedId('project', 'recordedField', 'kind')).not.toBe(namedId('project', 'recordedField', 'note'));
  expect(Uuid.safeParse(namedId('a')).success).toBe(true);
});
