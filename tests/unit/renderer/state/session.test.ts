import { beforeEach, expect, test } from 'vitest';
import { dismissNotice, notify, session } from '#renderer/state/session';

const shown = () => session.get().notices.map(({ text }) => text);

beforeEach(() => session.set({ notices: [] }));

test('a notice says its sentence as news that cannot be undone, unless told otherwise', () => {
  notify('Passage removed.', { canUndo: true });
  notify('It could not be saved.', { tone: 'failure' });

  expect(session.get().notices).toMatchObject([
    { text: 'Passage removed.', tone: 'news', canUndo: true },
    { text: 'It could not be saved.', tone: 'failure' },
  ]);
});

test('no more than three notices are shown, the latest ones', () => {
  for (const text of ['one', 'two', 'three', 'four']) notify(text);

  expect(shown()).toEqual(['two', 'three', 'four']);
});

test('a notice that is put away leaves the others, also those that say the same', () => {
  notify('twice');
  notify('twice');
  notify('else');
  const [first] = session.get().notices;

  dismissNotice(first?.id ?? 0);

  expect(shown()).toEqual(['twice', 'else']);
});
