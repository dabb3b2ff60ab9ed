import { beforeEach, expect, test } from 'vitest';
import type { Desk } from '#renderer/commands/desk';
import {
  addFavourite,
  changeFavourites,
  favouritePlanners,
  makeFavourite,
  putFavouriteAt,
} from '#renderer/commands/favourites';
import { local } from '#renderer/commands/local';
import { session, type LastTag } from '#renderer/state/session';
import { LocalState } from '#shared/ipc/local-state';
import { aDesk } from '#tests/builders/a-desk';
import { aPassage, tagged } from '#tests/builders/a-passage';
import { AWorkbench } from '#tests/builders/a-workbench';
import { anActor } from '#tests/builders/an-actor';
import { newId } from '#tests/builders/ids';

const [passage, bare, russia, korea] = [newId(), newId(), newId(), newId()] as [
  string,
  string,
  string,
  string,
];
const acts: LastTag[] = [{ actor: { id: russia }, roles: ['acts'] }];

beforeEach(() => session.set({ favourites: [], selected: undefined, dialog: undefined, notices: [] }));

function aDeskWithActors(): { bench: AWorkbench; desk: Desk } {
  const bench = new AWorkbench([
    anActor({ id: russia, name: 'Russia' }),
    anActor({ id: korea, name: 'Korea' }),
    aPassage({ id: passage }),
    ...tagged(passage, russia, 'acts'),
    aPassage({ id: bare, start: 40 }),
  ]);
  return { bench, desk: aDesk(bench) };
}
const shown = () => session.get().favourites.map((favourite) => favourite?.tags[0]?.roles.join(' ') ?? '');

test('the tags of a passage take the first free digit, and are remembered on this machine for this project', () => {
  const { desk } = aDeskWithActors();
  putFavouriteAt(desk, 1, [{ actor: { id: korea }, roles: ['speaks'] }]);
  session.set({ selected: passage });

  const plan = makeFavourite(desk);
  if (plan.kind !== 'do') throw new Error(plan.kind);
  void plan.run();

  expect(shown().slice(0, 3)).toEqual(['speaks', 'acts', '']);
  expect(local().favourites[desk.project.project]).toEqual(session.get().favourites);
  expect(LocalState.safeParse(local()).error).toBeUndefined();
});

test('a passage without actors makes none, and the same tags make no second one', () => {
  const { desk } = aDeskWithActors();
  session.set({ selected: bare });
  expect(makeFavourite(desk)).toEqual({ kind: 'refusal', reason: 'no-tags' });

  addFavourite(desk, acts);
  addFavourite(desk, acts);

  expect(shown().filter(Boolean)).toEqual(['acts']);
  expect(session.get().notices.at(-1)?.text).toBe('These tags are favourite 1 already.');
});

test('when all nine are taken, the person chooses which gives way', () => {
  const { desk } = aDeskWithActors();
  for (const digit of [1, 2, 3, 4, 5, 6, 7, 8, 9] as const) putFavouriteAt(desk, digit, acts);
  const fresh: LastTag[] = [{ actor: { id: korea }, roles: [] }];

  addFavourite(desk, fresh);

  expect(session.get().dialog).toEqual({ kind: 'favourites', adding: fresh });
});

test('one whose actors are gone is empty, and its digit is free again', () => {
  const { bench, desk } = aDeskWithActors();
  addFavourite(desk, [{ actor: { id: korea }, roles: ['speaks'] }]);
  bench.does({ op: 'del', type: 'actor', id: korea });

  addFavourite(desk, acts);

  expect(shown()[0]).toBe('acts');
});

test('nothing can be put while no article is on the screen', () => {
  const { desk } = aDeskWithActors();

  expect(favouritePlanners.favourite3(desk)).toEqual({ kind: 'refusal', reason: 'no-document' });
});

test('places change as they are told to, and there are never more than nine', () => {
  const { desk } = aDeskWithActors();
  addFavourite(desk, acts);

  changeFavourites(desk, (places) => {
    [places[0], places[8]] = [places[8] ?? null, places[0] ?? null];
  });

  expect(shown()).toEqual(['', '', '', '', '', '', '', '', 'acts']);
});
