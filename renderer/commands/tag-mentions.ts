import type { Range } from '#shared/model/document';
import { nameAround } from '#shared/suggestions/name-around';
import type { ReadingView } from '../editor/reading-view';
import { session } from '../state/session';
import type { Desk } from './desk';
import { chooseMentioned, openMentionList } from './mention-list';
import { refuse, type Plan, type Refusal } from './plan';

/** A selection of more UTF-16 units than this is where to look, not a name. */
const LONGEST_NAME = 200;

/**
 * Opens the list of all mentions of an actor: the one of the selected passage, else the one whose name is selected or
 * under the caret. Where that is nobody, or several, the list asks whose, and proposes what looks like a name there.
 */
export function tagMentions(desk: Desk): Plan | Refusal {
  const { reader } = desk;
  return reader ? { kind: 'do', run: () => openFor(desk, reader) } : refuse('no-document');
}

async function openFor(desk: Desk, reader: ReadingView): Promise<void> {
  const { selection } = reader;
  const actor = actorOfSelectedPassage(desk) ?? actorAtCaret(desk, reader);
  // A selection that is no more than the name says whose, not where.
  const proposed = actor === undefined ? nameThere(reader) : undefined;
  const isStretch = selection !== undefined && proposed === undefined && !isName(desk, reader, selection);
  await openMentionList(desk, actor, isStretch ? selection : undefined, proposed);
  if (actor !== undefined) return;
  // In an article that was opened a moment ago it may not have been known yet who is named.
  const late = actorAtCaret(desk, reader);
  if (late !== undefined && session.get().mentionList?.actor === undefined) await chooseMentioned(desk, late);
}

function actorOfSelectedPassage({ book }: Desk): string | undefined {
  const { selected } = session.get();
  const actors = selected === undefined ? [] : (book.find(selected)?.actors ?? []);
  return actors.length === 1 ? actors[0]?.id : undefined;
}

/** The one actor whose name is in the selection, or touches the caret. */
function actorAtCaret({ lookout }: Desk, reader: ReadingView): string | undefined {
  const { caret, selection } = reader;
  const block = reader.blockAt(caret);
  const from = selection?.start ?? caret;
  const to = selection?.end ?? caret;
  if (!block || to - from > LONGEST_NAME) return undefined;
  const named = lookout
    .mentionsIn(reader.file.text, Math.min(block.start, from), Math.max(block.end, to))
    .filter(({ mention }) => mention.start <= to && mention.end >= from)
    .map(({ candidate }) => candidate.id);
  const [only, ...others] = new Set(named);
  return others.length === 0 ? only : undefined;
}

/** What looks like a name where the person points, though nobody is known by it. */
function nameThere({ caret, selection, file }: ReadingView): string | undefined {
  return nameAround(file.text, selection ?? { start: caret, end: caret });
}

/** Whether a stretch is a name, with or without its possessive ending. */
function isName({ lookout }: Desk, { file }: ReadingView, { start, end }: Range): boolean {
  if (end - start > LONGEST_NAME) return false;
  return lookout
    .mentionsIn(file.text, start, end)
    .some(
      ({ mention }) => mention.start === start && /^(?:['’]s?)?$/.test(file.text.slice(mention.end, end)),
    );
}
