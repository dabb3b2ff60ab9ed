import { roles as allRoles, type RoleName } from '#shared/model/passage';
import type { PassageView } from '../../state/passage-book';
import type { Suggestion } from '../../state/suggestions';

/** An actor taken into the line, with the roles set so far. */
export type TakenActor = {
  readonly key: string;
  readonly actor: { id: string } | { name: string };
  readonly name: string;
  readonly monogram: string | undefined;
  readonly slot: number | undefined;
  readonly roles: readonly RoleName[];
};

export type TagLineState = {
  readonly typed: string;
  /** The suggestion that Tab, comma and Enter take. */
  readonly highlighted: number;
  /** An arrow key went to the suggestion: it is meant, also with nothing typed. */
  readonly isChosen: boolean;
  readonly taken: readonly TakenActor[];
  /** The actor that digits set roles on: the one taken last, or the one whose chip was chosen. */
  readonly active: string | undefined;
};

export function startTagLine(passage: PassageView | undefined): TagLineState {
  const taken = (passage?.actors ?? []).map(({ id, name, monogram, slot, roles }): TakenActor => ({
    key: id,
    actor: { id },
    name,
    monogram,
    slot,
    roles,
  }));
  return { typed: '', highlighted: 0, isChosen: false, taken, active: taken.at(-1)?.key };
}

export function type(state: TagLineState, typed: string): TagLineState {
  return { ...state, typed, highlighted: 0, isChosen: false };
}

export function highlight(state: TagLineState, step: number, count: number): TagLineState {
  return count === 0
    ? state
    : { ...state, highlighted: (state.highlighted + step + count) % count, isChosen: true };
}

/**
 * The suggestion that Tab, comma and Enter take: the highlighted one if something was typed or an arrow went to it. With
 * nothing typed and nobody taken yet, an actor found in the words is meant, too; making a new one is never guessed.
 */
export function meant(state: TagLineState, suggestions: readonly Suggestion[]): Suggestion | undefined {
  const highlighted = suggestions[state.highlighted];
  if (state.typed.trim() !== '' || state.isChosen) return highlighted;
  return state.taken.length === 0 && highlighted?.kind === 'actor' ? highlighted : undefined;
}

/** Takes a suggestion into the line; digits then set its roles. */
export function take(state: TagLineState, suggestion: Suggestion): TagLineState {
  const actor = takenFrom(suggestion);
  const others = state.taken.filter(({ key }) => key !== actor.key);
  return { typed: '', highlighted: 0, isChosen: false, taken: [...others, actor], active: actor.key };
}

export function drop(state: TagLineState, key: string): TagLineState {
  const taken = state.taken.filter((other) => other.key !== key);
  return { ...state, taken, active: taken.at(-1)?.key };
}

export function activate(state: TagLineState, key: string): TagLineState {
  return { ...state, active: key };
}

/** Sets a role of the active actor, or takes it off. */
export function toggleRole(state: TagLineState, role: RoleName): TagLineState {
  return {
    ...state,
    taken: state.taken.map((actor) =>
      actor.key !== state.active
        ? actor
        : {
            ...actor,
            roles: allRoles.filter((other) => (other === role) !== actor.roles.includes(other)),
          },
    ),
  };
}

function takenFrom(suggestion: Suggestion): TakenActor {
  if (suggestion.kind === 'new') {
    const { name } = suggestion;
    return { key: `new:${name}`, actor: { name }, name, monogram: undefined, slot: undefined, roles: [] };
  }
  const { id, name, monogram, slot } = suggestion.entry;
  return { key: id, actor: { id }, name, monogram, slot, roles: [] };
}
