import { expect, test } from 'vitest';
import { LeftOutKinds } from '#shared/import/left-out-kinds';

test('kinds are named once, without those that have none, and not without end', () => {
  const kinds = new LeftOutKinds();
  for (const name of ['a.DOC', 'b.doc', '.hidden.png', 'none', 'odd.\u202Efdp', 'c.tar.gz']) kinds.add(name);
  expect(kinds.list()).toEqual(['.doc', '.gz']);
  for (let at = 0; at < 20; at += 1) kinds.add(`x.k${at}`);
  expect(kinds.list()).toHaveLength(6);
});
