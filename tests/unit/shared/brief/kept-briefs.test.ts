import { expect, test } from 'vitest';
import type { Brief } from '#shared/brief/brief';
import { changedOpen, openBrief, withBrief, withoutOpen, type KeptBriefs } from '#shared/brief/kept-briefs';

const brief = (title: string): Brief => ({ title, template: 'full', parts: [] });
const kept: KeptBriefs = {
  open: 'b',
  all: [
    { id: 'a', brief: brief('A') },
    { id: 'b', brief: brief('B') },
  ],
};

test('only the open brief changes', () => {
  const { all } = changedOpen(kept, (now) => ({ ...now, title: 'Changed' }));

  expect(all.map(({ brief: { title } }) => title)).toEqual(['A', 'Changed']);
});

test('a brief that is added is the open one; without it the one before is', () => {
  const more = withBrief(kept, { id: 'c', brief: brief('C') });

  expect(openBrief(more).brief.title).toBe('C');
  expect(openBrief(withoutOpen(more)).brief.title).toBe('B');
});

test('the last brief stays', () => {
  const one = { open: 'a', all: kept.all.slice(0, 1) };

  expect(withoutOpen(one)).toEqual(one);
});

test('where the open brief is gone the first is open', () => {
  expect(openBrief({ ...kept, open: 'gone' }).id).toBe('a');
});
