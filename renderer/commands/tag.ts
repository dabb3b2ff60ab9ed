import { linkId } from '#shared/model/ids';
import { roles as allRoles } from '#shared/model/passage';
import { session, type LastTag, type TagLineAim } from '../state/session';
import type { Desk } from './desk';
import { actorIdOf } from './make-actor';
import { DraftBuilder, refuse, type Plan, type Refusal } from './plan';
import { addPassage, addTags, appears, chosenRange, hasRole, type Tag } from './passages';
import { selectPassage } from './select';

/** Opens the tag line on the selection, the selected passage, the passage under the caret, or the sentence. */
export function tag(desk: Desk): Plan | Refusal {
  const aim = tagAim(desk);
  return aim ? { kind: 'do', run: () => session.set({ line: { kind: 'tag', aim } }) } : refuse('no-document');
}

function tagAim(desk: Desk): TagLineAim | undefined {
  const { reader } = desk;
  if (!reader) return undefined;
  const passage = reader.selection ? undefined : passageInHand(desk);
  if (passage) return { kind: 'passage', id: passage, hasFocus: true };
  const range = chosenRange(desk);
  return range && { kind: 'text', range, hasFocus: true };
}

/** Less than this is no selection that anybody meant: the hand shook while it clicked. */
const LEAST_SELECTED = 2;

/** A stretch was selected with the pointer: whole words are taken, and the tag line is offered beside them. */
export function offerTagLine(desk: Desk): void {
  const { reader } = desk;
  const selected = reader?.selection;
  const range = selected && chosenRange(desk);
  if (!reader || !range || selected.end - selected.start < LEAST_SELECTED) return;
  if (!reader.isSelectionRaw) reader.select(range, false);
  if (!session.get().reading.offersTagLine) return;
  session.set({ line: { kind: 'tag', aim: { kind: 'text', range, hasFocus: false } } });
}

/** The selected passage, else the smallest one under the caret. */
export function passageInHand(desk: Desk): string | undefined {
  const { selected } = session.get();
  if (selected && desk.book.find(selected)) return selected;
  if (!desk.reader) return undefined;
  const { caret } = desk.reader;
  return desk.book.touching(caret, caret + 1).toSorted((a, b) => a.end - a.start - (b.end - b.start))[0]?.id;
}

/** What committing the tag line writes: a new passage with these actors, or the difference to what is on one. */
export function planTags(desk: Desk, aim: TagLineAim, tags: readonly Tag[]): Plan | Refusal {
  const draft = new DraftBuilder(desk);
  const id = aim.kind === 'text' ? addPassage(desk, draft, aim.range) : aim.id;
  if (aim.kind === 'text') addTags(desk, draft, id, tags);
  else changeTags(desk, draft, id, tags);
  if (draft.isEmpty) return refuse('unchanged');
  return {
    kind: 'write',
    draft: draft.build(aim.kind === 'text' ? 'tag' : 'retag'),
    after: () => {
      if (tags.length > 0) session.set({ lastTags: rememberTags(desk, id) });
      selectPassage(desk, id);
    },
  };
}

function changeTags(desk: Desk, draft: DraftBuilder, passage: string, tags: readonly Tag[]): void {
  const before = desk.book.find(passage)?.actors ?? [];
  const wanted = new Map(tags.map(({ actor, roles }) => [actorIdOf(desk, draft, actor), roles] as const));
  for (const { id, roles } of before) {
    const keeps = wanted.get(id);
    const dropped = roles.filter((role) => !keeps?.includes(role));
    for (const role of dropped) {
      draft.document({ op: 'del', type: 'role', id: linkId('role', passage, id, role) });
    }
    const link = linkId('appears', passage, id);
    if (!keeps && desk.workspace.find('appears', link))
      draft.document({ op: 'del', type: 'appears', id: link });
  }
  for (const [id, roles] of wanted) {
    const had = before.find((actor) => actor.id === id);
    if (!had) draft.document(appears(passage, id));
    for (const role of allRoles) {
      if (roles.includes(role) && !had?.roles.includes(role)) draft.document(hasRole(passage, id, role));
    }
  }
}

/** A passage's tags as they are now, by the ids of its actors: what *Same as last* puts on the next one. */
function rememberTags(desk: Desk, passage: string): LastTag[] {
  const actors = desk.book.find(passage)?.actors ?? [];
  return actors.map(({ id, roles }) => ({ actor: { id }, roles }));
}
