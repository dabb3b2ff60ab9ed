import { describe, expect, test } from 'vitest';
import { put } from '#shared/bundle/put';
import { problemIn } from '#shared/history/patch-problem';
import type { KnownPatch } from '#shared/model/change';
import { entities, type EntityType } from '#shared/model/entities';
import { aDocument } from '#tests/builders/a-document';
import { anActor } from '#tests/builders/an-actor';
import { ANOTHER_DOCUMENT, DOCUMENT, newId, PROJECT } from '#tests/builders/ids';

const doc = aDocument()[0] as KnownPatch;
const loose = (type: string, fields: Record<string, unknown>, id = newId()) =>
  ({ op: 'put', type, id, fields }) as KnownPatch;

describe('a patch can stand', () => {
  test.each<[string, KnownPatch, string]>([
    ['an actor in the register', anActor(), PROJECT],
    ['a document in its own stream', put('document', DOCUMENT, { title: 'Troops' }), DOCUMENT],
    ['a text in a document’s stream', doc, DOCUMENT],
    ['a later text of the same document', doc, ANOTHER_DOCUMENT],
    ['a field that is unset', loose('actor', { name: null, type: null }), PROJECT],
    ['an object that comes back', loose('actor', {}), PROJECT],
    ['an entity that a later version adds', loose('hologram', { depth: 3 }), DOCUMENT],
    ['a field that a later version adds', loose('actor', { aura: ['x'] }), PROJECT],
    ['what was seen of others', { op: 'ctx', vector: { [newId()]: 1 } }, DOCUMENT],
    ['a removal', { op: 'del', type: 'actor', id: newId() }, PROJECT],
  ])('%s', (_, patch, stream) => {
    expect(problemIn(patch, stream)).toBeUndefined();
  });

  test.each(['thread', 'review', 'decision'])('a %s beside what it is on, article or register', (type) => {
    for (const stream of [DOCUMENT, PROJECT]) expect(problemIn(loose(type, {}), stream)).toBeUndefined();
  });
});

describe('a patch cannot stand', () => {
  const misplaced = Object.entries(entities).filter(
    ([type]) => !['thread', 'review', 'decision'].includes(type),
  ) as [EntityType, (typeof entities)[EntityType]][];

  test.each(misplaced)('%s where it does not belong, neither put nor removed', (type, { home }) => {
    const [id, elsewhere] = home === 'register' ? [newId(), DOCUMENT] : [DOCUMENT, PROJECT];

    expect(problemIn({ op: 'put', type, id, fields: {} }, elsewhere)).toContain(`(${type})`);
    expect(problemIn({ op: 'del', type, id }, elsewhere)).toContain(`(${type})`);
  });

  test.each<[string, KnownPatch, string, string]>([
    [
      'a name longer than names are',
      anActor({ name: 'x'.repeat(201) }),
      PROJECT,
      '“name” of actor has a value that is not allowed',
    ],
    [
      'a word that no list has',
      loose('actor', { name: 'A', type: 'planet' }),
      PROJECT,
      '“type” of actor has a value that is not allowed',
    ],
    [
      'half of a character',
      anActor({ note: 'a\uD83D' }),
      PROJECT,
      'a text in it (actor) holds half of a character',
    ],
    [
      'half of a character in a field that is not known',
      loose('hologram', { a: [{ '\uDC00': 'x' }] }),
      PROJECT,
      'a text in it (hologram) holds half of a character',
    ],
    [
      'one document in another’s stream',
      put('document', ANOTHER_DOCUMENT, { title: 'T' }),
      DOCUMENT,
      'one article stands in the place of another',
    ],
    ['a text in the register', doc, PROJECT, 'the text of an article stands outside of any article'],
  ])('%s', (_, patch, stream, problem) => {
    expect(problemIn(patch, stream)).toBe(problem);
  });
});
