import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readOne, type Order, type Outcome } from '#electron/import/one-reading';
import { PIECE } from '#shared/ipc/parser-port';
import { anOrder, limits, read, SpokenProcess } from '../builders/reader-process';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function begin(order: Partial<Order> = {}): { parser: SpokenProcess; outcome: Promise<Outcome> } {
  const parser = new SpokenProcess();
  return { parser, outcome: readOne(parser, anOrder(order), limits) };
}

test('the file goes over with its name and size, then its bytes in order', async () => {
  const { parser, outcome } = begin();
  await vi.advanceTimersByTimeAsync(0);
  parser.say(read);
  await outcome;

  expect(parser.orders).toEqual([
    { kind: 'file', name: 'article.txt', size: 3 },
    { kind: 'piece', bytes: Uint8Array.of(1, 2) },
    { kind: 'piece', bytes: Uint8Array.of(3) },
  ]);
});

test('an article is handed on whole, in the pieces in which it came', async () => {
  const articles: (readonly Uint8Array[])[] = [];
  const { parser, outcome } = begin({ onArticle: (pieces) => void articles.push(pieces) });
  const [a, b, c] = [Uint8Array.of(1), Uint8Array.of(2), Uint8Array.of(3)];

  parser.say({ kind: 'article', piece: a, isLast: false }, { kind: 'article', piece: b, isLast: true });
  parser.say({ kind: 'article', piece: c, isLast: true }, read);

  expect(await outcome).toEqual(read);
  expect(articles).toEqual([[a, b], [c]]);
});

test('a file without a sign of progress is too slow; one that makes progress is waited for', async () => {
  const silent = begin();
  await vi.advanceTimersByTimeAsync(limits.silentMs);
  expect(await silent.outcome).toEqual({ kind: 'unreadable', reason: 'tooSlow' });

  const progress: number[] = [];
  const busy = begin({ onProgress: (done) => void progress.push(done) });
  for (const done of [1, 2, 3]) {
    await vi.advanceTimersByTimeAsync(limits.silentMs - 1);
    busy.parser.say({ kind: 'progress', done, of: 3 });
  }
  busy.parser.say(read);
  expect(await busy.outcome).toEqual(read);
  expect(progress).toEqual([1, 2, 3]);
});

test('one that makes progress for ever is too slow all the same', async () => {
  const { parser, outcome } = begin();
  for (let passed = 0; passed < limits.wholeMs; passed += 500) {
    parser.say({ kind: 'progress', done: 1, of: 2 });
    await vi.advanceTimersByTimeAsync(500);
  }

  expect(await outcome).toEqual({ kind: 'unreadable', reason: 'tooSlow' });
});

test('one that takes too much memory is ended for it', async () => {
  const { parser, outcome } = begin();
  parser.takes = limits.memory + 1;
  await vi.advanceTimersByTimeAsync(250);

  expect(await outcome).toEqual({ kind: 'unreadable', reason: 'tooMuchMemory' });
});

test.each([
  ['crashed', 'readerFailed'],
  ['outOfMemory', 'tooMuchMemory'],
] as const)('a process that is gone (%s) ends the reading', async (how, reason) => {
  const { parser, outcome } = begin();
  parser.die(how);

  expect(await outcome).toEqual({ kind: 'unreadable', reason });
});

test('a reading that is cancelled ends at once, before or after it began', async () => {
  const cancel = new AbortController();
  const { outcome } = begin({ cancelled: cancel.signal });
  cancel.abort();

  expect(await outcome).toEqual({ kind: 'unreadable', reason: 'cancelled' });
  expect(await begin({ cancelled: cancel.signal }).outcome).toEqual({
    kind: 'unreadable',
    reason: 'cancelled',
  });
});

test('a file that can be read no more ends it', async () => {
  const { outcome } = begin({
    // oxlint-disable-next-line require-yield
    async *pieces() {
      throw new Error('gone');
    },
  });

  expect(await outcome).toEqual({ kind: 'unreadable', reason: 'readerFailed' });
});

const piece = new Uint8Array(1);
test.each<[string, unknown]>([
  ['nothing', undefined],
  ['a word', 'read'],
  ['an unknown kind', { kind: 'write', path: '/etc/passwd' }],
  ['a reason that is none', { kind: 'unreadable', reason: 'because' }],
  ['progress that is no number', { kind: 'progress', done: 'all', of: 1 }],
  ['an article that is no bytes', { kind: 'article', piece: 'text', isLast: true }],
  ['a piece too large', { kind: 'article', piece: new Uint8Array(PIECE + 1), isLast: true }],
  ['a property too many', { kind: 'article', piece, isLast: true, more: 1 }],
  ['findings without end', { kind: 'read', findings: Array.from({ length: 101 }, () => ({ code: 'x' })) }],
])('what makes no sense ends the reading: %s', async (_, answer) => {
  const { parser, outcome } = begin();
  parser.say(answer);

  expect(await outcome).toEqual({ kind: 'unreadable', reason: 'readerFailed' });
});

test('an article without end and articles without number are refused', async () => {
  const endless = new SpokenProcess();
  const one = readOne(endless, anOrder(), { ...limits, articleBytes: 3 });
  for (let at = 0; at < 4; at += 1) endless.say({ kind: 'article', piece, isLast: false });
  expect(await one).toEqual({ kind: 'unreadable', reason: 'tooManyParts' });

  const many = new SpokenProcess();
  const all = readOne(many, anOrder(), { ...limits, articles: 2 });
  for (let at = 0; at < 3; at += 1) many.say({ kind: 'article', piece, isLast: true });
  expect(await all).toEqual({ kind: 'unreadable', reason: 'tooManyParts' });
});

test('what comes after the end is not heard', async () => {
  const articles: unknown[] = [];
  const { parser, outcome } = begin({ onArticle: (pieces) => void articles.push(pieces) });
  parser.say(read);
  await outcome;
  parser.say({ kind: 'article', piece, isLast: true });

  expect(articles).toEqual([]);
  expect(vi.getTimerCount()).toBe(0);
});
