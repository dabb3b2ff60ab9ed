import { put } from '#shared/bundle/put';
import type { KnownPatch } from '#shared/model/change';
import { groupBy } from '#shared/group-by';
import type { RoleName } from '#shared/model/passage';
import type { Candidate } from '#shared/suggestions/candidate';
import type { MentionRow } from '../state/mention-list';
import type { Desk } from './desk';
import { ownTagsHere } from './find-own-tags';
import { actorIdOf } from './make-actor';
import { appears, hasRole, ownPerson } from './passages';
import { DraftBuilder, refuse, type Plan, type Refusal } from './plan';

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
  const person = ownPerson(desk, draft);
  const actor = actorIdOf(desk, draft, { candidate });
  for (const [document, own] of groupBy(wanted, (row) => row.document)) {
    const known = document === desk.workspace.document ? open.layer : layers.get(document);
    const layer = known ?? desk.newId();
    const patches: KnownPatch[] = known ? [] : [put('layer', layer, { person, kind: 'work' })];
    for (const { span, textDigest, passage: made } of own) {
      const there = document === desk.workspace.document ? open.passageOn(span) : made;
      const passage = there ?? desk.newId();
      if (!there) patches.push(put('passage', passage, { layer, target: { textDigest, spans: [span] } }));
      patches.push(appears(passage, actor), hasRole(passage, actor, role));
    }
    draft.stream(document, ...patches);
  }
  return { kind: 'write', draft: draft.build('tagMentions') };
}
