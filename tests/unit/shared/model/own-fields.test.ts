import { expect, test } from 'vitest';
import { PutPatch } from '#shared/model/change';
import { ownHomeOf, ownKey } from '#shared/model/own-fields';
import { builtInFields } from '#shared/model/recording';
import { newId } from '#tests/builders/ids';

const none = new Set<string>();

test('a field of one’s own has a key that says where it is kept and what it is called', () => {
  expect(ownKey('passage', 'Kind of  source', none)).toBe('x-passage-kind-of-source');
  expect(ownKey('implication', ' Écart ', none)).toBe('x-implication-ecart');
});

test('two fields of one name have two keys, and the second of them is the same for everyone', () => {
  const taken = new Set([ownKey('passage', 'Tone', none)]);

  expect(ownKey('passage', 'tone', taken)).toBe('x-passage-tone-2');
});

test('whatever it is called, its key can stand in a change', () => {
  const names = ['Тон', '語調', '!!!', 'a'.repeat(60), 'constructor', 'Тон A', 'A', '-'];

  for (const name of names) {
    const key = ownKey('implication', name, new Set([ownKey('implication', name, none)]));
    const patch = { op: 'put', type: 'implication', id: newId(), fields: { [key]: 'high' } };
    expect(PutPatch.safeParse(patch).error, key).toBeUndefined();
  }
  expect(new Set(names.map((name) => ownKey('passage', name, none))).size).toBe(names.length);
});

test('no field of the program is taken for one of one’s own', () => {
  expect(builtInFields.filter(({ key }) => ownHomeOf(key))).toEqual([]);
  expect(ownHomeOf(ownKey('passage', 'Tone', none))).toBe('passage');
  expect(ownHomeOf(ownKey('implication', 'Tone', none))).toBe('implication');
});
