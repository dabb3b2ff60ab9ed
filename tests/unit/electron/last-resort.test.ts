import { EventEmitter } from 'node:events';
import { afterEach, expect, test, vi } from 'vitest';
import { catchTheRest } from '#electron/last-resort';
import { logMistake } from '#electron/log';

const error = Object.assign(new Error('“secret” in /home/someone/article.txt'), { code: 'EIO' });

afterEach(() => void vi.restoreAllMocks());

test('what nobody caught is logged without what it was about', () => {
  const printed = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const program = new EventEmitter();
  catchTheRest(program, { log: logMistake, onThrown: () => undefined });

  program.emit('unhandledRejection', error);
  program.emit('uncaughtException', error);

  const lines = printed.mock.calls.map(([line]) => String(line));
  expect(lines).toHaveLength(2);
  expect(lines[0]).toMatch(/^\[unhandled\] Error EIO\n/);
  expect(lines[1]).toMatch(/^\[uncaught\] Error EIO\n/);
  for (const line of lines) expect(line).not.toMatch(/secret|someone/);
});

test('only what was thrown outside of any promise may mean that the program stands there half made', () => {
  const onThrown = vi.fn();
  const program = new EventEmitter();
  catchTheRest(program, { log: () => undefined, onThrown });

  program.emit('unhandledRejection', 'rejected');
  program.emit('uncaughtException', error);

  expect(onThrown).toHaveBeenCalledExactlyOnceWith(error);
});
