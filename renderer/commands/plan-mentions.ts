import type { RoleName } from '#shared/model/passage';
import type { Candidate } from '#shared/suggestions/candidate';
import type { MentionRow } from '../state/mention-list';
import type { Desk } from './desk';
import { ownTagsHere } from './find-own-tags';
import { actorIdOf } from './make-actor';
import { DraftBuilder, refuse, type Plan, type Refusal } from './plan';
import { tagPlaces } from './tag-places';

/**
 * Tags these mentions with the actor in one step, each in the article it stands in. A candidate becomes an actor with all
 * its aliases. A passage of one's own on exactly these words takes the actor; otherwise a new one is made of them.
 *
 * @param layers the person's copies of the articles that are not open, where there are any.
 */
export function planMentions(
  desk: Desk,
  candidate: Candidate,
  rows: readonly MentionRow[],
  role: RoleName,
  layers: ReadonlyMap<string, string>,
): Plan | Refusal {
  const open = ownTagsHere(desk, candidate.id);
  // Since the list was made some may have been tagged by hand.
  const wanted = rows.filter(
    ({ document, span }) => document !== desk.workspace.document || !open.isTagged(span),
  );
  if (wanted.length === 0) return refuse('unchanged');
  const draft = new DraftBuilder(desk);
  const actor = actorIdOf(desk, draft, { candidate });
  const tags = { actors: [{ id: actor, roles: [role] }], themes: [] };
  const places = wanted.map(({ document, span, textDigest, passage: made }) => ({
    document,
    target: { textDigest, spans: [span] },
    passage: document === desk.workspace.document ? open.passageOn(span) : made,
    tags,
  }));
  const here = desk.workspace.document;
  const copies = new Map(layers);
  if (here !== undefined && open.layer !== undefined) copies.set(here, open.layer);
  tagPlaces(desk, draft, places, copies);
  return { kind: 'write', draft: draft.build('tagMentions') };
}
