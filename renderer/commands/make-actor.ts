import type { Candidate } from '#shared/suggestions/candidate';
import type { ActorType } from '#shared/model/actor';
import { monogramFor } from '#shared/model/monogram';
import { foldName } from '#shared/text/names';
import type { Desk } from './desk';
import type { DraftBuilder } from './plan';

/** Whom a person chose: an actor that is there, a new one by its name, or one that was found in the text. */
export type ChosenActor = { id: string } | NewActor | { candidate: Candidate };
export type NewActor = { readonly name: string; readonly type?: ActorType | undefined };

/** The id of the chosen actor, which is made with this draft if it is not there. One that is chosen twice is made once. */
export function actorIdOf(desk: Desk, draft: DraftBuilder, actor: ChosenActor): string {
  if ('id' in actor) return actor.id;
  if ('name' in actor) return addNamed(desk, draft, actor);
  return addCandidate(desk, draft, actor.candidate);
}

/**
 * Makes an actor with a monogram and the next colour; it goes by its name without an alias of it.
 *
 * @param id of one that comes from a file; a new one otherwise.
 * @returns its id.
 */
export function addActor(
  desk: Desk,
  draft: DraftBuilder,
  name: string,
  facts: Pick<Candidate, 'type' | 'ids'> = {},
  id = desk.newId(),
): string {
  const actors = desk.workspace.all('actor');
  const taken = new Set(actors.map(({ id }) => desk.workspace.fields('actor', id)?.monogram ?? ''));
  const made = madeIn(draft);
  const monogram = monogramFor(name, new Set([...taken, ...made.monograms]));
  made.monograms.add(monogram);
  const colourSlot = (actors.length + made.monograms.size - 1) % SLOTS;
  const { type, ids } = facts;
  draft.register({
    op: 'put',
    type: 'actor',
    id,
    fields: { name, monogram, colourSlot, ...(type && { type }), ...(ids && { ids: { ...ids } }) },
  });
  return id;
}

/** The same name twice is one actor, whatever its capitals and accents. */
function addNamed(desk: Desk, draft: DraftBuilder, { name, type }: NewActor): string {
  const { names } = madeIn(draft);
  const id = names.get(foldName(name)) ?? addActor(desk, draft, name, { type });
  names.set(foldName(name), id);
  return id;
}

/** Makes an actor of a candidate, with its type, identifiers and aliases. An actor of the project is its own candidate. */
function addCandidate(desk: Desk, draft: DraftBuilder, { id, name, aliases, ...facts }: Candidate): string {
  if (desk.workspace.find('actor', id)) return id;
  const { candidates } = madeIn(draft);
  const known = candidates.get(id);
  if (known) return known;
  const actor = addActor(desk, draft, name, facts);
  candidates.set(id, actor);
  for (const { text, kind, apply } of aliases) {
    draft.register({ op: 'put', type: 'alias', id: desk.newId(), fields: { actor, text, kind, apply } });
  }
  return actor;
}

/** Six hues in four line styles. */
const SLOTS = 24;

type Made = {
  readonly monograms: Set<string>;
  /** Ids by the folded name. */
  readonly names: Map<string, string>;
  readonly candidates: Map<string, string>;
};

/** What was given out within one draft, whose actors the workspace does not show yet. */
const givenOut = new WeakMap<DraftBuilder, Made>();
function madeIn(draft: DraftBuilder): Made {
  const made = givenOut.get(draft) ?? { monograms: new Set(), names: new Map(), candidates: new Map() };
  givenOut.set(draft, made);
  return made;
}
