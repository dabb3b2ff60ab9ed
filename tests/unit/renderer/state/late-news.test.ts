import { expect, test, vi } from 'vitest';
import { LateNews } from '#renderer/state/late-news';

test('news is told at once while nothing is kept', () => {
  const { news } = aWindow();
  const listener = vi.fn();

  news.tell(listener);

  expect(listener).toHaveBeenCalledOnce();
});

test('what is kept is told after the picture, once to each', () => {
  const { news, showPicture } = aWindow();
  const [one, other] = [vi.fn(), vi.fn()];

  news.keep();
  news.tell(one);
  news.tell(other);
  news.tell(one);
  expect(one).not.toHaveBeenCalled();

  showPicture();
  expect(one).toHaveBeenCalledOnce();
  expect(other).toHaveBeenCalledOnce();

  news.tell(one);
  expect(one).toHaveBeenCalledTimes(2);
});

test('a second action before the picture waits for the same one', () => {
  const { news, showPicture, pictures } = aWindow();
  const listener = vi.fn();

  news.keep();
  news.tell(listener);
  news.keep();
  news.tell(listener);

  expect(pictures()).toBe(1);
  showPicture();
  expect(listener).toHaveBeenCalledOnce();
});

test('whoever cannot wait has it told, and nobody is told again after the picture', () => {
  const { news, showPicture } = aWindow();
  const listener = vi.fn();

  news.keep();
  news.tell(listener);
  news.tellNow();
  expect(listener).toHaveBeenCalledOnce();

  showPicture();
  expect(listener).toHaveBeenCalledOnce();
});

test('who no longer listens is not told', () => {
  const { news, showPicture } = aWindow();
  const listener = vi.fn();

  news.keep();
  news.tell(listener);
  news.forget(listener);
  showPicture();

  expect(listener).not.toHaveBeenCalled();
});

test('what a listener does in turn is told at once', () => {
  const { news, showPicture } = aWindow();
  const other = vi.fn();

  news.keep();
  news.tell(() => news.tell(other));
  showPicture();

  expect(other).toHaveBeenCalledOnce();
});

/** A window whose next picture comes when it is told to. */
function aWindow() {
  const waiting = new Set<() => void>();
  let asked = 0;
  const news = new LateNews((then) => {
    asked += 1;
    waiting.add(then);
    return () => void waiting.delete(then);
  });
  return {
    news,
    pictures: () => asked,
    showPicture: () => {
      for (const then of waiting) then();
    },
  };
}
