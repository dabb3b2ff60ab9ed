import { beforeEach, expect, test } from 'vitest';
import { startLocal } from '#renderer/commands/local';
import { reject, rejectionOf, rejectionsIn } from '#renderer/commands/rejections';
import { LocalState, type LocalUpdate } from '#shared/ipc/local-state';
import { succeed } from '#shared/result';
import { aDesk } from '#tests/builders/a-desk';
import { AWorkbench } from '#tests/builders/a-workbench';
import { ANOTHER_DOCUMENT, DOCUMENT } from '#tests/builders/ids';

let written: LocalUpdate[] = [];
beforeEach(() => {
  written = [];
  const writeLocal = async (update: LocalUpdate) => {
    written.push(update);
    return succeed(undefined);
  };
  startLocal({ writeLocal }, LocalState.parse({}));
});

const desk = aDesk(new AWorkbench());
const [here, there] = [
  rejectionOf('Russia', { start: 4, end: 10 }),
  rejectionOf('Russia', { start: 40, end: 46 }),
];

test('what was left out is remembered by article, and can be taken back', () => {
  reject(desk, DOCUMENT, [here, there], []);
  expect([...rejectionsIn(desk, DOCUMENT)]).toEqual([here, there]);
  expect([...rejectionsIn(desk, ANOTHER_DOCUMENT)]).toEqual([]);

  reject(desk, DOCUMENT, [], [here, there]);
  expect([...rejectionsIn(desk, DOCUMENT)]).toEqual([]);
  expect(written.at(-1)).toEqual({ rejections: {} });
});

test('what is remembered already is not written again', () => {
  reject(desk, DOCUMENT, [here], []);
  reject(desk, DOCUMENT, [here], []);

  expect(written).toHaveLength(1);
});

test('the same words left out for one actor are offered for another', () => {
  reject(desk, DOCUMENT, [here], []);

  expect(rejectionsIn(desk, DOCUMENT).has(rejectionOf('Russian army', { start: 4, end: 10 }))).toBe(false);
});
