import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Parser } from '#electron/import/parser';
import { anOrder, limits, read, SpokenProcess } from '../builders/reader-process';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function aParser(): { parser: Parser; processes: SpokenProcess[] } {
  const processes: SpokenProcess[] = [];
  const open = () => {
    const opened = new SpokenProcess();
    processes.push(opened);
    return opened;
  };
  return { parser: new Parser(open, limits), processes };
}

test('no process is there until a file comes, and one after another they are read in the same', async () => {
  const { parser, processes } = aParser();
  expect(processes).toHaveLength(0);

  const first = parser.read(anOrder({ name: 'a.txt' }));
  const second = parser.read(anOrder({ name: 'b.txt' }));
  await vi.advanceTimersByTimeAsync(0);
  expect(processes[0]?.orders.filter(({ kind }) => kind === 'file')).toHaveLength(1);
  processes[0]?.say(read);
  await first;
  await vi.advanceTimersByTimeAsync(0);
  processes[0]?.say(read);

  expect(await second).toEqual(read);
  expect(processes).toHaveLength(1);
});

test.each([
  [
    'was beyond its reader',
    async (one: SpokenProcess) => one.say({ kind: 'unreadable', reason: 'readerFailed' }),
  ],
  ['hung', async () => vi.advanceTimersByTimeAsync(limits.silentMs)],
  ['crashed', async (one: SpokenProcess) => one.die('crashed')],
])('after a file that %s the process is ended, and the next file gets another', async (_, fail) => {
  const { parser, processes } = aParser();
  const bad = parser.read(anOrder());
  await vi.advanceTimersByTimeAsync(0);
  await fail(processes[0]!);
  expect((await bad).kind).toBe('unreadable');
  expect(processes[0]?.isEnded).toBe(true);

  const good = parser.read(anOrder());
  await vi.advanceTimersByTimeAsync(0);
  processes[1]?.say(read);

  expect(await good).toEqual(read);
});

test('a process that kept too much of a file is given no other', async () => {
  const { parser, processes } = aParser();
  const reading = parser.read(anOrder());
  await vi.advanceTimersByTimeAsync(0);
  processes[0]!.takes = limits.leftOver + 1;
  processes[0]?.say(read);
  await reading;

  expect(processes[0]?.isEnded).toBe(true);
});

test('an idle process is ended, and one that dies while idle is not asked again', async () => {
  const { parser, processes } = aParser();
  for (const turn of [0, 1]) {
    const reading = parser.read(anOrder());
    await vi.advanceTimersByTimeAsync(0);
    processes[turn]?.say(read);
    await reading;
    expect(processes[turn]?.isEnded).toBe(false);
    if (turn === 0) await vi.advanceTimersByTimeAsync(limits.idleMs);
    else processes[turn]?.die('crashed');
    expect(processes[turn]?.isEnded).toBe(true);
  }
});

test('files that are cancelled are not read, and those behind them are', async () => {
  const { parser, processes } = aParser();
  const cancel = new AbortController();
  const cancelled = [1, 2].map(() => parser.read(anOrder({ cancelled: cancel.signal })));
  const wanted = parser.read(anOrder());
  await vi.advanceTimersByTimeAsync(0);
  cancel.abort();

  for (const each of cancelled) expect(await each).toEqual({ kind: 'unreadable', reason: 'cancelled' });
  await vi.advanceTimersByTimeAsync(0);
  processes[1]?.say(read);
  expect(await wanted).toEqual(read);
  expect(processes.map(({ isEnded }) => isEnded)).toEqual([true, false]);
  parser.end();
  expect(processes[1]?.isEnded).toBe(true);
});

test('a file that is refused with a reason takes nothing from the next', async () => {
  const { parser, processes } = aParser();
  const refused = parser.read(anOrder());
  await vi.advanceTimersByTimeAsync(0);
  processes[0]?.say({ kind: 'unreadable', reason: 'damaged', detail: 'line 3' });
  expect(await refused).toEqual({ kind: 'unreadable', reason: 'damaged', detail: 'line 3' });

  const next = parser.read(anOrder());
  await vi.advanceTimersByTimeAsync(0);
  processes[0]?.say(read);

  expect(await next).toEqual(read);
  expect(processes).toHaveLength(1);
});
