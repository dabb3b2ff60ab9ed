import type { Candidate } from '#shared/suggestions/candidate';
import { NameSearchInWorker } from '#renderer/storage/name-search';
import { afterEach, beforeEach, expect, test } from '#tests/storage/harness/in-page';

// A worker of the page finds the names, and is not kept while nobody asks: what it was told is to be told again.

const actor: Candidate = {
  id: 'actor-1',
  name: 'Ukraine',
  aliases: [{ text: 'Ukraine', kind: 'name', apply: 'auto' }],
};
const sought = { candidates: [actor], namesakes: [] };
const text = 'What Ukraine asks for.';
const places = [{ start: 5, end: 12, actor: actor.id }];

const terminate: (this: Worker) => void = Reflect.get(Worker.prototype, 'terminate');
let ended = 0;
let onEnd: () => void = () => undefined;

beforeEach(() => {
  ended = 0;
  Worker.prototype.terminate = function (this: Worker) {
    ended += 1;
    terminate.call(this);
    onEnd();
  };
});

afterEach(() => {
  Worker.prototype.terminate = terminate;
});

test('whoever is looked for is found again after the worker has rested', async () => {
  const search = new NameSearchInWorker(0);
  for (const times of [1, 2]) {
    const rested = new Promise<void>((resolve) => (onEnd = resolve));

    expect(await search.mentions(text, sought)).toMatchObject(places);
    await rested;

    expect(ended).toBe(times);
  }
});

test('a worker that is asked again before it rests is kept', async () => {
  const search = new NameSearchInWorker(60_000);

  expect(await search.mentions(text, sought)).toMatchObject(places);
  expect(await search.mentions(text, sought)).toMatchObject(places);

  expect(ended).toBe(0);
});
