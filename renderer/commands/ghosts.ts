import type { Range } from '#shared/model/document';
import { session, say } from '../state/session';
import { mentionText } from '../text/mentions';
import type { Desk } from './desk';
import { remember } from './local';
import type { Plan } from './plan';
import { rejectionOf, rejectionsIn } from './rejections';

/** Names that nobody has tagged yet, in a stretch of the open article: what was left out before is not one of them. */
export function ghostsIn(desk: Desk, near: Range): Range[] {
  const { reader, workspace, book, lookout } = desk;
  const { document } = workspace;
  if (!reader || document === undefined || !session.get().areGhostsShown) return [];
  const outside = workspace.fields('document', document)?.outside ?? [];
  const rejections = rejectionsIn(desk, document);
  const open = lookout.mentionsIn(reader.file.text, near.start, near.end).filter(({ candidate, mention }) => {
    if (rejections.has(rejectionOf(candidate.name, mention))) return false;
    if (outside.some(({ start, end }) => mention.start < end && mention.end > start)) return false;
    return !book
      .touching(mention.start, mention.end)
      .some(
        ({ start, end, actors }) =>
          start <= mention.start && end >= mention.end && actors.some(({ id }) => id === candidate.id),
      );
  });
  // A name of several is underlined once.
  const byStart = new Map(open.map(({ mention: { start, end } }) => [start, { start, end }]));
  return [...byStart.values()];
}

/** Underlines the names that nobody has tagged yet, or leaves that. */
export function toggleGhosts(): Plan {
  return {
    kind: 'do',
    run() {
      const areGhostsShown = !session.get().areGhostsShown;
      session.set({ areGhostsShown });
      remember({ areGhostsShown });
      say(areGhostsShown ? mentionText.ghostsShown : mentionText.ghostsHidden);
    },
  };
}
