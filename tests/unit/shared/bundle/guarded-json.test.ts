import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseGuarded } from '#shared/bundle/guarded-json';

test('ordinary JSON is parsed as always', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 8 }), (json) => {
      fc.pre(!json.includes('__proto__'));

      expect(parseGuarded(json, 'it')).toEqual(JSON.parse(json));
    }),
  );
});

test('it may be nested 64 deep and no deeper; brackets within text do not count', () => {
  expect(parseGuarded('['.repeat(64) + ']'.repeat(64), 'it')).toHaveLength(1);
  expect(() => parseGuarded('['.repeat(65) + ']'.repeat(65), 'it')).toThrow('it is nested too deeply');
  expect(parseGuarded(JSON.stringify(`"${'[{'.repeat(200)}\\`), 'it')).toContain('[{[{');
});

test.each(['{"__proto__":1}', '{"a":[{"\\u005f\\u005fproto\\u005f_":1}]}', '{', '', 'undefined', '{"a":1,}'])(
  '%s is refused',
  (json) => {
    expect(() => parseGuarded(json, 'it')).toThrow('it is damaged');
  },
);

test('the word itself may stand in a text', () => {
  expect(parseGuarded('{"note":"__proto__"}', 'it')).toEqual({ note: '__proto__' });
});
