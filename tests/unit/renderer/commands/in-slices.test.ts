import { expect, test } from 'vitest';
import { inSlices, Stopped } from '#renderer/commands/in-slices';

/** Works for so many milliseconds at each step. */
function* work(steps: number, ms: number): Generator<number, string, void> {
  for (let at = 1; at <= steps; at += 1) {
    const until = performance.now() + ms;
    while (performance.now() < until);
    yield at;
  }
  return 'done';
}

test('others have their turn while it goes on, and it tells how far it is', async () => {
  let turns = 0;
  const ticking = setInterval(() => (turns += 1), 1);
  const told: number[] = [];
  const outcome = await inSlices(work(40, 2), (done) => told.push(done), new AbortController().signal);
  clearInterval(ticking);

  expect(outcome).toBe('done');
  expect(turns).toBeGreaterThan(3);
  expect(told.length).toBeGreaterThan(3);
  expect(told).toEqual(told.toSorted((a, b) => a - b));
});

test('it ends as soon as it is stopped', async () => {
  const stop = new AbortController();
  let last = 0;
  const stopped = inSlices(
    work(1_000, 2),
    (done) => {
      last = done;
      stop.abort();
    },
    stop.signal,
  );

  await expect(stopped).rejects.toBeInstanceOf(Stopped);
  expect(last).toBeLessThan(20);
});
