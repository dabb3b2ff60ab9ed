import { create } from 'zustand';
import type { RoleName } from '#shared/model/passage';

export type ActorOrder = 'name' | 'passages';

/** Which passages of the open actor are shown; what is not set lets all pass. */
export type ActorPassageFilter = {
  readonly role?: RoleName | undefined;
  /** The person’s own alone. */
  readonly isMine?: true | undefined;
  /** Made since so many days ago. */
  readonly days?: 1 | 7 | 30 | undefined;
};

/** What the room of actors was left with, as long as the program runs. */
export type ActorsView = {
  readonly typed: string;
  readonly order: ActorOrder;
  readonly chosen: string | undefined;
  /** Those that something is to be done with together, by their ids. */
  readonly ticked: ReadonlySet<string>;
  readonly filter: ActorPassageFilter;
};

export const noActorFilter: ActorPassageFilter = {};

export const useActorsView = create<ActorsView>()(() => ({
  typed: '',
  order: 'passages',
  chosen: undefined,
  ticked: new Set(),
  filter: noActorFilter,
}));

export const actorsView = { get: useActorsView.getState, set: useActorsView.setState };
