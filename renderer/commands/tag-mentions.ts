import { session } from '../state/session';
import type { Desk } from './desk';
import { chooseMentioned, openMentionList } from './mention-list';
import { refuse, type Plan, type Refusal } from './plan';

/**
 * Opens the list of all mentions of an actor: the one of the selected passage, else the one whose name is selected or
 * under the caret. Where that is nobody, or several, the list asks whose.
 */
export function tagMentions(desk: Desk): Plan | Refusal {
  const { reader } = desk;
  if (!reader) return refuse('no-document');
  const { selection } = reader;
  const actor = actorOfSelectedPassage(desk) ?? actorAtCaret(desk);
  // A selection that is no more than the name says whose, not where.
  const isStretch = selection !== undefined && !isName(desk, selection);
  const run = async (): Promise<void> => {
    await openMentionList(desk, actor, isStretch ? selection : undefined);
    if (actor !== undefined) return;
    // In an article that was opened a moment ago it may not have been known yet who is named.
    const late = actorAtCaret(desk);
    if (late !== undefined && session.get().mentionList?.actor === undefined)
      await chooseMentioned(desk, late);
  };
  return { kind: 'do', run };
}

function actorOfSelectedPassage({ book }: Desk): string | undefined {
  const { selected } = session.get();
  const actors = selected === undefined ? [] : (book.find(selected)?.actors ?? []);
  return actors.length === 1 ? actors[0]?.id : undefined;
}

/** The one actor whose name is in the selection, or touches the caret. */
function actorAtCaret(desk: Desk): string | undefined {
  const { reader, lookout } = desk;
  const block = reader?.blockAt(reader.caret);
  if (!reader || !block) return undefined;
  const { caret, selection } = reader;
  const from = selection?.start ?? caret;
  const to = selection?.end ?? caret;
  const named = lookout
    .mentionsIn(reader.file.text, Math.min(block.start, from), Math.max(block.end, to))
    .filter(({ mention }) => mention.start <= to && mention.end >= from)
    .map(({ candidate }) => candidate.id);
  const [only, ...others] = new Set(named);
  return others.length === 0 ? only : undefined;
}

function isName({ reader, lookout }: Desk, { start, end }: { start: number; end: number }): boolean {
  const mentions = reader ? lookout.mentionsIn(reader.file.text, start, end) : [];
  return mentions.some(
    ({ mention }) =>
      mention.start === start && /^(?:['’]s?)?$/.test(reader?.file.text.slice(mention.end, end) ?? ''),
  );
}
