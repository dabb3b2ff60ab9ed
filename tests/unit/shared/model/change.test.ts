import { describe, expect, test } from 'vitest';
import { Change } from '#shared/model/change';
import { aChange, objectId } from '#tests/builders/a-history';

const put = { op: 'put', type: 'actor', id: objectId(0) };

function isTaken(patch: object): boolean {
  return Change.safeParse({ ...aChange(), patches: [patch] }).success;
}

function setTo(value: unknown): boolean {
  return isTaken({ ...put, fields: { note: value } });
}

test.each(Object.getOwnPropertyNames(Object.prototype))(
  'no entity and no field is called "%s", as what every object has in JavaScript',
  (name) => {
    expect(isTaken({ ...put, type: name, fields: {} })).toBe(false);
    expect(isTaken({ op: 'del', type: name, id: objectId(0) })).toBe(false);
    // zod leaves `__proto__` out by itself: what is handed on does not have it.
    const own = JSON.parse(`{"${name}":"x"}`) as unknown;
    const { data } = Change.safeParse({ ...aChange(), patches: [{ ...put, fields: own }] });
    expect(data === undefined || !JSON.stringify(data).includes(name)).toBe(true);
  },
);

describe('the value of a field', () => {
  test('is text, a whole number, yes or no, a list or a record of these, or nothing', () => {
    const values = ['x', '', 0, -7, true, false, [], ['a', [1]], {}, { a: { b: [true] } }, null];

    expect(values.filter((value) => !setTo(value))).toEqual([]);
  });

  test('is never a fraction, or a number that not every program can hold', () => {
    const values = [0.5, [1.25], { a: 1e-7 }, 2 ** 53, NaN, Infinity];

    expect(values.filter(setTo)).toEqual([]);
  });

  test('holds no null within: that unsets a field, and nothing else', () => {
    const values = [[null], { a: null }, { a: [{ b: null }] }];

    expect(values.filter(setTo)).toEqual([]);
  });

  test('is not nested without end', () => {
    const nested = (levels: number): unknown => (levels === 0 ? 'x' : [nested(levels - 1)]);

    expect(setTo(nested(32))).toBe(true);
    expect(setTo(nested(33))).toBe(false);
    expect(setTo(nested(2_000))).toBe(false);
  });
});
