import { session, type TagLineAim } from '../state/session';
import { changeTags, changeThemes } from './change-tags';
import type { Desk } from './desk';
import { DraftBuilder, refuse, type Plan, type Refusal } from './plan';
import { addPassage, addTags, chosenRange, type Tag } from './passages';
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
  // A quick hand has opened the line already, before the browser had settled the selection.
  if (session.get().line?.kind === 'tag') return;
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

/**
 * What committing the tag line writes: a new passage with these actors and themes, or the difference to what is on one.
 *
 * @param themes without them, those on a passage stay as they are.
 */
export function planTags(
  desk: Desk,
  aim: TagLineAim,
  tags: readonly Tag[],
  themes?: readonly string[],
): Plan | Refusal {
  const draft = new DraftBuilder(desk);
  const id = aim.kind === 'text' ? addPassage(desk, draft, aim.range) : aim.id;
  if (aim.kind === 'text') addTags(desk, draft, id, tags);
  else changeTags(desk, draft, id, tags);
  if (themes) changeThemes(desk, draft, id, themes);
  if (draft.isEmpty) return refuse('unchanged');
  return {
    kind: 'write',
    draft: draft.build(aim.kind === 'text' ? 'tag' : 'retag'),
    after: () => {
      rememberTags(desk, id);
      selectPassage(desk, id);
    },
  };
}

/** So many actors count as used lately. */
const MOST_RECENT = 30;

/** Keeps a passage's tags as they are now, by the ids of its actors: *Same as last* puts them on the next one. */
export function rememberTags(desk: Desk, passage: string): void {
  const actors = desk.book.find(passage)?.actors ?? [];
  if (actors.length === 0) return;
  const used = actors.map(({ id }) => id);
  session.set(({ recentActors }) => ({
    lastTags: actors.map(({ id, roles }) => ({ actor: { id }, roles })),
    recentActors: [...new Set([...used, ...recentActors])].slice(0, MOST_RECENT),
  }));
}
