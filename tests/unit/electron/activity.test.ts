import { expect, test } from 'vitest';
import { Activity } from '#electron/activity';
import { isLooping } from '#electron/reload-loop';

const after = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

test('closing waits for what is still being written, and for what follows at once', async () => {
  const activity = new Activity();
  const written: string[] = [];
  const write = activity.counted(async (what: string) => {
    await after(60);
    written.push(what);
  });
  const page = write('first')
    .then(() => after(50))
    .then(() => write('second'));

  await activity.quiet(3_000);

  expect(written).toEqual(['first', 'second']);
  await page;
});

test('closing does not wait for ever', async () => {
  const activity = new Activity();
  void activity.counted(() => after(2_000))(undefined);
  const began = performance.now();

  await activity.quiet(200);

  expect(performance.now() - began).toBeLessThan(1_000);
});

test('a page is loaded again when it dies, unless it does nothing else', () => {
  const minutely = Array.from({ length: 30 }, (_, index) => index * 60_000);
  const atOnce = Array.from({ length: 11 }, (_, index) => index * 1_000);

  expect(isLooping(minutely)).toBe(false);
  expect(isLooping(atOnce.slice(0, 10))).toBe(false);
  expect(isLooping(atOnce)).toBe(true);
});
