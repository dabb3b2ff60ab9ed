import type { ActorType } from '#shared/model/actor';
import { roles as allRoles, type Ref, type RoleName } from '#shared/model/passage';
import { foldName, isSameName } from '#shared/text/names';
import type { ChosenActor } from '../../commands/make-actor';
import type { Tag } from '../../commands/passages';
import { firstMeant, type Offer } from '../../state/offers';
import type { PassageView } from '../../state/passage-view';
import type { ThemeEntry } from '../../state/themes';

/** An actor taken into the line, with the roles set so far. */
export type TakenActor = {
  readonly key: string;
  readonly actor: ChosenActor;
  readonly name: string;
  readonly monogram: string | undefined;
  readonly slot: number | undefined;
  readonly roles: readonly RoleName[];
  /** How the words speak of the actor, where a person said so. */
  readonly ref: Ref | undefined;
};

export type TagLineState = {
  readonly typed: string;
  /** The offer that an arrow key went to: it is meant, also with nothing typed. */
  readonly chosen: number | undefined;
  readonly taken: readonly TakenActor[];
  readonly themes: readonly ThemeEntry[];
  /** The actor that digits set roles on: the one taken last, or the one whose chip was chosen. */
  readonly active: string | undefined;
  /** Nobody has touched the line: who is found in the words is then meant without a key more. */
  readonly isFresh: boolean;
};

/** @param passage the one that the line is on; nothing for words that are none yet. */
export function startTagLine(passage: PassageView | undefined): TagLineState {
  const taken = (passage?.actors ?? []).map(({ id, name, monogram, slot, roles, ref }): TakenActor => ({
    key: id,
    actor: { id },
    name,
    monogram,
    slot,
    roles,
    ref,
  }));
  return {
    typed: '',
    chosen: undefined,
    taken,
    themes: passage?.themes ?? [],
    active: taken.at(-1)?.key,
    isFresh: passage === undefined,
  };
}

export function type(state: TagLineState, typed: string): TagLineState {
  return { ...state, typed, chosen: undefined };
}

/** An arrow goes to the next offer, round at both ends. */
export function highlight(state: TagLineState, step: 1 | -1, offers: readonly Offer[]): TagLineState {
  const { length } = offers;
  if (length === 0) return state;
  const from = highlighted(state, offers) ?? (step > 0 ? -1 : 0);
  return { ...state, chosen: (from + step + length) % length };
}

/** Which offer Enter takes: see `meant`. */
export function highlighted(state: TagLineState, offers: readonly Offer[]): number | undefined {
  if (state.chosen !== undefined) return state.chosen;
  if (offers.length === 0) return undefined;
  if (state.typed.trim() !== '') return firstMeant(offers);
  return state.isFresh && offers[0] && isSomebody(offers[0]) ? 0 : undefined;
}

/**
 * The offer that Tab, comma and Enter take: the one that an arrow went to, else the first for what was typed. With nothing
 * typed and the line untouched, an actor found in the words is meant, too; making a new one is never guessed.
 */
export function meant(state: TagLineState, offers: readonly Offer[]): Offer | undefined {
  const at = highlighted(state, offers);
  return at === undefined ? undefined : offers[at];
}

/** What Tab takes beyond that: after a comma, the next actor found in the words. */
export function meantByTab(state: TagLineState, offers: readonly Offer[]): Offer | undefined {
  const next = state.active === undefined ? offers.find(isSomebody) : undefined;
  return meant(state, offers) ?? (state.typed.trim() === '' ? next : undefined);
}

/** Somebody found in the words; making a new actor of them is never guessed. */
function isSomebody({ kind }: Offer): boolean {
  return kind === 'actor' || kind === 'candidate';
}

/** Takes an offer into the line; digits then set the roles of an actor. Who is in it already keeps theirs. */
export function take(state: TagLineState, offer: Offer): TagLineState {
  const done = { ...state, typed: '', chosen: undefined, isFresh: false };
  if (offer.kind === 'theme') {
    const isThere = state.themes.some(({ id }) => id === offer.theme.id);
    return { ...done, themes: isThere ? state.themes : [...state.themes, offer.theme] };
  }
  const actor = takenFrom(offer);
  const there = state.taken.find(
    // A new one of a name that stands in the line already is no other.
    ({ key, name }) => key === actor.key || (offer.kind === 'new' && isSameName(name, offer.name)),
  );
  if (there) return { ...done, active: there.key };
  return { ...done, taken: [...state.taken, actor], active: actor.key };
}

export function drop(state: TagLineState, key: string): TagLineState {
  const taken = state.taken.filter((other) => other.key !== key);
  return { ...state, taken, active: taken.at(-1)?.key, isFresh: false };
}

export function dropTheme(state: TagLineState, theme: string): TagLineState {
  return { ...state, themes: state.themes.filter(({ id }) => id !== theme), isFresh: false };
}

export function activate(state: TagLineState, key: string): TagLineState {
  return { ...state, active: key };
}

/** Done with this actor: what is typed next is another name, also one that begins with a digit. */
export function goOn(state: TagLineState): TagLineState {
  return { ...state, active: undefined };
}

/** Sets a role of the active actor, or takes it off. */
export function toggleRole(state: TagLineState, role: RoleName): TagLineState {
  const toggled = (roles: readonly RoleName[]) =>
    allRoles.filter((other) => (other === role) !== roles.includes(other));
  return changeTaken(state, state.active, (actor) => ({ ...actor, roles: toggled(actor.roles) }));
}

export function setRef(state: TagLineState, key: string, ref: Ref | undefined): TagLineState {
  return changeTaken(state, key, (actor) => ({ ...actor, ref }));
}

/** Says what a new actor is. */
export function setType(state: TagLineState, key: string, type: ActorType | undefined): TagLineState {
  return changeTaken(state, key, (taken) =>
    'name' in taken.actor ? { ...taken, actor: { name: taken.actor.name, type } } : taken,
  );
}

/** The ids that need not be offered any more. */
export function idsIn({ taken, themes }: TagLineState): ReadonlySet<string> {
  return new Set([...taken.map(({ key }) => key), ...themes.map(({ id }) => id)]);
}

export function tagsIn({ taken }: TagLineState): Tag[] {
  return taken.map(({ actor, roles, ref }) => ({ actor, roles, ref }));
}

function changeTaken(
  state: TagLineState,
  key: string | undefined,
  change: (actor: TakenActor) => TakenActor,
): TagLineState {
  return { ...state, taken: state.taken.map((actor) => (actor.key === key ? change(actor) : actor)) };
}

function takenFrom(offer: Exclude<Offer, { kind: 'theme' }>): TakenActor {
  const fresh = { roles: [], ref: undefined };
  if (offer.kind === 'new') {
    const { name } = offer;
    return {
      // Capitals and accents do not make another actor.
      key: `new:${foldName(name)}`,
      actor: { name },
      name,
      monogram: undefined,
      slot: undefined,
      ...fresh,
    };
  }
  if (offer.kind === 'candidate') {
    const { candidate } = offer;
    const { id, name } = candidate;
    return { key: id, actor: { candidate }, name, monogram: undefined, slot: undefined, ...fresh };
  }
  const { id, name, monogram, slot } = offer.entry;
  return { key: id, actor: { id }, name, monogram, slot, ...fresh };
}
